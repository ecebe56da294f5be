import type { Codes } from '../form/codes.js';
import type { Condition } from '../form/condition.js';
import { question, type Question, type QuestionOptions } from '../form/question.js';

/** The same short scale asked for several rows; a row may be left out. */
export interface MatrixQuestion<Row extends string = string, Code extends string = string> extends Question<
  'matrix',
  Readonly<Partial<Record<Row, Code>>>,
  'optional'
> {
  readonly rows: Codes<Row>;
  readonly codes: Codes<Code>;
  /** Holds when at least one row has one of these codes. */
  anyRow(...codes: readonly Code[]): Condition;
}

/** Asks for one code in each row. */
export function matrix<Row extends string, Code extends string>(
  label: string,
  of: { readonly rows: Codes<Row>; readonly codes: Codes<Code> },
  options: QuestionOptions = {},
): MatrixQuestion<Row, Code> {
  return question<MatrixQuestion<Row, Code>>('matrix', { label, options }, (self) => ({
    ...of,
    anyRow: (...codes) => ({ anyRow: self, codes }),
  }));
}
