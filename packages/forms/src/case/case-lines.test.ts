import type { DraftSummary } from '@amparo/drafts';
import type { ParcelStatus } from '@amparo/sdk';
import { expect, it } from 'vitest';
import { caseLines } from './case-lines.js';

const moment = { now: '2026-03-04T09:30:00.000Z', timeZone: 'UTC' } as never;
const draft = { id: 'one', form: 'referral', caseCode: 'CASE-1', savedAt: '2026-03-04T09:00:00Z' } as DraftSummary;

it.each(['waiting', 'needsAttention'] as const)(
  'offers no draft to go on with of a form that is in the outbox: it opens as what was sent (%s)',
  (state) => {
    const parcel: ParcelStatus = { id: 'one', form: 'referral', caseCode: 'CASE-1', state, attempts: 1 };
    const held = { cases: [], drafts: [draft, { ...draft, id: 'two' }], ages: [], parcels: [parcel] };
    const [line] = caseLines(held, moment);
    expect(line?.drafts.map(({ id }) => id)).toEqual(['two']);
  },
);
