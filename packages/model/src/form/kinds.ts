import type { AgeQuestion } from '../questions/age.js';
import type { AttestQuestion } from '../questions/attest.js';
import type { ChoiceQuestion } from '../questions/choice.js';
import type { ChoicesQuestion } from '../questions/choices.js';
import type { ComputedQuestion } from '../questions/computed.js';
import type { DateQuestion, DateTimeQuestion } from '../questions/date.js';
import type { FileQuestion } from '../questions/file.js';
import type { MatrixQuestion } from '../questions/matrix.js';
import type { NumberQuestion } from '../questions/number.js';
import type { ObservationQuestion } from '../questions/observation.js';
import type { AnyQuestion, Asked, Need } from './question.js';
import type { ReferenceQuestion } from '../questions/reference.js';
import type { SignatureQuestion } from '../questions/signature.js';
import type { TextQuestion } from '../questions/text.js';
import type { List } from './list.js';
import type { Group } from './group.js';

/** The closed set of question kinds. Adding one makes every exhaustive `switch` fail to compile. */
export type KnownQuestion =
  | TextQuestion
  | NumberQuestion
  | ChoiceQuestion<string, Need, 'choice'>
  | ChoiceQuestion<string, Need, 'yesNo'>
  | ChoiceQuestion<string, Need, 'grant'>
  | ChoiceQuestion<string, Need, 'rating'>
  | ChoicesQuestion<string, Need, 'choices'>
  | ChoicesQuestion<string, Need, 'checklist'>
  | MatrixQuestion
  | DateQuestion
  | DateTimeQuestion
  | AgeQuestion
  | AttestQuestion
  | ObservationQuestion
  | SignatureQuestion
  | FileQuestion
  | ReferenceQuestion
  | ComputedQuestion;

/** The name of a question kind. */
export type Kind = KnownQuestion['kind'];

/** Sees a question as one of the closed set; all builders make one of them. */
export const known = (question: AnyQuestion): KnownQuestion => question as KnownQuestion;

export const isList = (asked: Asked): asked is List => asked.kind === 'list';
export const isGroup = (asked: Asked): asked is Group => asked.kind === 'group';
export const isQuestion = (asked: Asked): asked is AnyQuestion => !isList(asked) && !isGroup(asked);
