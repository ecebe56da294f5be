/** An element of XML as it was read: its names in their namespaces, nothing of how it was written. */
export interface XmlElement {
  /** Address of its namespace; empty where it has none. */
  readonly space: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Open {
  readonly written: string;
  readonly element: XmlElement & { readonly children: XmlElement[]; text: string };
  readonly spaces: ReadonlyMap<string, string>;
}

const DEEPEST = 100;

/**
 * Reads XML of somebody who may mean harm: undefined for whatever is not well-formed. It knows no document type, so that
 * nothing is expanded and nothing is fetched, nests no deeper than 100, and takes time in proportion to the length. A
 * worker and Node have no parser of their own.
 */
export function readXml(text: string): XmlElement | undefined {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const said = decoded(text.slice(at, next < 0 ? text.length : next));
    const within = open.at(-1);
    if (said === undefined || (!within && said.replace('\uFEFF', '').trim() !== '')) return undefined;
    if (within) within.element.text += said;
    if (next < 0) break;
    const end = aside(text, next);
    if (end !== undefined) {
      if (end < 0 || (isLiteral(text, next) && !within)) return undefined;
      if (within && isLiteral(text, next)) within.element.text += text.slice(next + LITERAL.length, end - 3);
      at = end;
      continue;
    }
    const tag = tagAt(text, next, within?.spaces);
    if (!tag || (root && !within) || open.length > DEEPEST) return undefined;
    at = tag.end;
    if (tag.kind === 'close') {
      if (open.pop()?.written !== tag.written) return undefined;
      continue;
    }
    const { written, element, spaces } = tag;
    if (within) within.element.children.push(element);
    else root = element;
    if (tag.kind === 'open') open.push({ written, element, spaces });
  }
  return open.length === 0 ? root : undefined;
}

const LITERAL = '<![CDATA[';
const isLiteral = (text: string, at: number): boolean => text.startsWith(LITERAL, at);

/** Where a comment, an instruction or literal text ends; -1 where it does not, undefined where a tag begins. */
function aside(text: string, at: number): number | undefined {
  const [, end] = ASIDES.find(([start]) => text.startsWith(start, at)) ?? [];
  if (end === undefined) return undefined;
  const found = text.indexOf(end, at);
  return found < 0 ? -1 : found + end.length;
}

const ASIDES = [
  ['<!--', '-->'],
  [LITERAL, ']]>'],
  ['<?', '?>'],
] as const;

type Tag =
  | { readonly kind: 'close'; readonly written: string; readonly end: number }
  | (Open & { readonly kind: 'open' | 'empty'; readonly end: number });

// Each takes every character once: no text makes them look back.
const NAME = /[^\s<>/=!?"'&]+/y;
const ATTRIBUTE = /\s+([^\s<>/=!?"'&]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const CLOSED = /\s*>/y;
const ENDED = /\s*(\/?)>/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
};

function tagAt(text: string, at: number, above: ReadonlyMap<string, string> = XML): Tag | undefined {
  const isClose = text[at + 1] === '/';
  const written = matchAt(NAME, text, at + (isClose ? 2 : 1))?.[0];
  if (written === undefined) return undefined;
  let end = at + (isClose ? 2 : 1) + written.length;
  if (isClose) {
    const closed = matchAt(CLOSED, text, end);
    return closed && { kind: 'close', written, end: end + closed[0].length };
  }
  const attributes = new Map<string, string>();
  for (let one = matchAt(ATTRIBUTE, text, end); one; one = matchAt(ATTRIBUTE, text, end)) {
    const [whole, name = '', quoted = ''] = one;
    const value = decoded(quoted.slice(1, -1));
    if (value === undefined || attributes.has(name)) return undefined;
    attributes.set(name, value);
    end += whole.length;
  }
  const ended = matchAt(ENDED, text, end);
  if (!ended) return undefined;
  const spaces = spacesIn(attributes, above);
  const [name = '', prefix = ''] = written.split(':').reverse();
  const space = spaces.get(prefix) ?? (prefix === '' ? '' : undefined);
  if (space === undefined || name === '' || written.startsWith(':') || written.split(':').length > 2) return undefined;
  const element = { space, name, attributes, children: [], text: '' };
  return { kind: ended[1] === '/' ? 'empty' : 'open', written, element, spaces, end: end + ended[0].length };
}

const XML: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function spacesIn(
  attributes: ReadonlyMap<string, string>,
  above: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = [...attributes].flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
  });
  return own.length === 0 ? above : new Map([...above, ...own]);
}

/** The text that is meant; undefined where it refers to something that only a document type could name. */
function decoded(text: string): string | undefined {
  const [first = '', ...others] = text.split('&');
  let meant = first;
  for (const each of others) {
    const end = each.indexOf(';');
    const sign = end > 0 && end < 10 ? signOf(each.slice(0, end)) : undefined;
    if (sign === undefined) return undefined;
    meant += sign + each.slice(end + 1);
  }
  return meant;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function signOf(reference: string): string | undefined {
  const [, decimal, hexadecimal] = /^#(?:(\d+)|x([\da-f]+))$/i.exec(reference) ?? [];
  if (decimal === undefined && hexadecimal === undefined) return NAMED.get(reference);
  const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
