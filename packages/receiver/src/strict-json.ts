/** Deepest nesting that is read; a submission needs about eight levels. */
export const DEEPEST = 32;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON that was read, or one sentence on why it was not. */
export type StrictJson =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly sentence: string };

/**
 * Reads JSON that every reader understands alike: nested at most 32 levels, no key twice in an object, no key that
 * reaches a prototype. The text is looked through first, so that nothing is built from hostile text.
 */
export function readStrictJson(text: string): StrictJson {
  const sentence = objection(text);
  if (sentence !== undefined) return { ok: false, sentence };
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch {
    // The engine's own message quotes the text, and the text is somebody's answers.
    return { ok: false, sentence: 'The body is not JSON.' };
  }
}

/** Keys seen in each open object; undefined for an open array. */
type Open = (Set<string> | undefined)[];

function objection(text: string): string | undefined {
  const open: Open = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      if (open.push(sign === '{' ? new Set() : undefined) > DEEPEST) {
        return `The body nests deeper than ${String(DEEPEST)} levels.`;
      }
    } else if (sign === '}' || sign === ']') {
      open.pop();
    } else if (sign === '"') {
      const end = endOfString(text, at);
      const sentence = objectionToKey(text, { start: at, end, seen: open.at(-1) });
      if (sentence !== undefined) return sentence;
      at = end;
    }
  }
  return undefined;
}

/** Index of the closing quotation mark, or of the text's end when there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '"') return at;
    if (text[at] === '\\') at += 1;
  }
  return text.length;
}

interface Spot {
  readonly start: number;
  readonly end: number;
  readonly seen: Set<string> | undefined;
}

function objectionToKey(text: string, { start, end, seen }: Spot): string | undefined {
  if (!seen || !isFollowedByColon(text, end)) return undefined;
  const key = unescaped(text.slice(start, end + 1));
  if (key === undefined) return 'The body is not JSON.';
  if (FORBIDDEN_KEYS.has(key)) return 'The body holds a key that is not allowed.';
  if (seen.has(key)) return 'The body holds the same key twice in one object.';
  seen.add(key);
  return undefined;
}

function isFollowedByColon(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return text[at] === ':';
}

// "\u005f_proto__" is the same key as "__proto__".
function unescaped(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
