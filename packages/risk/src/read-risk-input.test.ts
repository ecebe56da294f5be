import { describe, expect, it } from 'vitest';
import { readRiskInput } from './read-risk-input.js';

const errorOf = (json: unknown): string | undefined => {
  const read = readRiskInput(json);
  return read.ok ? undefined : read.error;
};

describe('what a level is derived from, as JSON', () => {
  it('is read as it stands; what is left out is not known', () => {
    const json = {
      rows: [{ risk: 'neglect', severity: 'unknown', lowered: { reason: 'An aunt moved in.' }, protectiveFactors: [] }],
      facts: { accompaniment: 'unknown', care: 'noCare', age: 4, urgent: true, refoulement: 'unknown' },
      intersecting: ['child', 'gender'],
      decided: { level: 'high', by: 'CW-12', reason: null },
    };
    expect(readRiskInput(json)).toEqual({ ok: true, input: json });
    expect(readRiskInput({ rows: [] })).toEqual({ ok: true, input: { rows: [], facts: {} } });
  });

  it.each([
    [[], 'Give one JSON object with rows and facts.'],
    [null, 'Give one JSON object with rows and facts.'],
    [{ facts: {} }, 'Give rows as a list; it may be empty.'],
    [{ rows: [], fact: {} }, 'Leave out "fact": only rows, facts, intersecting and decided are read.'],
    [{ rows: [], facts: [] }, 'Give facts as an object.'],
    [{ rows: [7] }, 'Give row 1 as an object.'],
    [{ rows: [{}] }, 'Give risk in row 1.'],
    [{ rows: [{ risk: ' ' }] }, 'Give risk in row 1 as a text.'],
    [{ rows: [{ risk: 'neglect' }, { risk: 'a', severity: 'critcal' }] }, /^Give severity in row 2 as one of critical/],
    [{ rows: [{ risk: 'a', likelihood: null }] }, /^Give likelihood in row 1 as one of unlikely/],
    [{ rows: [{ risk: 'a', likelyhood: 'likely' }] }, /^Leave out "likelyhood" in row 1/],
    [{ rows: [{ risk: 'a', constructor: 1 }] }, /^Leave out "constructor" in row 1/],
    [{ rows: [{ risk: 'a', lowered: {} }] }, 'Give lowered in row 1 as an object with a reason.'],
    [{ rows: [{ risk: 'a', protectiveFactors: [1] }] }, 'Give protectiveFactors in row 1 as a list of codes.'],
    [{ rows: [], facts: { care: 'nocare' } }, /^Give care in facts as one of parental/],
    [{ rows: [], facts: { age: 4.5 } }, 'Give age in facts as a whole number of years, or unknown.'],
    [{ rows: [], facts: { urgent: 'yes' } }, 'Give urgent in facts as true, false or unknown.'],
    [{ rows: [], intersecting: ['child', 'poverty'] }, /^Give intersecting as a list of child, noCaregivers/],
    [{ rows: [], intersecting: 3 }, /^Give intersecting as a list of child/],
    [{ rows: [], decided: { level: 'high' } }, 'Give by in decided.'],
    [{ rows: [], decided: { level: 'urgent', by: 'A' } }, 'Give level in decided as one of high, medium, low.'],
  ])('is refused in one sentence: %o', (json, error) => {
    expect(errorOf(json)).toMatch(typeof error === 'string' ? new RegExp(`^${error.replace(/[.]/g, '\\.')}$`) : error);
  });
});
