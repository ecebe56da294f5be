import { publishedMapping, type FieldRule } from '@amparo/sdk/transports/primero';
import { placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';
import { coverage, unknownNames } from './primero/coverage.js';

const template = (path: string): string => path.replace(/\[[^\]]*\]/g, '[]');

/** Paths of the answers that a rule reads, below the path of its row. */
function pathsOf(rule: FieldRule, above = ''): readonly string[] {
  if (rule.kind === 'constant') return [];
  const path = [above, rule.from].filter((part) => part !== '').join('.');
  return rule.kind === 'rows' ? rule.rules.flatMap((each) => pathsOf(each, path)) : [path];
}

describe('the mapping to Primero’s published fields', () => {
  it('names fields that are published, and nothing else', () => {
    expect(unknownNames()).toEqual([]);
  });

  it('fills 88 of the 175 names that can be written', () => {
    const { writable, filled } = coverage();
    expect([writable, filled.length]).toEqual([175, 88]);
  });

  it.each(Object.entries(publishedMapping.forms))('reads answers that the form of %s has', (id, rules) => {
    const form = definitions.find((each) => each.id === id);
    if (!form) throw new Error(`There is no form ${id}.`);
    const places = placesOf(form);
    const isAsked = (path: string): boolean => {
      const told = template(path);
      const age = told.replace(/\.(years|dateOfBirth)$/, '');
      // A list is read entry by entry; an age is a date or a number of years.
      const asked = [...places.at.keys()].map((each) => each.replaceAll('[]', ''));
      return [told, age].some((each) => asked.includes(each.replaceAll('[]', '')));
    };
    expect(rules.flatMap((rule) => pathsOf(rule)).filter((path) => !isAsked(path))).toEqual([]);
  });

  it('reads the permissions, their end and their time where the consent has them', () => {
    const { form: id, section, flags, standing, withdrawn, validUntil, completedAt } = publishedMapping.consent;
    const form = definitions.find((each) => each.id === id);
    const asked = form ? [...placesOf(form).at.keys()] : [];
    const permissions = flags.map(({ permission }) => `${section}.${permission}`);
    expect(asked).toEqual(expect.arrayContaining([standing, withdrawn, validUntil, completedAt, ...permissions]));
  });

  it('is plain JSON, so that a deployment can bring its own', () => {
    expect(JSON.parse(JSON.stringify(publishedMapping))).toEqual(publishedMapping);
  });
});
