import { describe, expect, it } from 'vitest';
import { environment } from '../../test/example-form.js';
import {
  age,
  attest,
  check,
  choice,
  choices,
  codes,
  computed,
  date,
  dateTime,
  environmentAt,
  file,
  grant,
  hostCodes,
  longText,
  matrix,
  number,
  observation,
  rating,
  reference,
  signature,
  text,
  yesNo,
  type AnyQuestion,
} from '../index.js';

const hash = 'a'.repeat(64);
const png = { id: '7a0e4b0c-52a1-4a0c-9a5b-0d6f6a7c1e11', type: 'image/png', bytes: 10, hash };
const at = '2026-03-04T10:00+02:00';
const papers = file('Papers', { accept: ['image/png'], most: 2, maxBytes: 2_000_000 });
const needs = choices('Needs', codes({ food: 'Food', care: 'Care', none: 'None' }), { alone: ['none'] });
const rows = matrix('Difficulty', { rows: codes({ seeing: 'Seeing' }), codes: codes({ some: 'Some' }) });
const typed = signature('Signature', { means: ['typed', 'oral'] });
const drawn = signature('Signature', { means: ['drawn'] });
const days = number('Days', { min: 1, max: 30 });
const anyDate = date('Date', { precision: 'any' });
const day = date('Day', { notAfter: 'today' });
const time = dateTime('Time', { notAfter: 'now' });
const sibling = age('Age', { maxYears: 30 });
const sum = computed('Sum', { as: 'number', from: [], explains: {}, compute: () => undefined });

const beside = { environment, read: () => undefined };
const codeOf = (question: AnyQuestion, answer: unknown) => check(question, answer, beside)?.code;

describe('an answer is taken', () => {
  it.each<[string, AnyQuestion, unknown]>([
    ['a name with an apostrophe', text('Name'), "N’Diaye O'Brien"],
    ['a name in Arabic with marks and a joiner', text('Name'), 'مُحَمَّد‌پور'],
    ['a name with a combining mark', text('Name'), 'Jose\u0301'],
    ['an emoji of several people', text('Note'), '👨‍👩‍👧‍👦'],
    ['several lines', longText('Notes'), 'one\n\ttwo'],
    ['a phone in Arabic-Indic digits', text('Phone', { form: 'phone' }), '٠٩١ ٢٣'],
    ['a case code typed without care', text('Code', { form: 'caseCode' }), '00000 00000 0'],
    ['the lowest number', days, 1],
    ['the highest number', days, 30],
    ['a code', choice('C', codes({ a: 'A' })), 'a'],
    ['a yes', yesNo('Y'), 'yes'],
    ['a permission for later', grant('G'), 'later'],
    ['a step of a scale', rating('R', { low: 'Low' }), 'low'],
    ['several codes', needs, ['food', 'care']],
    ['a code that stands alone, alone', needs, ['none']],
    ['one row of a matrix', rows, { seeing: 'some' }],
    ['a year that is about right', anyDate, '2011~'],
    ['a leap day', anyDate, '2012-02-29'],
    ['today', day, '2026-03-04'],
    ['this minute, and five more for a clock that is ahead', time, '2026-03-04T10:46+02:00'],
    ['a date of birth', sibling, { dateOfBirth: '2011' }],
    ['an age', sibling, { years: 12, estimated: true, on: '2026-03-04' }],
    ['a statement', attest('A'), true],
    ['a sign with a note', observation('O'), { sign: 'seen', note: 'left arm' }],
    ['a typed signature', typed, { means: 'typed', name: 'Aya', at }],
    ['an oral signature before a witness', typed, { means: 'oral', witness: 'Aya', at }],
    ['a drawn signature', drawn, { means: 'drawn', drawing: png, at }],
    ['two files', papers, [png, { ...png, id: png.id.replace('7', '8') }]],
    ['a reference', reference('Other'), '4KQ7M-2XWTB-9'],
    ['a code of the host that gave no list', choice('Place', hostCodes('places')), 'hargeisa'],
    ['a computed number', sum, 4],
  ])('%s', (_, question, answer) => {
    expect(check(question, answer, beside)).toBeUndefined();
  });
});

