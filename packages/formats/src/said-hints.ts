import { hintKey, isQuestion, type Place, type Words } from '@amparo/model';

/**
 * The hint in its other words, a line for each code of the answer that chooses them; undefined where there is but one hint. No
 * other engine derives that answer, so that whoever asks chooses among the lines.
 */
export function saidLines({ words: at, asked }: Place, words: Words): string | undefined {
  const hints = isQuestion(asked) ? Object.entries(asked.options.hints?.words ?? {}) : [];
  return hints.map(([code, source]) => `${code}: ${words.of(hintKey(at, code), source)}`).join('\n') || undefined;
}
