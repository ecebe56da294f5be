import { guidance } from '@amparo/definitions';
import { reviewDocument } from '@amparo/formats';
import { placesOf, type Asked } from '@amparo/model';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';

// Sources that are cited by their names, and not by a key.
const NAMES_ITSELF = new Set(['UNHCR', 'IOM', 'BMC', 'Palermo', 'content', 'minimum', '']);

const explainsOf = (asked: Asked): readonly string[] =>
  'explains' in asked ? Object.values(asked.explains as Readonly<Record<string, string>>) : [];

describe.each(definitions.map((form) => [form.id, form] as const))('the review document of %s', (_, form) => {
  const page = reviewDocument(form, guidance);
  // The body is well-formed XML too, so that any parser tells when a text has broken out of its place.
  const body = /<body>[\s\S]*<\/body>/.exec(page)?.[0] ?? '';
  const read = new DOMParser({
    errorHandler: (_level: string, message: unknown) => {
      throw new Error(String(message));
    },
  }).parseFromString(body, 'text/xml');
  const texts = (tag: string): readonly string[] =>
    Array.from(read.getElementsByTagName(tag)).map(({ textContent }) => textContent ?? '');

  it('holds every question with its words, and every rule', () => {
    const titles = texts('h3').map((title) => title.trim());
    for (const { asked } of placesOf(form).all)
      expect(titles.some((title) => title.startsWith(asked.label))).toBe(true);
    for (const { id, says } of form.rules) {
      expect(texts('code')).toContain(id);
      expect(titles.some((title) => title.startsWith(says))).toBe(true);
    }
  });

  it('says of every question when it is asked and of what class it is', () => {
    const asked = texts('dt').filter((name) => name === 'Asked');
    expect(asked).toHaveLength(placesOf(form).all.filter(({ asked: { options } }) => options.when).length);
    expect(texts('dt').filter((name) => name === 'Class').length).toBeGreaterThan(0);
  });

  it('lets nobody read a bracket without end, nor a word of the definition’s own', () => {
    for (const fact of [...texts('dd'), ...texts('li')]) {
      expect(fact).not.toMatch(/not \(|undefined|\[object/);
      expect(fact).not.toMatch(/\bnotAsked\b|^unknown\b/);
    }
  });

  it('holds every sentence that explains a derived value', () => {
    const facts = texts('dd');
    const explained = placesOf(form).all.flatMap(({ asked }) => (asked.kind === 'computed' ? [explainsOf(asked)] : []));
    for (const sentences of explained) {
      expect(sentences.length).toBeGreaterThan(0);
      expect(facts.some((fact) => sentences.every((sentence) => fact.includes(sentence)))).toBe(true);
    }
  });

  it('says what the key of every source that it cites stands for, and of no other', () => {
    const sources = [
      ...placesOf(form).all.map(({ asked }) => asked.options.source ?? ''),
      ...form.rules.map((rule) => rule.source),
    ];
    const first = sources.flatMap((source) => source.split('; ').map((part) => /^[\w-]*/.exec(part)?.[0] ?? ''));
    const explained = new Set(texts('dt').filter((name) => name in guidance));
    expect([...new Set(first)].filter((key) => !explained.has(key) && !NAMES_ITSELF.has(key))).toEqual([]);
    for (const key of explained) expect(sources.some((source) => source.includes(key))).toBe(true);
  });

  it.each([
    ['ours', /\bDESIGN\b/],
    ['from memory', /\bRECALL\b/],
  ])('marks what is %s', (words, key) => {
    const marked = placesOf(form).all.filter(({ asked }) => key.test(asked.options.source ?? '')).length;
    const rules = form.rules.filter(({ source }) => key.test(source)).length;
    expect(texts('mark').filter((mark) => mark === words)).toHaveLength(marked + rules + 1);
  });
});
