import fc from 'fast-check';
import { fromJSONSchema } from 'zod';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { answersTo } from '../../test/answers-to.js';
import { environment, example } from '../../test/example-form.js';
import { answers } from '../../test/random-answers.js';
import { wrongWith } from './answer-check.js';
import { checkedAlone } from './check.js';
import {
  age,
  answerSchema,
  attest,
  check,
  checklist,
  choice,
  choices,
  codes,
  computed,
  date,
  dateTime,
  file,
  formSchema,
  grant,
  hostCodes,
  isAbsent,
  isQuestion,
  known,
  longText,
  matrix,
  number,
  observation,
  placesOf,
  rating,
  reference,
  signature,
  text,
  yesNo,
  type AnyQuestion,
  type Kind,
} from '../index.js';

const one = { labels: { food: 'Food', care: 'Care', none: 'None' } };
const papers = { accept: ['image/png', 'image/jpeg'], most: 2, maxBytes: 2_000_000 };
const ofEveryKind: Readonly<Record<Kind, readonly AnyQuestion[]>> = {
  text: [text('T', { maxLength: 20 }), text('T', { form: 'phone' }), text('T', { form: 'caseCode' }), longText('T')],
  number: [number('N', { min: 1, max: 30, warnAbove: 20 })],
  choice: [choice('C', one), choice('C', hostCodes('places'))],
  yesNo: [yesNo('Y')],
  grant: [grant('G')],
  rating: [rating('R', { low: 'Low', high: 'High' })],
  choices: [choices('C', one, { alone: ['none'] }), choices('C', hostCodes('places'))],
  checklist: [checklist('C', one)],
  matrix: [matrix('M', { rows: codes({ seeing: 'Seeing', hearing: 'Hearing' }), codes: one })],
  date: [date('D'), date('D', { precision: 'any' })],
  dateTime: [dateTime('D')],
  age: [age('A', { maxYears: 30 })],
  attest: [attest('A')],
  observation: [observation('O')],
  signature: [signature('S'), signature('S', { means: ['mark', 'oral'] })],
  file: [file('F', papers)],
  reference: [reference('R')],
  computed: (['number', 'text'] as const).map((as) =>
    computed('C', { as, from: [], explains: {}, compute: () => undefined }),
  ),
};

describe('the check of an answer and its schema', () => {
  const beside = { environment, read: () => undefined };

  it.each(Object.entries(ofEveryKind))('agree on every answer to a question of kind %s', (_, questions) => {
    for (const question of questions) {
      const verdicts = new Set<boolean>();
      const property = fc.property(answersTo(known(question)), (answer) => {
        const code = wrongWith(question, answer);
        const read = answerSchema(question).safeParse(answer);
        verdicts.add(read.success);
        expect(read.success ? [] : read.error.issues.map(({ message }) => message)).toEqual(code ? [code] : []);
      });
      fc.assert(property, { numRuns: 500 });
      expect(verdicts.size).toBe(2);
    }
  });

  it.each(Object.entries(ofEveryKind))('agree on kind %s with what JSON Schema tells', (_, questions) => {
    for (const question of questions) {
      const told = fromJSONSchema(z.toJSONSchema(answerSchema(question)));
      const property = fc.property(answersTo(known(question)), (answer) => {
        fc.pre(wrongWith(question, answer) === undefined);
        expect(told.safeParse(answer).error).toBeUndefined();
      });
      fc.assert(property, { numRuns: 100 });
      for (const wrong of [null, {}, [], '\u0000'.repeat(10_000), -1.5])
        if (told.safeParse(wrong).success) expect(question.kind).toMatch(/^(date|dateTime|computed|matrix)$/);
    }
  });

  const asked = placesOf(example).all.flatMap(({ path, asked: it }) =>
    isQuestion(it) ? [[path, known(it)] as const] : [],
  );
  it.each(asked.filter(([, question]) => checkedAlone(question)))('agree at %s of a form', (_, question) => {
    fc.assert(
      fc.property(fc.oneof(answers, answersTo(question)), (answer) => {
        fc.pre(answer !== undefined && !isAbsent(answer));
        const isBlocked = check(question, answer, beside)?.level === 'block';
        expect(answerSchema(question).safeParse(answer).success).toBe(!isBlocked);
      }),
    );
  });
});

describe('the schema of an answer', () => {
  it('tells its limits to JSON Schema', () => {
    expect(z.toJSONSchema(answerSchema(number('Days', { min: 1, max: 30 })))).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 30,
    });
    expect(z.toJSONSchema(answerSchema(text('Name', { maxLength: 20 })))).toMatchObject({ maxLength: 20 });
    expect(z.toJSONSchema(answerSchema(choices('Needs', codes({ food: 'Food', care: 'Care' }))))).toMatchObject({
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['food', 'care'] },
    });
  });

  it('of a whole form becomes JSON Schema, closed to unknown questions, for reading and for writing', () => {
    const schema = z.toJSONSchema(formSchema(example));
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { child: { additionalProperties: false } },
    });
    expect(z.toJSONSchema(formSchema(example), { io: 'input' })).toEqual(schema);
  });

  it('of a whole form says where it is wrong, and gives back what it was given', () => {
    const wrong = {
      child: { name: { absent: 'notAsked' }, years: 7.5, nobody: 1 },
      family: { family: [{ id: 'a' }, { id: 'b', x: 1 }] },
      elsewhere: {},
    };
    const { error } = formSchema(example).safeParse(wrong);
    expect(error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'child.name: absenceNotAllowed',
      'child.years: notANumber',
      'child.nobody: malformed',
      'family.family.1.x: malformed',
      'elsewhere: malformed',
    ]);
    expect(formSchema(example).safeParse([]).success).toBe(false);
    const right = { child: { name: 'Aya' } };
    expect(formSchema(example).parse(right)).toBe(right);
  });

  it('becomes JSON Schema that JSON can hold', () => {
    const schema = z.toJSONSchema(formSchema(example));
    expect(JSON.parse(JSON.stringify(schema))).toEqual(structuredClone(schema));
    expect(JSON.stringify(schema)).not.toContain('null');
  });
});
