import { registration } from '@amparo/definitions';
import { isQuestion, known, placesOf, type Place } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { added, addedRules, moved, omitted, otherKind, reasons, renamed } from './registration-differences.js';
import { content, kindFor, pathsOf, PERSONS, type Field } from './registration-fields.js';

const places = placesOf(registration);
const CLASSES = { I: 'identifying', S: 'sensitive', R: 'restricted', A: 'operational' } as const;

interface Expected {
  readonly path: string;
  readonly field: Field;
}

const expected: readonly Expected[] = content.fields.flatMap((field) =>
  pathsOf(field)
    .filter((path) => omitted[path] === undefined)
    .map((path) => ({ path: renamed[path]?.to ?? path, field })),
);

function placeAt(path: string): Place {
  const place = places.at.get(path);
  if (!place) throw new Error(`The registration does not ask ${path}.`);
  return place;
}

function codesOf({ asked }: Place): readonly string[] {
  if (!isQuestion(asked)) return [];
  const question = known(asked);
  return 'codes' in question && question.codes ? Object.keys(question.codes.labels) : [];
}

describe('the registration and the content', () => {
  it('knows all 164 fields of the shared blocks and the registration', () => {
    expect(content.fields).toHaveLength(164);
  });

  it.each(expected)('asks $path as a question of its kind', ({ path, field }) => {
    const { asked } = placeAt(path);
    expect(asked.kind).toBe(kindFor(field));
    if (!isQuestion(asked)) return;
    const question = known(asked);
    if (question.kind === 'date') expect(question.precision).toBe(field.type.startsWith('partial') ? 'any' : 'day');
    if (question.kind === 'text') expect(question.lines).toBe(field.type.startsWith('longText') ? 'many' : 'one');
  });

  it.each(
    expected.filter(
      ({ field }) => field.class !== '-' && !field.type.includes('repeat') && field.type !== 'person block',
    ),
  )('protects $path as its class asks', ({ path, field }) => {
    const { asked } = placeAt(path);
    if (!isQuestion(asked)) return;
    expect(asked.options.sensitivity).toBe(CLASSES[field.class as keyof typeof CLASSES]);
  });

  it.each(expected)('names the source of $path', ({ path, field }) => {
    const { asked, parent } = placeAt(path);
    const source = asked.options.source ?? parent?.asked.options.source;
    expect(source).toBe(field.source);
  });

  it.each(expected.filter(({ field }) => field.codes !== undefined))('offers the codes of $path', ({ path, field }) => {
    const place = placeAt(path);
    const question = known(place.asked as never);
    const offered = question.kind === 'computed' && !question.codes ? undefined : codesOf(place);
    const gone = (field.codes ?? []).filter((code) => reasons[code] !== undefined);
    expect(offered).toEqual((field.codes ?? []).filter((code) => !gone.includes(code)));
    for (const code of gone) expect(question.options.absent).toContain(reasons[code]);
  });

  it.each(expected.filter(({ field }) => field.type === 'yesNoUnknown'))('takes “unknown” at $path', ({ path }) => {
    const { asked } = placeAt(path);
    expect('absent' in asked.options ? asked.options.absent : []).toContain('unknown');
  });

  it.each(expected.filter(({ field }) => field.required === 'always'))('expects an answer at $path', ({ path }) => {
    const { options } = placeAt(path).asked;
    const wanted = ('required' in options && options.required) || ('expected' in options && options.expected);
    expect(wanted).toBeTruthy();
  });
});

describe('what the registration asks beyond the content', () => {
  const listed = new Set(expected.map(({ path }) => path));
  const extra = places.all.map(({ path }) => path).filter((path) => !listed.has(path));
  const short = (path: string): string => {
    const person = PERSONS.find((place) => path.startsWith(`${place}.`));
    const inside = person && `person.${path.slice(person.length + 1)}`;
    return inside !== undefined && added[inside] !== undefined ? inside : path;
  };

  it('is listed with a reason, and nothing else is', () => {
    expect([...new Set(extra.map(short))].sort()).toEqual(Object.keys(added).sort());
  });

  it('stands in the order of the content', () => {
    const inOrder = (paths: readonly string[]): readonly string[] => paths.filter((path) => moved[path] === undefined);
    const asked = inOrder(places.all.map(({ path }) => path).filter((path) => listed.has(path)));
    for (const { id } of places.sections) {
      const own = (path: string): boolean => path.startsWith(`${id}.`) && !path.includes('.person');
      expect(asked.filter(own)).toEqual(inOrder(expected.map(({ path }) => path).filter(own)));
    }
  });
});

describe('the rules of the registration and the content', () => {
  const byId = new Map(registration.rules.map((rule) => [rule.id, rule]));

  it.each(content.rules)('$id is there with its kind and its source', ({ id, kind, source }) => {
    const rule = byId.get(id);
    expect(rule?.kind).toBe(otherKind[id]?.kind ?? kind);
    const cited = source.match(/\b[SI][\dA]*[:#]\d+/g) ?? [];
    for (const key of cited) expect(rule?.source).toContain(key);
  });

  it('adds only rules that are listed with a reason', () => {
    const known = new Set(content.rules.map(({ id }) => id));
    expect([...byId.keys()].filter((id) => !known.has(id)).sort()).toEqual(Object.keys(addedRules).sort());
  });

  it('says in a whole sentence what to do', () => {
    for (const { says } of byId.values()) expect(says).toMatch(/^\p{Lu}.+\.$/su);
  });
});
