import * as definitions from '@amparo/definitions';
import type { Form } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { citedIn } from './source.js';

const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null && 'rules' in value;
const exported: readonly unknown[] = Object.values(definitions);
const rules = exported
  .filter(isForm)
  .flatMap((form) => form.rules)
  .filter(({ kind }) => kind !== 'compute' && kind !== 'mode');

describe('where the message of a rule comes from', () => {
  it.each([
    ['S1:975', ['S1']],
    ['S1:884; S1:882; DESIGN', ['S1', 'DESIGN']],
    ['DESIGN from S0:417', ['DESIGN', 'S0']],
    ['KE-A 16A; P17', ['KE-A', 'P17']],
    ['UNHCR emergency handbook BIP page', ['UNHCR emergency handbook BIP page']],
  ])('is told of %s', (source, keys) => {
    expect(citedIn(source)).toEqual(keys);
  });

  it('is known for every rule of every form that says something', () => {
    expect(rules.length).toBeGreaterThan(150);
    const unnamed = rules.flatMap(({ id, source }) =>
      citedIn(source).flatMap((key) => (key in definitions.guidance ? [] : [`${id}: ${key}`])),
    );
    expect(unnamed).toEqual([]);
    expect(rules.filter(({ source }) => citedIn(source).length === 0)).toEqual([]);
  });
});
