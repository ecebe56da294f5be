import type { Json, Submission } from '@amparo/model';

/** The case that a form is filled in for; a page of cases gives it, and a form by itself begins a case of its own. */
export interface CaseContext {
  readonly caseCode: string;
  /** The draft to go on with when the form appears. */
  readonly draft: string | undefined;
  /** What earlier forms about the same child have said, by the paths of a form. */
  known(form: string): Promise<Readonly<Record<string, Json>>>;
  /** Remembers what a completed form says; a failure costs the overview, never the submission. */
  learn(submission: Submission): Promise<void>;
}
