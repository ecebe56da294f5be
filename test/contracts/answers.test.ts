import { answerSchema, check, environmentAt, isAbsent, isQuestion, known, placesOf } from '@amparo/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';
import { answersTo } from '../../packages/model/test/answers-to.js';

const questions = definitions.flatMap((form) =>
  placesOf(form).all.flatMap(({ path, asked }) =>
    isQuestion(asked) ? [[`${form.id}.${path}`, known(asked)] as const] : [],
  ),
);

// Only the clock can tell that a day lies ahead, or how old somebody is by now; all other days here are long past.
const beside = { environment: environmentAt('2026-03-04T10:42:00+02:00'), read: () => undefined };
const isOfTheClock = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'dateOfBirth' in answer;

describe('the form checks an answer as the schema for servers does', () => {
  it.each(questions)('at %s', (_, question) => {
    fc.assert(
      fc.property(answersTo(question), (answer) => {
        fc.pre(answer !== undefined && !isAbsent(answer));
        const issue = check(question, answer, beside);
        fc.pre(!(issue?.code === 'tooLarge' && isOfTheClock(answer)));
        expect(answerSchema(question).safeParse(answer).success).toBe(issue?.level !== 'block');
      }),
    );
  });
});