describe('an answer is refused', () => {
  it.each<[string, AnyQuestion, unknown, string]>([
    ['only spaces', text('Name'), '  \n', 'missing'],
    ['only what cannot be seen', text('Name'), '\u200E\u0301\u200D', 'missing'],
    ['a text of 1 MB', text('Name'), 'x'.repeat(1_000_000), 'tooLong'],
    ['a control character', text('Name'), 'A\u0007', 'invisibleCharacters'],
    ['a right-to-left override', text('Name'), 'A\u202Eb', 'invisibleCharacters'],
    ['an isolate', text('Name'), 'A\u2067b', 'invisibleCharacters'],
    ['half of a surrogate pair', text('Name'), 'A\uD83Db', 'invisibleCharacters'],
    ['a phone with two digits', text('Phone', { form: 'phone' }), 'home 12', 'notAPhone'],
    ['a case code with a wrong check', text('Code', { form: 'caseCode' }), '00000-00000-1', 'notACaseCode'],
    ['a number as text', days, '4', 'notANumber'],
    ['half a day', days, 1.5, 'notANumber'],
    ['not a number', days, Number.NaN, 'notANumber'],
    ['a number too small', days, 0, 'tooSmall'],
    ['a number too large', days, 31, 'tooLarge'],
    ['an unknown code', choice('C', codes({ a: 'A' })), 'b', 'unknownCode'],
    ['a code named like a method', choice('C', codes({ a: 'A' })), 'constructor', 'unknownCode'],
    ['an unknown code among several', needs, ['food', 'gold'], 'unknownCode'],
    ['no code at all', needs, [], 'malformed'],
    ['a code twice', needs, ['food', 'food'], 'malformed'],
    ['a lone code in company', needs, ['none', 'food'], 'aloneCode'],
    ['an unknown row', rows, { tasting: 'some' }, 'malformed'],
    ['an unknown code in a row', rows, { seeing: 'gold' }, 'unknownCode'],
    ['a leap day in a common year', anyDate, '2011-02-29', 'impossibleDate'],
    ['the thirtieth of February', anyDate, '2012-02-30', 'impossibleDate'],
    ['the thirteenth month', anyDate, '2012-13', 'impossibleDate'],
    ['a month where a day is wanted', day, '2011-05', 'wholeDateWanted'],
    ['a day that is only about right', day, '2011-05-17~', 'wholeDateWanted'],
    ['tomorrow', day, '2026-03-05', 'inFuture'],
    ['a time without its offset', time, '2026-03-04T10:42', 'halfTypedTime'],
    ['a time on a day that does not exist', time, '2026-02-30T10:42Z', 'impossibleDate'],
    ['a time later on', time, '2026-03-04T10:48+02:00', 'inFuture'],
    ['a birth in the future', sibling, { dateOfBirth: '2027' }, 'inFuture'],
    ['a birth too long ago', sibling, { dateOfBirth: '1950' }, 'tooLarge'],
    ['an age too high', sibling, { years: 31, estimated: false, on: '2026' }, 'tooLarge'],
    ['an age below nothing', sibling, { years: -1, estimated: false, on: '2026' }, 'tooSmall'],
    ['an age and more', sibling, { dateOfBirth: '2011', extra: 1 }, 'malformed'],
    ['the opposite of a statement', attest('A'), false, 'malformed'],
    ['a note too long', observation('O', { maxLength: 3 }), { sign: 'seen', note: 'left' }, 'tooLong'],
    ['an unknown sign', observation('O'), { sign: 'maybe' }, 'unknownCode'],
    ['a signature by means that were not offered', typed, { means: 'drawn', drawing: png, at }, 'malformed'],
    ['a signature without a name', typed, { means: 'typed', name: ' ', at }, 'missing'],
    ['too many files', papers, [png, png, png], 'tooManyFiles'],
    ['a file too large', papers, [{ ...png, bytes: 2_000_001 }], 'fileTooLarge'],
    ['a file of another kind', papers, [{ ...png, type: 'text/html' }], 'fileType'],
    ['a file with a name', papers, [{ ...png, name: 'Aya.png' }], 'malformed'],
    ['a computed text where a number belongs', sum, 'four', 'malformed'],
    ['nothing, as null', text('Name'), null, 'malformed'],
    ['a reason for no answer where none may be given', text('Name'), { absent: 'unknown' }, 'absenceNotAllowed'],
    ['a half-typed number', days, { typed: '1o' }, 'notANumber'],
    ['a half-typed date', anyDate, { typed: '20' }, 'halfTypedDate'],
    ['a half-typed time', time, { typed: '10:' }, 'halfTypedTime'],
    ['half-typed text where nothing is typed', yesNo('Y'), { typed: 'y' }, 'malformed'],
  ])('%s', (_, question, answer, code) => {
    expect(codeOf(question, answer)).toBe(code);
  });
});

