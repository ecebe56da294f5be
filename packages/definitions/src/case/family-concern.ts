import { isAbsent } from '@amparo/model';
import { answerIn, isAnswers, type SaidAnswers } from './case-fact.js';

/** Whether a search that assessed a family found a sign of harm in it, or could not rule out a part in trafficking (TRC-06). */
export function familyConcernIn(answers: SaidAnswers): 'yes' | 'no' | undefined {
  const [signs, role] = ['assess.violenceRisk', 'assess.traffickingRole'].map((path) => answerIn(answers, path));
  const isSeen =
    isAnswers(signs) && Object.values(signs).some((observed) => isAnswers(observed) && observed['sign'] === 'seen');
  if (isSeen || role === 'yes' || isAbsent(role)) return 'yes';
  return role === 'no' ? 'no' : undefined;
}
