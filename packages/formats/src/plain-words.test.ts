import { all, any, anyEntry, attest, choice, choices, codes, list, not, number, setting, text } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { plainWords } from './plain-words.js';

const company = choice('With whom?', codes({ alone: 'Alone', aunt: 'An aunt', friend: 'A friend' }), {
  absent: ['unknown'],
});
const needs = choices('What is needed?', codes({ food: 'Food', bed: 'A bed' }));
const age = number('Age', { min: 0, max: 17 });
const name = text('Name');
const heard = attest('The child was heard');
const adults = list('Adults', 'an adult', { questions: { name } });

describe('a condition in plain words', () => {
  it.each([
    ['"With whom?" is "Alone"', company.is('alone')],
    ['"With whom?" is "Alone", "An aunt" or "A friend"', company.isOneOf('alone', 'aunt', 'friend')],
    ['"With whom?" is not "Alone" or "An aunt"', not(company.isOneOf('alone', 'aunt'))],
    ['"With whom?" was left open as not known', company.isAbsent('unknown')],
    ['"What is needed?" includes "Food" or "A bed"', any(needs.includes('food'), needs.includes('bed'))],
    ['"What is needed?" does not include "Food"', not(needs.includes('food'))],
    ['"Age" is below 5', age.compare('<', 5)],
    ['"Age" is not at least 12', not(age.compare('>=', 12))],
    ['"Name" has not been answered', not(name.answered)],
    ['"The child was heard" is ticked', heard.attested],
    ['"Adults" has no entry', not(adults.answered)],
    ['in no entry of "Adults": "Name" has been answered', not(anyEntry(adults, name.answered))],
    ['the host has not set "role" to "frontline"', not(setting('role', 'frontline', 'specialist').is('frontline'))],
  ])('%s', (words, condition) => {
    expect(plainWords(condition)).toBe(words);
  });

  it('puts a “not” before what it is about, and brackets only where “and” and “or” meet', () => {
    expect(plainWords(not(all(name.answered, any(age.compare('>', 9), not(heard.attested)))))).toBe(
      '"Name" has not been answered or ("Age" is not above 9 and "The child was heard" is ticked)',
    );
    expect(plainWords(all(all(name.answered, heard.attested), company.is('aunt')))).toBe(
      '"Name" has been answered and "The child was heard" is ticked and "With whom?" is "An aunt"',
    );
    expect(plainWords(all(name.answered, company.isOneOf('alone', 'aunt')))).toBe(
      '"Name" has been answered and ("With whom?" is "Alone" or "An aunt")',
    );
  });
});
