import type { Json } from '@amparo/model';

/** Answers that are being written, section by section. */
export type Answers = { [key: string]: Json };

/** Puts an answer where its path leads; an entry of a list is found by its id, as in a submission. Every key comes from a definition. */
export function putAnswer(within: Answers, [step = '', ...rest]: readonly string[], answer: Json): void {
  const [, key = step, entry] = /^([^[]+)\[(.*)\]$/.exec(step) ?? [];
  if (rest.length === 0) within[key] = answer;
  else putAnswer(entry === undefined ? childOf(within, key) : entryOf(within, key, entry), rest, answer);
}

function childOf(within: Answers, key: string): Answers {
  const child = (within[key] ??= {}) as Answers;
  return child;
}

function entryOf(within: Answers, key: string, id: string): Answers {
  const entries = (within[key] ??= []) as Answers[];
  const found = entries.find((each) => each['id'] === id);
  if (found) return found;
  const entry: Answers = { id };
  entries.push(entry);
  return entry;
}
