import { guidance } from '@amparo/definitions';
import { reviewDocument } from '@amparo/formats';
import { isQuestion, known, placesOf, type AnyQuestion, type Asked, type Codes } from '@amparo/model';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';

// Sources that are cited by their names, and not by a key.
const NAMES_ITSELF = new Set(['UNHCR', 'IOM', 'BMC', 'Palermo', 'Washington', 'content', 'minimum', '']);

const explainsOf = (asked: Asked): readonly string[] =>
  'explains' in asked ? Object.values(asked.explains as Readonly<Record<string, string>>) : [];

/** The lists of codes that a question offers: its choices, and the rows of a table. */
function listsOf(asked: Asked): readonly Codes[] {
  if (!isQuestion(asked)) return [];
  const question = known(asked);
  const choices = 'codes' in question && question.codes ? [question.codes] : [];
  return question.kind === 'matrix' ? [...choices, question.rows] : choices;
}

const shownBy = (asked: Asked): readonly (readonly AnyQuestion[])[] => {
  const question = isQuestion(asked) ? known(asked) : undefined;
  return question?.kind === 'choices' ? Object.values(question.options.shows ?? {}).map((each) => each ?? []) : [];
};

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

  it('shows the drawing that stands beside a sentence', () => {
    const pictures = placesOf(form).all.flatMap(({ asked }) => (isQuestion(asked) && asked.options.picture) || []);
    const drawn = Array.from(read.getElementsByTagName('path')).map((path) => path.getAttribute('d'));
    expect(drawn).toEqual(pictures);
  });

  it('says what is shown once a choice is made, and each of it is asked in the form', () => {
    const { all } = placesOf(form);
    const shown = all.flatMap(({ asked }) => shownBy(asked));
    expect(shown.flat().filter((one) => !all.some(({ asked }) => asked === one))).toEqual([]);
    expect(texts('dt').filter((name) => name === 'Shows below')).toHaveLength(shown.length > 0 ? 1 : 0);
    for (const { label } of shown.flat()) expect(texts('li').some((item) => item.includes(`“${label}”`))).toBe(true);
  });

  it('says of everything that a rule takes out of the form when it is not asked, and by which rule', () => {
    const hidden = form.rules.flatMap((rule) => (rule.kind === 'mode' ? rule.hides.map(() => rule.id) : []));
    const said = texts('dt').flatMap((name) => /^Not asked \((.+)\)$/.exec(name)?.[1] ?? []);
    expect(said.toSorted()).toEqual(hidden.toSorted());
  });

  it('says of every derived value from which answers and settings it comes', () => {
    const derived = placesOf(form).all.flatMap(({ asked }) => {
      const question = isQuestion(asked) ? known(asked) : undefined;
      return question?.kind === 'computed' ? [question] : [];
    });
    expect(texts('dt').filter((name) => name === 'Derived from')).toHaveLength(derived.length);
    const facts = texts('dd');
    for (const { from, options, by } of derived) {
      const names = [...from.map(({ label }) => label), ...(options.settings ?? []), ...(by === undefined ? [] : [by])];
      expect([names, facts.some((fact) => names.every((name) => fact.includes(`"${name}"`)))]).toEqual([names, true]);
    }
  });

  it('says of every reference to which record it leads', () => {
    const references = placesOf(form).all.flatMap(({ asked }) => {
      const question = isQuestion(asked) ? known(asked) : undefined;
      return question?.kind === 'reference' ? [question] : [];
    });
    const count = (name: string): number => texts('dt').filter((each) => each === name).length;
    expect(count('Refers to') + count('Chosen among')).toBe(references.length);
    expect(count('Chosen among')).toBe(references.filter(({ among }) => among).length);
    const records = references.flatMap(({ to, among }) => (to === undefined || among ? [] : [to]));
    const said = texts('dd').map((fact) => /^the form "(.+)" about the same child/.exec(fact)?.[1]);
    expect(said.filter((title) => title !== undefined).toSorted()).toEqual(
      records.map((id) => id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).toSorted(),
    );
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
      ...placesOf(form).all.flatMap(({ asked }) => [
        asked.options.source ?? '',
        ...listsOf(asked).map(({ source = '' }) => source),
      ]),
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
    const { all } = placesOf(form);
    const marked = all.filter(({ asked }) => key.test(asked.options.source ?? '')).length;
    const lists = all.flatMap(({ asked }) => listsOf(asked)).filter(({ source = '' }) => key.test(source)).length;
    const rules = form.rules.filter(({ source }) => key.test(source)).length;
    expect(texts('mark').filter((mark) => mark === words)).toHaveLength(marked + lists + rules + 1);
  });
});
