import { hintKey, isQuestion, type Place, type Words } from '@amparo/model';

/**
 * What is said to whom a question is asked, by the code of the answer that chooses the words; undefined where nobody chooses. No
 * other engine derives that answer, so that whoever asks chooses among the lines.
 */
function saidHints({ words: at, asked }: Place, words: Words): readonly (readonly [code: string, said: string])[] {
  const hints = isQuestion(asked) ? asked.options.hints?.words : undefined;
  return Object.entries(hints ?? {}).map(([code, source]) => [code, words.of(hintKey(at, code), source)]);
}

/** The same as lines of text; undefined where there is but one hint. */
export const saidLines = (place: Place, words: Words): string | undefined =>
  saidHints(place, words)
    .map(([code, said]) => `${code}: ${said}`)
    .join('\n') || undefined;
