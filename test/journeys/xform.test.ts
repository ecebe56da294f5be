import { registration } from '@amparo/definitions';
import { attachmentName, xform, xformInstance, xlsform } from '@amparo/formats';
import { placesOf, toSubmission, wordsIn, type Form, type Submission } from '@amparo/model';
import { translations } from '@amparo/definitions/words/registration.fr.js';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { definitions } from '../contracts/definitions.js';
import { answeredThroughout } from './answered-at-random.js';
import { HERE } from './scenario.js';

const ID = 'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11';
const environment = { ...HERE, settings: { role: 'caseworker' } };

const submitted = (form: Form, seed: number): Submission =>
  toSubmission(form, answeredThroughout(form, environment, seed).state, {
    environment,
    id: ID,
    language: 'en',
  }) as Submission;

const strictly = (xml: string): Document =>
  new DOMParser({
    errorHandler: (_level: string, message: unknown) => {
      throw new Error(String(message));
    },
  }).parseFromString(xml, 'text/xml') as unknown as Document;

const namesOf = (xml: Document, tag: string, attribute: string): readonly string[] =>
  Array.from(xml.getElementsByTagName(tag), (each) => each.getAttribute(attribute) ?? '');

describe.each(definitions.map((form) => [form.id, form] as const))('the XForm of %s', (_, form) => {
  const written = strictly(xform(form));

  it('is well formed, and binds and texts are named once', () => {
    for (const [tag, attribute] of [
      ['bind', 'nodeset'],
      ['text', 'id'],
      ['instance', 'id'],
    ] as const) {
      const names = namesOf(written, tag, attribute);
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('gives a record whose elements all stand in the form, the same bytes each time', () => {
    const submission = submitted(form, 3);
    const record = xformInstance(form, submission);
    const mixed = JSON.parse(JSON.stringify(submission)) as Submission;
    const turned = Object.fromEntries(Object.entries(mixed.answers).toReversed());
    expect(xformInstance(form, { ...mixed, answers: turned })).toBe(record);
    expect(record).toContain(`<instanceID>uuid:${ID}</instanceID>`);
    const pathsIn = (element: Element, above = ''): readonly string[] =>
      Array.from(element.childNodes)
        .filter((child) => child.nodeType === 1)
        .flatMap((child) => {
          const path = `${above}/${child.nodeName}`;
          return [path, ...pathsIn(child as Element, path)];
        });
    const template = written.getElementsByTagName('data')[0] as Element;
    const known = new Set(pathsIn(template));
    expect(pathsIn(strictly(record).documentElement).filter((path) => !known.has(path))).toEqual([]);
  });

  it('has a row for every question in its XLSForm, and every list that a row names', () => {
    const { survey, choices } = xlsform(form);
    const questions = placesOf(form).all.map(({ key }) => key);
    expect(questions.filter((key) => !survey.some(({ name }) => name === key))).toEqual([]);
    const lists = survey.flatMap(({ type = '' }) => /^select_\w+ (.+)$/.exec(type)?.[1] ?? []);
    expect(lists.filter((list) => !choices.some((row) => row['list_name'] === list))).toEqual([]);
    const open = survey.reduce(
      (depth, { type = '' }) => depth + Number(type.startsWith('begin_')) - Number(type.startsWith('end_')),
      0,
    );
    expect(open).toBe(0);
  });
});

describe('a record', () => {
  it('escapes what a person typed', () => {
    const submission = submitted(registration, 1);
    const answers = { ...submission.answers, childIdentity: { familyName: '</data> & "<b>' } };
    const read = strictly(xformInstance(registration, { ...submission, answers }));
    expect(read.getElementsByTagName('familyName')[0]?.textContent).toBe('</data> & "<b>');
  });

  it('names the place, and never the answer, when an answer is not one that its question takes', () => {
    const submission = submitted(registration, 1);
    const answers = { ...submission.answers, childIdentity: { familyName: 7_654_321 } };
    expect(() => xformInstance(registration, { ...submission, answers })).toThrow('childIdentity.familyName');
    expect(() => xformInstance(registration, { ...submission, answers })).not.toThrow('7654321');
  });

  it('may carry another version, and the id of the record that it replaces', () => {
    const record = xformInstance(registration, submitted(registration, 1), {
      version: '1.0.0[encrypted:abcd]',
      replaces: '11111111-2222-4333-8444-555555555555',
    });
    expect(record).toContain('version="1.0.0[encrypted:abcd]"');
    expect(record).toContain('<deprecatedID>uuid:11111111-2222-4333-8444-555555555555</deprecatedID>');
  });

  it('names a photo by its id and its type', () => {
    expect(attachmentName({ id: ID, type: 'image/jpeg' })).toBe(`${ID}.jpg`);
  });
});

it('speaks several languages', () => {
  const words = [wordsIn({ language: 'en' }), wordsIn({ language: 'fr', translations })];
  expect(namesOf(strictly(xform(registration, { words })), 'translation', 'lang')).toEqual(['en', 'fr']);
  const { survey } = xlsform(registration, { words });
  expect(Object.keys(survey[0] ?? {})).toContain('label::French (fr)');
});
