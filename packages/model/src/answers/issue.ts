/** What can be wrong with one answer. Each code has its sentence in the interface words; `values` fill its placeholders. */
export type IssueCode =
  | 'missing'
  | 'tooLong'
  | 'invisibleCharacters'
  | 'notAPhone'
  | 'notACaseCode'
  | 'notANumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'above'
  | 'unknownCode'
  | 'aloneCode'
  | 'halfTypedDate'
  | 'impossibleDate'
  | 'wholeDateWanted'
  | 'halfTypedTime'
  | 'inFuture'
  | 'before'
  | 'tooFewEntries'
  | 'tooManyEntries'
  | 'tooManyFiles'
  | 'fileTooLarge'
  | 'fileType'
  | 'absenceNotAllowed'
  | 'malformed';

/** One thing wrong with one answer; it never holds the answer itself. */
export interface Issue {
  readonly code: IssueCode;
  /** `block` stops a submission; `warn` only asks to look again. */
  readonly level: 'block' | 'warn';
  readonly values?: Readonly<Record<string, string | number>>;
}
