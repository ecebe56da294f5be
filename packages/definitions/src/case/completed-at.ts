import type { Submission } from '@amparo/model';
import { answerIn } from './case-fact.js';

/** When a form was completed, ISO 8601: what its header says, else when it was sent. */
export function completedAt({ answers, createdAt }: Submission): string {
  const completed = answerIn(answers, 'caseHeader.completedAt');
  return typeof completed === 'string' ? completed : createdAt;
}
