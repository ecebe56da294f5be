import { registration } from '@amparo/definitions';
import { catalogueOf, wordsIn, type CatalogueEntry, type Translations } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { committed, languages, wordsPath, type Unit, type WordedForm, type XmlElement } from './translations.js';

const { formFaults, formModule, formUnits, releasedForms } = wordsPath;
const catalogue = catalogueOf(registration);
const form: WordedForm = { id: registration.id, version: registration.version, entries: catalogue };

// The other forms are in English only so far; the form says so in any other language.
const TRANSLATED: readonly string[] = ['registration'];

// Words that French and English share, letter by letter.
const SHARED = new Set(
  (
    'Migration Signature Police Nutrition Protection Religion Photo Documents Type Parent Kafala Parents ' +
    'Psychosocial'
  ).split(' '),
);

const textsOf = (units: readonly Unit[]): ReadonlyMap<string, string> =>
  new Map(units.map(({ id, target }) => [id, target?.textContent ?? '']));

const translationsOf = (code: string): Translations =>
  JSON.parse(/Translations = (.*);$/m.exec(code)?.[1] ?? '') as Translations;

const isDraft = (units: readonly Unit[]): boolean => formModule(units).includes('draft: boolean = true');

function confirm({ document, element, target }: Unit, reviewer: string): void {
  target?.setAttribute('state', 'final');
  target?.removeAttribute('state-qualifier');
  const note = document.createElement('note');
  note.setAttribute('from', reviewer);
  note.setAttribute('annotates', 'target');
  element.appendChild(note);
}

describe('the words of the forms', () => {
  it('cover every form that is translated, in every language', async () => {
    const translated = (await releasedForms()).filter(({ file }) => TRANSLATED.includes(file));
    expect(translated.map(({ file }) => file)).toEqual(TRANSLATED);
    for (const released of translated)
      for (const language of languages)
        expect(formFaults({ form: released, units: committed(released.file, language) })).toEqual([]);
  });
});

it.each(languages)('what several forms share reads the same in each of them, in %s', async (language) => {
  const seen = new Map<string, string>();
  const apart = (await releasedForms()).flatMap(({ file }) =>
    [...textsOf(committed(file, language))].filter(([id, text]) => {
      if (!/^(codes|blocks)\./.test(id)) return false;
      if (!seen.has(id)) seen.set(id, text);
      return seen.get(id) !== text;
    }),
  );
  expect(seen.size).toBeGreaterThan(300);
  expect(apart.map(([id]) => id)).toEqual([]);
});

describe.each(languages)('the registration in %s', (language) => {
  const units = committed('registration', language);
  const texts = textsOf(units);

  it('has the texts of the definition, in its order', () => {
    expect(units.map(({ id, source }) => [id, source])).toEqual(catalogue.map(({ key, source }) => [key, source]));
  });

  it('gives the worker a translation of every text', () => {
    const words = wordsIn({ language, translations: translationsOf(formModule(units)) });
    expect(catalogue.filter(({ key }) => words.isMissing(key))).toEqual([]);
  });

  it('leaves no English standing', () => {
    const left = units.filter(({ source, target }) => target?.textContent === source && !SHARED.has(source));
    expect(left.map(({ id }) => id)).toEqual([]);
    expect([...texts.values()].filter((text) => /\b(the|and|with|who|child|not|this|your)\b/i.test(text))).toEqual([]);
  });

  it('keeps the answers to one question apart', () => {
    const seen = new Map<string, string>();
    const alike = [...texts].filter(([id, text]) => {
      const question = /^(codes\.\w+|.*\.choice)\./.exec(id)?.[1];
      if (question === undefined) return false;
      const before = seen.get(`${question} ${text}`);
      seen.set(`${question} ${text}`, id);
      return before !== undefined;
    });
    expect(alike).toEqual([]);
  });

  it('names the answer “Nothing yet” in sentences as the answer itself reads', () => {
    const basis = 'registration.caseHeader.consentBasis';
    const answer = texts.get(`${basis}.choice.vitalInterests`)?.split(':')[0]?.trim() ?? '';
    expect(answer).not.toBe('');
    for (const key of [`${basis}.guidance`, `${basis}.ifMissing`, 'registration.rules.REG-01'])
      expect(texts.get(key)).toContain(answer);
  });

  it('names “not known” as the button beside the question reads', () => {
    const button = textsOf(committed('interface', language)).get('field.absent.unknown')?.toLowerCase() ?? '';
    expect(button).not.toBe('');
    expect(texts.get('registration.accompaniment.accompanimentStatus.ifMissing')?.toLowerCase()).toContain(button);
  });

  it('is called a draft until a named reviewer has confirmed every text', () => {
    const anew = committed('registration', language);
    for (const unit of anew) confirm(unit, unit.id === 'registration.title' ? ' ' : 'A. Reviewer');
    expect(isDraft(anew)).toBe(true);
    expect(formFaults({ form, units: anew, isRelease: true })).toEqual([
      { id: 'registration.title', fault: 'not confirmed by a named reviewer' },
    ]);
    for (const unit of anew) confirm(unit, 'A. Reviewer');
    expect(isDraft(anew)).toBe(false);
    expect(formFaults({ form, units: anew, isRelease: true })).toEqual([]);
  });
});

