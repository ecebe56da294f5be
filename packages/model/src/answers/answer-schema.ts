import type { ZodMiniType } from 'zod/mini';
import { wrongWith } from './answer-check.js';
import { shapeOf } from './answer-shape.js';
import { described } from './described.js';
import { known } from '../form/kinds.js';
import type { AnyQuestion } from '../form/question.js';

/**
 * The zod schema of one answer, for servers and for `z.toJSONSchema`: it takes what `check` finds nothing wrong with,
 * apart from what only the clock, the host or another answer can tell. The message of an issue is an `IssueCode`.
 */
export const answerSchema = (question: AnyQuestion): ZodMiniType =>
  described(shapeOf(known(question)), ({ value, issues }) => {
    const message = wrongWith(question, value);
    if (message !== undefined) issues.push({ code: 'custom', input: value, message });
  });
