import type { InterfaceWords } from '@amparo/elements';
import type { Json, QuestionView, Submission, Words } from '@amparo/model';

/** The languages that a form is shown in. */
export interface Spoken {
  readonly words: Words;
  readonly interface: InterfaceWords;
}

/** What earlier forms about the same child have said of what a form asks. */
export interface KnownBefore {
  /** Answers to begin with, by path. */
  readonly answers: Readonly<Record<string, Json>>;
  /** Says in a whole sentence which form an answer comes from, or what that form said instead. */
  sentence(view: QuestionView, spoken: Spoken): string | undefined;
}

/** The case that a form is filled in for; a page of cases gives it, and a form by itself begins a case of its own. */
export interface CaseContext {
  readonly caseCode: string;
  /** The draft to go on with when the form appears. */
  readonly draft: string | undefined;
  known(form: string): Promise<KnownBefore>;
  /** Remembers what a completed form says; a failure costs the overview, never the submission. */
  learn(submission: Submission): Promise<void>;
}
