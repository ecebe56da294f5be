import { definitions } from './definitions.js';
import {
  emptyState,
  environmentAt,
  isGroup,
  isQuestion,
  known,
  placesOf,
  toSubmission,
  type Place,
} from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { contracts } from './contracts.js';
import { contentOf, fieldsOf, IN_SUBMISSION, kindFor, pathsOf, REASONS, type Field } from './form-contract.js';
import { reasons, ruleReasons } from './reasons.js';

const CLASSES = { I: 'identifying', S: 'sensitive', R: 'restricted', A: 'operational' } as const;

it('every form of the library has its contract with the content', () => {
  expect(contracts.map(({ form }) => form.id).sort()).toEqual(definitions.map(({ id }) => id).sort());
});

describe('what differs from the content', () => {
  const listed = Object.values(reasons).flatMap((paths) => Object.values(paths));

  it('is fewer than ten fields, each with its reason in one file', () => {
    expect(listed.length).toBeLessThan(10);
    for (const { why } of listed) expect(why.length).toBeGreaterThan(20);
  });

  it('names forms and rules that are there, and rules that do differ', () => {
    const forms = definitions.map(({ id }) => id);
    expect(Object.keys(reasons).filter((id) => !forms.some((form) => form === id))).toEqual([]);
    const kinds = new Map(
      contracts.flatMap(({ content }) => contentOf(content).rules.map(({ id, kind }) => [id, kind])),
    );
    for (const [id, { kind }] of Object.entries(ruleReasons))
      expect([id, kinds.get(id)]).toEqual([id, expect.not.stringMatching(`^${kind}$`)]);
  });

  it('is none of the fields of the submission itself: each has its own id, and the version of its form', () => {
    const [form] = definitions;
    if (!form) throw new Error('There is no form.');
    const made = toSubmission(form, emptyState(), {
      environment: environmentAt('2026-03-04T10:42:00+02:00'),
      id: 'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11',
      language: 'en',
    });
    expect(Object.values(IN_SUBMISSION).map((key) => made[key])).toEqual([
      'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11',
      form.version,
    ]);
  });

  it('is no field of the shared blocks: each is asked in some form', () => {
    const asked = new Set(
      contracts.flatMap((contract) => fieldsOf(contract).filter(({ section }) => section in contract.form.sections)),
    );
    const ids = new Set([...asked].map(({ id }) => id));
    const shared = contentOf('common').fields.filter(({ section }) => section !== 'person');
    expect(shared.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe.each(contracts.map((contract) => [contract.form.id, contract] as const))(
  '%s and the content',
  (_, contract) => {
    const {
      form,
      persons = [],
      renamed = {},
      added = {},
      moved = {},
      shownLess = {},
      codesAt = {},
      roles = {},
    } = contract;
    const differs = reasons[form.id] ?? {};
    const isAsked = (path: string): boolean =>
      !(path in IN_SUBMISSION) && !(path in roles) && (differs[path] === undefined || differs[path].kind !== undefined);
    const places = placesOf(form);
    const fields = fieldsOf(contract);
    const asIs = fields.flatMap((field) => pathsOf(field, contract).map((path) => ({ path, field })));
    const expected = asIs
      .filter(({ path, field }) => isAsked(path) && field.type !== 'signOff')
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

    const signedOff = fields.filter(({ type }) => type === 'signOff');
    it.each(signedOff)('has the sign-off by a supervisor for $id', ({ class: letter }) => {
      const { asked } = placeAt('signOff.supervisorDecision');
      expect([asked.kind, 'sensitivity' in asked.options && asked.options.sensitivity]).toEqual([
        'choice',
        CLASSES[letter as keyof typeof CLASSES],
      ]);
    });

    it.each(Object.entries(roles))('tells %s by the group that it stands in', (path, role) => {
      const group = path.replace(/\.personRole$/, '');
      expect([placeAt(group).asked.kind, group.split('.').at(-1)]).toEqual(['group', role]);
      const others = persons
        .map((person) => places.at.get(`${person}.personRole`))
        .filter((each) => each !== undefined);
      expect(others.length).toBeGreaterThan(0);
      for (const other of others) expect(codesOf(other)).toContain(role);
    });

    it.each(expected)('asks $path as a question of its kind', ({ path, field }) => {
      const { asked } = placeAt(path);
      expect(asked.kind).toBe(differs[path]?.kind ?? kindFor(field));
      if (!isQuestion(asked)) return;
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

    const coded = expected.filter(({ field }) => field.codes !== undefined);
    it.each(coded)('offers the codes of $path', ({ path, field: { codes = [], type } }) => {
      const place = placeAt(codesAt[path] ?? path);
      const question = known(place.asked as never);
      if (question.kind === 'computed' && !question.codes) return;
      // Every permission can also be put off: “not now” permits nothing.
      if (question.kind === 'grant') return expect(['yes', 'no', 'later']).toEqual(expect.arrayContaining([...codes]));
      // Where the content shortens the codes, its type names the shared list: “code solution”.
      if (codes.every((code) => code.endsWith('...')))
        return expect('codes' in question && question.codes?.name).toBe(type.replace('code ', ''));
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
        const named = [...Object.keys(differs), ...Object.keys(renamed), ...Object.keys(codesAt)];
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
      const { addedRules = {} } = contract;

      it.each(rules)('$id is there with its kind and its source', ({ id, kind, source }) => {
        const rule = byId.get(id);
        expect(rule?.kind).toBe(ruleReasons[id]?.kind ?? kind);
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
