import { isRecord } from './record.js';

/** One question that the receiver did not accept, without the answer that was given. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  /** In the receiver's words; left out when they repeat an answer. */
  readonly sentence?: string;
}

const MOST_ERRORS = 200;
const LONGEST_SENTENCE = 500;

/** Reads the field errors of an untrusted reply; whatever is not a path, a code or an admitted sentence is dropped. */
export function readFieldErrors(json: unknown, admits: (sentence: string) => boolean): readonly FieldError[] {
  if (!Array.isArray(json)) return [];
  return json.slice(0, MOST_ERRORS).flatMap((error: unknown) => {
    if (!isRecord(error)) return [];
    const { path, code, sentence } = error;
    const read: FieldError = {
      path: word(path, /^[\w.:/[\]#-]{1,200}$/) ?? '',
      code: word(code, /^[\w.-]{1,64}$/) ?? 'invalid',
    };
    const admitted = typeof sentence === 'string' && sentence.length <= LONGEST_SENTENCE && admits(sentence);
    return [admitted ? { ...read, sentence } : read];
  });
}

function word(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}
