import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';
import { dictionaryOf, type Dictionary } from './dictionary-of.js';

// Written once, when the version was released. Where a form must change, it gets a new version with a migration and a
// dictionary of its own; these files stay, since submissions of that version are out there.
const fileOf = (form: string): URL => new URL(`dictionaries/${form}.json`, import.meta.url);

// `LOCK=<form id>` writes the dictionary of a form that has none yet.
const locking = process.env['LOCK'];

describe.each(definitions.map((form) => [`${form.id} ${form.version}`, form] as const))(
  'what stays for good in %s',
  (_, form) => {
    const now = dictionaryOf(form);
    if (locking === form.id && !existsSync(fileOf(form.id)))
      writeFileSync(fileOf(form.id), `${JSON.stringify(now, null, 2)}\n`);
    const locked = JSON.parse(readFileSync(fileOf(form.id), 'utf8')) as Dictionary;

    it('is locked for the version that is in the definition', () => {
      expect([now.form, now.version]).toEqual([locked.form, locked.version]);
    });

    it('keeps every path with its kind and its codes', () => {
      expect(now.paths).toEqual(locked.paths);
    });

    it('keeps the codes of every shared list in their order', () => {
      expect(now.lists).toEqual(locked.lists);
    });
  },
);