describe('an issue', () => {
  it('says by how much a text is too long, and the limits of a number and of files', () => {
    const values = (question: AnyQuestion, answer: unknown) => check(question, answer, beside)?.values;
    expect(values(text('Name', { maxLength: 5 }), 'xxxxxxx')).toEqual({ max: 5, over: 2 });
    expect(values(observation('O', { maxLength: 3 }), { sign: 'seen', note: 'left' })).toEqual({ max: 3, over: 1 });
    expect(values(text('Name'), 'A\u202E')).toBeUndefined();
    expect(values(days, 99)).toEqual({ min: 1, max: 30 });
    expect(values(papers, [png, png, png])).toEqual({ max: 2, megabytes: 2 });
    expect(values(sibling, { dateOfBirth: '1950' })).toEqual({ min: 0, max: 30 });
  });

  it('only asks to look again at a number that is unusual', () => {
    expect(check(number('Age', { min: 0, max: 99, warnAbove: 17 }), 18, beside)).toEqual({
      code: 'above',
      level: 'warn',
      values: { max: 17 },
    });
  });

  it.each([text('Name'), days, needs, anyDate, time, sibling, papers, typed])(
    'of "$label" never holds the answer',
    (question) => {
      for (const answer of [
        'secret\u202E',
        { typed: 'secret' },
        { absent: 'secret' },
        ['secret'],
        { secret: 'secret' },
      ])
        expect(JSON.stringify(check(question, answer, beside) ?? {})).not.toContain('secret');
    },
  );

  it('is found for a code that the host does not supply', () => {
    const codesOf = { places: [{ code: 'a', label: 'A' }] };
    const inPlaces = { environment: environmentAt(environment.now, { codes: codesOf }), read: () => undefined };
    expect(check(choice('Place', hostCodes('places')), 'b', inPlaces)?.code).toBe('unknownCode');
    expect(check(choices('Places', hostCodes('places')), ['a', 'b'], inPlaces)?.code).toBe('unknownCode');
    expect(check(choices('Places', hostCodes('places')), ['a'], inPlaces)).toBeUndefined();
  });
});

describe('a date is compared with an earlier one', () => {
  const start = date('Start', { precision: 'any' });
  const after = date('After', { precision: 'any', notBefore: start });
  const when = dateTime('When', { notBefore: start });
  const read = (value: string) => ({ environment, read: () => value });

  it('is refused only when it must be earlier', () => {
    expect(check(after, '2011', read('2011-05-17'))).toBeUndefined();
    expect(check(after, '2010', read('2011-05-17'))?.code).toBe('before');
    expect(check(after, '2011-05-16', read('2011-05-17~'))?.code).toBe('before');
  });

  it('takes a time on the very day, whatever the offset', () => {
    expect(check(when, '2026-03-04T01:00+05:00', read('2026-03-04'))).toBeUndefined();
    expect(check(when, '2026-03-03T23:00+05:00', read('2026-03-04'))?.code).toBe('before');
    expect(check(when, '2026-03-04T09:00+02:00', read('2026-03-04T08:00+00:00'))?.code).toBe('before');
  });
});
