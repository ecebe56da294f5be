import { definitions } from './definitions.js';
import { isGroup, isQuestion, known, placesOf, type Place } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { contracts } from './contracts.js';
import { contentOf, fieldsOf, kindFor, NEVER_ASKED, pathsOf, REASONS, type Field } from './form-contract.js';

const CLASSES = { I: 'identifying', S: 'sensitive', R: 'restricted', A: 'operational' } as const;

it('every form of the library has its contract with the content', () => {
  expect(contracts.map(({ form }) => form.id).sort()).toEqual(definitions.map(({ id }) => id).sort());
});

describe.each(contracts.map((contract) => [contract.form.id, contract] as const))(
  '%s and the content',
  (_, contract) => {
    const { form, persons = [], renamed = {}, added = {}, moved = {}, otherKinds = {}, shownLess = {} } = contract;
    const omitted = { ...NEVER_ASKED, ...contract.omitted };
    const places = placesOf(form);
    const fields = fieldsOf(contract);
    const asIs = fields.flatMap((field) => pathsOf(field, contract).map((path) => ({ path, field })));
    const expected = asIs
      .filter(({ path }) => omitted[path] === undefined)
      .map(({ path, field }) => ({ path: renamed[path]?.to ?? path, field }));
    const listed = new Set(expected.map(({ path }) => path));

    const placeAt = (path: string): Place => {
      const place = places.at.get(path);
      if (!place) throw new Error(`${form.id} does not ask ${path}.`);
      return place;
    };
    const codesOf = ({ asked }: Place): readonly string[] => {
      if (!isQuestion(asked)) return [];
      const question = known(asked);
      return 'codes' in question && question.codes ? Object.keys(question.codes.labels) : [];
    };
    const isPlain = ({ field }: { readonly field: Field }): boolean =>
      field.class !== '-' && !/^(repeat|group|person block|text list|multi)/.test(field.type);

    it.each(expected)('asks $path as a question of its kind', ({ path, field }) => {
      const { asked } = placeAt(path);
      expect(asked.kind).toBe(otherKinds[path]?.kind ?? kindFor(field));
      if (!isQuestion(asked) || otherKinds[path]) return;
      const question = known(asked);
      if (question.kind === 'date') expect(question.precision).toBe(field.type.startsWith('partial') ? 'any' : 'day');
      if (question.kind === 'text') expect(question.lines).toBe(field.type.startsWith('longText') ? 'many' : 'one');
    });

    it.each(expected.filter(isPlain))('protects $path as its class asks', ({ path, field }) => {
      const { asked } = placeAt(path);
      if (!isQuestion(asked)) return;
      expect(asked.options.sensitivity).toBe(CLASSES[field.class as keyof typeof CLASSES]);
    });

    it.each(expected)('names the source of $path', ({ path, field }) => {
      const { asked, parent } = placeAt(path);
      expect(asked.options.source ?? parent?.asked.options.source).toBe(field.source);
    });

    const coded = expected.filter(({ path, field }) => field.codes !== undefined && otherKinds[path] === undefined);
    it.each(coded)('offers the codes of $path', ({ path, field: { codes = [] } }) => {
      const place = placeAt(path);
      const question = known(place.asked as never);
      if (question.kind === 'computed' && !question.codes) return;
      const gone = codes.filter((code) => REASONS[code] !== undefined);
      expect(codesOf(place)).toEqual(codes.filter((code) => !gone.includes(code)));
      for (const code of gone) expect(question.options.absent).toContain(REASONS[code]);
    });

    it.each(expected.filter(({ field }) => field.type === 'yesNoUnknown'))('takes “unknown” at $path', ({ path }) => {
      const { asked } = placeAt(path);
      expect('absent' in asked.options ? asked.options.absent : []).toContain('unknown');
    });

    it.each(expected.filter(({ field }) => field.required === 'always'))('expects an answer at $path', ({ path }) => {
      const { asked } = placeAt(path);
      if (isGroup(asked)) return;
      const { options } = asked;
      const wanted = ('required' in options && options.required) || ('expected' in options && options.expected);
      expect(wanted).toBeTruthy();
    });

    it('shows always what the content shows always, or says why not', () => {
      const always = expected.filter(({ field }) => field.visible === 'always' && field.section !== 'person');
      const less = always.filter(({ path }) => placeAt(path).asked.options.when !== undefined);
      expect(less.map(({ path }) => path).sort()).toEqual(Object.keys(shownLess).sort());
    });

    describe('what it asks beyond the content', () => {
      // The words behind “other”, and the text part of a field that the content gives as a code and a text.
      const saysMore = (path: string): boolean => {
        const of = /^(.*?)(Other|Notes)$/.exec(path)?.[1];
        return of !== undefined && places.at.has(of);
      };
      const short = (path: string): string => {
        const person = persons.find((place) => path.startsWith(`${place}.`));
        return person === undefined ? path : `person.${path.slice(person.length + 1)}`;
      };
      // Facts of the registration that every form may read (content chapter 0).
      const isKnown = (path: string): boolean => path.startsWith('known.');
      const extra = places.all
        .map(({ path }) => path)
        .filter((path) => !listed.has(path) && !saysMore(path) && !isKnown(path))
        .map((path) => (added[path] === undefined ? short(path) : path));

      it('is listed with a reason, and nothing else is', () => {
        expect([...new Set(extra)].sort()).toEqual(Object.keys(added).sort());
      });

      it('leaves out only what the content has', () => {
        const paths = new Set(asIs.map(({ path }) => path));
        const named = [...Object.keys(contract.omitted ?? {}), ...Object.keys(renamed)];
        expect(named.filter((path) => !paths.has(path))).toEqual([]);
      });

      it('stands in the order of the content', () => {
        const inOrder = (paths: readonly string[]): readonly string[] =>
          paths.filter((path) => moved[path] === undefined);
        const asked = inOrder(places.all.map(({ path }) => path).filter((path) => listed.has(path)));
        for (const { id } of places.sections) {
          const own = (path: string): boolean => path.startsWith(`${id}.`) && !path.includes('.person');
          expect(asked.filter(own)).toEqual(inOrder(expected.map(({ path }) => path).filter(own)));
        }
      });
    });

    describe('its rules', () => {
      const byId = new Map(form.rules.map((rule) => [rule.id, rule]));
      const { rules } = contentOf(contract.content);
      const { otherRules = {}, addedRules = {} } = contract;

      it.each(rules)('$id is there with its kind and its source', ({ id, kind, source }) => {
        const rule = byId.get(id);
        expect(rule?.kind).toBe(otherRules[id]?.kind ?? kind);
        const cited = source.match(/\b[SI][\dA]*[:#]\d+/g) ?? [];
        for (const key of cited) expect(rule?.source).toContain(key);
      });

      it('are those of the content, and those that are listed with a reason', () => {
        const own = new Set(rules.map(({ id }) => id));
        expect([...byId.keys()].filter((id) => !own.has(id)).sort()).toEqual(Object.keys(addedRules).sort());
      });

      it('say in a whole sentence what to do', () => {
        for (const { says } of byId.values()) expect(says).toMatch(/^\p{Lu}.+[.?]$/su);
      });
    });
  },
);