it('the registration in Arabic is written in Arabic letters alone', () => {
  const texts = [...textsOf(committed('registration', 'ar')).values()].map((text) => text.replace(/\{\w+\}/g, ''));
  expect(texts.filter((text) => !/\p{Script=Arabic}/u.test(text) || /\p{Script=Latin}/u.test(text))).toEqual([]);
});

it('the interface in Arabic has one name for the passphrase', () => {
  const asked = committed('interface', 'ar').filter(({ source }) => /passphrase/i.test(source));
  const texts = asked.map(({ target }) => target?.textContent ?? '');
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => /عبار(ة|ات|تا) (ال)?سر/u.test(text))).toEqual([]);
});

describe('the check of translations', () => {
  it.each<[string, (target: XmlElement) => unknown]>([
    ['missing', (target) => (target.textContent = ' ')],
    ['stale', (target) => target.setAttribute('state', 'needs-review-translation')],
    ['unknown {moins}, without {least}', (target) => (target.textContent = 'De {moins} à {most} ans.')],
  ])('finds a text that is %s', (fault, spoil) => {
    const id = 'registration.childIdentity.age.because.range';
    const units = committed('registration', 'fr');
    for (const { target } of units.filter((unit) => unit.id === id)) if (target) spoil(target);
    expect(formFaults({ form, units })).toEqual([{ id, fault }]);
  });

  it('finds a text that was never extracted, and one that the form no longer has', () => {
    const [first, ...others] = form.entries as [CatalogueEntry, ...CatalogueEntry[]];
    const renamed = { ...form, entries: [{ ...first, key: 'registration.name' }, ...others] };
    expect(formFaults({ form: renamed, units: committed('registration', 'fr') })).toEqual([
      { id: 'registration.name', fault: 'not extracted' },
      { id: 'registration.title', fault: 'no longer in the form' },
    ]);
  });
});

describe('extracting anew', () => {
  const before = () => committed('registration', 'ar');
  const extracted = (of: WordedForm) => formUnits({ form: of, language: 'ar', before: before() });
  const [title, ...rest] = form.entries as [CatalogueEntry, ...CatalogueEntry[]];

  it('changes nothing when the form has not changed', () => {
    expect(String(extracted(form)[0]?.document)).toBe(String(before()[0]?.document).trimEnd());
  });

  it('marks a translation as stale when the English text has changed, and the page shows English then', () => {
    const units = extracted({ ...form, entries: [{ ...title, source: 'Registration' }, ...rest] });
    expect(units[0]?.target?.getAttribute('state')).toBe('needs-review-translation');
    expect(translationsOf(formModule(units))).not.toHaveProperty(['registration.title']);
  });

  it('drops a text that the form no longer has', () => {
    expect(extracted({ ...form, entries: rest }).map(({ id }) => id)).toEqual(rest.map(({ key }) => key));
  });

  it('keeps the name of the reviewer', () => {
    const units = before();
    for (const unit of units) confirm(unit, 'A. Reviewer');
    expect(isDraft(formUnits({ form, language: 'ar', before: units }))).toBe(false);
  });
});
