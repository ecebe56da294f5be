import type { Json, Submission } from '@amparo/model';

/** What a form learns from earlier forms about the same child, and leaves to the next; only a page of cases has it. */
export interface CaseMemory {
  /** What is known already, by the form's paths. */
  known(form: string, caseCode: string): Promise<Readonly<Record<string, Json>>>;
  /** Remembers what a completed form says; a failure costs the overview, never the submission. */
  learn(submission: Submission): Promise<void>;
}
