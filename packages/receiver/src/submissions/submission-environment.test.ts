import { today } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { submissionEnvironment } from './submission-environment.js';

const NOW = new Date('2026-03-04T10:00:00.000Z');

describe('the moment in which a submission is checked', () => {
  it('is the one at which it was made, however long a queue held it', () => {
    const environment = submissionEnvironment('2025-06-01T08:00:00.000Z', NOW);
    expect(Date.parse(environment.now)).toBe(Date.parse('2025-06-01T08:00:00.000Z'));
  });

  it('has the day of the zone that is furthest ahead when no offset is known', () => {
    expect(today(submissionEnvironment('2026-03-03T22:30:00.000Z', NOW))).toBe('2026-03-04');
    expect(today(submissionEnvironment('2026-03-03T09:59:59.999Z', NOW))).toBe('2026-03-03');
  });

  it('has the day of its own offset when that is known', () => {
    expect(today(submissionEnvironment('2026-03-03T22:30:00-05:00', NOW))).toBe('2026-03-03');
  });

  it.each(['2026-03-06T00:00:00Z', '9999-12-31T00:00:00Z', 'yesterday', '2026', 7, undefined])(
    'is the receiver’s own when the submission gives none that can be: %s',
    (createdAt) => {
      expect(Date.parse(submissionEnvironment(createdAt, NOW).now)).toBe(NOW.getTime());
    },
  );

  it('carries the host’s settings and codes', () => {
    const settings = { country: 'EG' };
    expect(submissionEnvironment(undefined, NOW, { settings }).settings).toEqual(settings);
  });
});
