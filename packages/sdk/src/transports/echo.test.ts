import { describe, expect, it } from 'vitest';
import { echoCheck } from './echo.js';

const answers = {
  identity: { givenName: 'Marisol Pérez', nickname: 'Bo', sex: 'f', ageYears: 13, name: '山田太郎' },
  story: { text: 'We walked along the river for two days, and then a lorry took us to the border.' },
};
const echoes = echoCheck(
  JSON.stringify({ form: 'registration', language: 'en', answers, reasons: { ageDoubt: 'Her aunt told me so' } }),
);

describe('a sentence of the receiver', () => {
  it.each([
    'MARISOL is too long.',
    'Too long: "Pérez"',
    'Bo is too short.',
    '13 is too much.',
    '山田太郎は長すぎます',
    'Too long: We walked along…',
    'Not allowed: the border.',
    'Not a reason: her aunt told me so',
  ])('that repeats an answer is found out: %s', (sentence) => {
    expect(echoes(sentence)).toBe(true);
  });

  it.each([
    'Give a first name.',
    'This registration is in a language (en) that is not known.',
    'Both dates must lie in the past.',
    'Say who walked with the child.',
  ])('that repeats none may be shown: %s', (sentence) => {
    expect(echoes(sentence)).toBe(false);
  });
});
