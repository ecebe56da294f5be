import { describe, expect, it } from 'vitest';
import { codeList, direction, displayCodes, filled, hostCodes, wordsIn } from '../index.js';

const places = codeList('places', { home: 'At home' }, 'S1');

describe('the words of a form', () => {
  it('come in the language asked for, and say when they do not', () => {
    const words = wordsIn({ language: 'fr', translations: { 'f.a.label': 'Nom', 'codes.places.home': 'À la maison' } });
    expect(words.of('f.a.label', 'Name')).toBe('Nom');
    expect(words.of('f.b.label', 'Age')).toBe('Age');
    expect([words.isMissing('f.a.label'), words.isMissing('f.b.label')]).toEqual([false, true]);
    expect(words.code('f.a', places, 'home')).toBe('À la maison');
  });

  it('are never missing in the source language', () => {
    expect(wordsIn({ language: 'en' }).isMissing('f.a.label')).toBe(false);
  });

  it('name a code that the list does not have by itself, even one named like a method', () => {
    expect(wordsIn({ language: 'en' }).code('f.a', places, 'gone')).toBe('gone');
    expect(wordsIn({ language: 'en' }).code('f.a', places, 'constructor')).toBe('constructor');
  });

  it('take countries and languages from the platform, and whatever it cannot name as it is', () => {
    const words = wordsIn({ language: 'fr' });
    expect(words.code('f.a', displayCodes('region', ['DE']), 'DE')).toBe('Allemagne');
    expect(words.code('f.a', displayCodes('language', ['ar']), 'ar')).toBe('arabe');
    expect(words.code('f.a', displayCodes('region', []), 'stateless')).toBe('stateless');
    expect(words.code('f.a', displayCodes('language', []), 'sign language')).toBe('sign language');
  });

  it('take the host’s codes from the host', () => {
    const words = wordsIn({ language: 'en', hostCodes: { places: [{ code: 'x', label: 'Camp X' }] } });
    expect(words.code('f.a', hostCodes('places'), 'x')).toBe('Camp X');
    expect(words.code('f.a', hostCodes('places'), 'y')).toBe('y');
  });

  it('are filled with values, and keep a placeholder that has none', () => {
    expect(filled('{least} to {most} years', { least: 14 })).toBe('14 to {most} years');
  });

  it.each([
    ['ar', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['pa-Arab', 'rtl'],
    ['ku', 'ltr'],
    ['ckb', 'rtl'],
    ['fa-AF', 'rtl'],
    ['fr', 'ltr'],
    ['arn', 'ltr'],
  ])('in %s run %s', (language, expected) => {
    expect(direction(language)).toBe(expected);
  });
});
