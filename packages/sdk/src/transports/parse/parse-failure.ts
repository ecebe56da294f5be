import type { Undelivered } from '../../outcome.js';
import { isRecord } from '../../record.js';
import { undelivered, type ApiAnswer } from '../json-api.js';

// Parse answers nearly everything with 400, and says what it means by a code of its own.
const TAKEN = [137, 159];
const SIGNED_OUT = [209, 206];
const FORBIDDEN = [119];
const BUSY = [155];
const LATER = [1, 100, 124];
const JUDGED = [111, 142];

/** Tells whether an answer says that a record has this id already. */
export const isTaken = (answer: ApiAnswer): boolean => answer.status === 400 && TAKEN.includes(codeOf(answer));

/** What an answer of Parse means that has stored nothing; `columns` are those that take single answers. */
export function parseFailure(answer: ApiAnswer, columns: Readonly<Record<string, string>> = {}): Undelivered {
  const code = codeOf(answer);
  if (SIGNED_OUT.includes(code)) return { code: 'authRequired' };
  if (FORBIDDEN.includes(code)) return { code: 'unknown', reason: 'forbidden' };
  if (BUSY.includes(code)) return { code: 'retryable', reason: 'busy' };
  if (LATER.includes(code)) return { code: 'retryable', reason: 'server' };
  if (JUDGED.includes(code))
    return { code: 'rejected', errors: [{ path: judgedPath(answer, columns), code: `parse${String(code)}` }] };
  return undelivered(answer);
}

/** Its words may quote what was sent, so only a name of a column that is known is read from them. */
function judgedPath({ json }: ApiAnswer, columns: Readonly<Record<string, string>>): string {
  const said = isRecord(json) ? String(json['error']) : '';
  const [, column = ''] = /\bfor \w+\.(\w+)/.exec(said) ?? /^(\w+) is required/.exec(said) ?? [];
  return Object.hasOwn(columns, column) ? (columns[column] ?? '') : '';
}

function codeOf({ json }: ApiAnswer): number {
  const code = isRecord(json) ? json['code'] : undefined;
  return typeof code === 'number' ? code : 0;
}
