import type { Json, Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { familyRecordOf } from './family-record.js';

const written = (waiver: Readonly<Record<string, Json>>): Submission => ({
  ...{ id: 'c', form: 'consent', formVersion: '1.0.0', caseCode: 'A', language: 'en', reasons: {}, settings: {} },
  ...{ createdAt: '2026-03-04T10:00:00Z', answers: { waiver: { waiverUsed: 'yes', ...waiver } } },
});

describe('S1:1003: a waiver', () => {
  const agreed = { waiverBySomebodyElse: 'yes', waiverReviewDueAt: '2036-04-03T10:00+02:00' };

  it('holds where somebody else agreed before it was written down', () => {
    const sound = (more: Readonly<Record<string, Json>>) =>
      familyRecordOf(written({ ...agreed, ...more })).waiver?.sound;
    expect(sound({ waiverAt: '2026-03-04T09:30+02:00' })).toBe(true);
    expect(sound({})).toBe(false);
    // Decided years from now, it would be looked at again only after that.
    expect(sound({ waiverAt: '2036-03-04T09:30+02:00' })).toBe(false);
  });
});
