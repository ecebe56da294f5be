import { describe, expect, it } from 'vitest';
import { dueAt } from './due-at.js';
import { firstActionLimit, type RiskLevel } from './risk-level.js';
import { timers, type Timer } from './timers.js';

describe('the timers of the case', () => {
  const table: readonly (readonly [string, Timer])[] = Object.entries(timers);

  it.each(table)('%s has a limit that can be counted, and a source', (_, { limit, warnAt, source }) => {
    const limits = typeof limit === 'string' ? [limit] : Object.values(limit);
    for (const each of [...limits, ...(warnAt === undefined ? [] : [warnAt])])
      expect(Date.parse(dueAt('2026-03-04T10:42Z', each, 'UTC'))).toBeGreaterThan(Date.parse('2026-03-04T10:42Z'));
    expect(source).not.toBe('');
  });

  it('never gives a higher risk more time', () => {
    const due = (limit: string): number => Date.parse(dueAt('2026-03-04T10:42Z', limit, 'UTC'));
    for (const [, { limit }] of table) {
      if (typeof limit === 'string') continue;
      expect(due(limit.high)).toBeLessThan(due(limit.medium));
      expect(due(limit.medium)).toBeLessThanOrEqual(due(limit.low));
    }
  });

  it.each([
    ['high', 'PT24H'],
    ['medium', 'P3D'],
    ['low', 'P7D'],
  ] satisfies [RiskLevel, string][])('asks for a first action at %s risk within %s', (level, limit) => {
    expect(firstActionLimit(level)).toBe(limit);
  });
});
