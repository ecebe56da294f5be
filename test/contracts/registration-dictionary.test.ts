import { readFileSync } from 'node:fs';
import { registration } from '@amparo/definitions';
import { describe, expect, it } from 'vitest';
import { dictionaryOf, type Dictionary } from './dictionary-of.js';

// Written once, when the version was released. Where the form must change, it gets a new version with a migration and
// a dictionary of its own; this file stays, since submissions of that version are out there.
const locked = JSON.parse(readFileSync(new URL('registration-dictionary.json', import.meta.url), 'utf8')) as Dictionary;

describe('what stays for good in registration 1.0.0', () => {
  const now = dictionaryOf(registration);

  it('is locked for the version that is in the definition', () => {
    expect([now.form, now.version]).toEqual([locked.form, locked.version]);
  });

  it('keeps every path with its kind and its codes', () => {
    expect(now.paths).toEqual(locked.paths);
  });

  it('keeps the codes of every shared list in their order', () => {
    expect(now.lists).toEqual(locked.lists);
  });
});
