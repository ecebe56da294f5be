import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contracts } from './contracts.js';
import { contentOf } from './form-contract.js';

const journeys = new URL('../journeys/', import.meta.url);

const names = readdirSync(journeys, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [
    ...readFileSync(new URL(file, journeys), 'utf8').matchAll(
      /\b(?:describe|it)(?:\.each\([\s\S]*?\))?\(\s*['`]([^'`]+)/g,
    ),
  ])
  .map(([, name]) => name ?? '')
  .join('\n');

it.each(contracts.flatMap(({ form, content }) => contentOf(content).rules.map(({ id }) => [id, form.id] as const)))(
  '%s of %s has a test that carries its name',
  (id) => {
    expect(names).toMatch(new RegExp(`(?<![\\w-])${id}(?![\\w-])`));
  },
);

it.each(contracts.map(({ form }) => [form.id, form] as const))(
  'every warning of %s asks the worker for the reason to go on',
  (_, { rules }) => {
    const warnings = rules.filter((rule) => rule.kind === 'warn');
    expect(warnings.filter(({ reason }) => reason === 'none').map(({ id }) => id)).toEqual([]);
  },
);
