import { carriedTo, caseFacts, emptyCase, standingOf } from '@amparo/definitions';
import { describe, expect, it } from 'vitest';
import { formLoaders } from '../../packages/forms/src/case/form-loaders.js';
import { definitions } from './definitions.js';

const AT = '2026-03-04T09:00:00Z';
const told = { value: 'W-1', form: 'registration', id: 'r', at: AT };
const known = { ...emptyCase('A'), facts: { caseworkerCode: [told] } };
const standing = standingOf(emptyCase('A'), { now: AT, timeZone: 'Africa/Cairo' });

describe.each(definitions.map(({ id }) => [id]))('a case knows the form %s', (id) => {
  it('where it stands in the procedure', () => {
    expect(standing.forms.map(({ form }) => form)).toContain(id);
  });

  it('how it is opened', () => {
    expect(Object.keys(formLoaders)).toContain(id);
  });

  it('and who works on the case, for its header', () => {
    expect(carriedTo(id, known, { facts: caseFacts }).get('caseHeader.caseworkerCode')?.value).toBe('W-1');
  });
});
