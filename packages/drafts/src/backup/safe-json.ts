import type { Json } from '@amparo/model';

const DEEPEST = 32;
const OPENING = new Set(['{', '[']);
const CLOSING = new Set(['}', ']']);

/** Whether a text of JSON nests deeper than any draft does; it is looked at before it is parsed, since parsing recurses. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (inText) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inText = false;
    } else if (letter === '"') inText = true;
    else if (OPENING.has(letter) && ++depth > DEEPEST) return true;
    else if (CLOSING.has(letter)) depth -= 1;
  }
  return false;
}

/** Parses untrusted JSON into plain values; undefined when it is no JSON or names a prototype. */
export function safeJson(text: string): Json | undefined {
  const refused: string[] = [];
  try {
    const value = JSON.parse(text, (key: string, member: Json) => {
      if (key === '__proto__') refused.push(key);
      return member;
    }) as Json;
    return refused.length > 0 ? undefined : value;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
