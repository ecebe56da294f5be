import { codes, computed, today, type Signed } from '@amparo/model';
import { giver } from './giver.js';
import { RENEWAL_DAYS, renewalOf } from './renewal.js';
import { signing } from './signing.js';
import { waiver } from './waiver.js';
import { withdrawal } from './withdrawal.js';

const { legalBasis } = giver;
const { signatureGiverMark, endsOn } = signing;
const { withdrawnAt, withdrawalScope } = withdrawal;
const { waiverUsed } = waiver.questions;

function groundOf(ground: string | undefined, waived: string | undefined, signed: Signed | undefined) {
  if (waived === 'yes') return 'waived';
  if (signed !== undefined) return 'signed';
  return ground === undefined || ground === 'consent' ? 'unsigned' : 'otherGround';
}

/** What the permissions are worth now: read by whatever shares, refers, transfers or traces (CON-01, CON-07). */
export const standing = {
  standing: computed('The permissions are now', {
    as: 'code',
    codes: codes({
      inForce: 'In force',
      partlyWithdrawn: 'In force, but for what was taken back',
      notGiven: 'Not given yet',
      expired: 'Over',
      withdrawn: 'Taken back',
    }),
    from: [legalBasis, waiverUsed, signatureGiverMark, endsOn, withdrawnAt, withdrawalScope],
    explains: {
      withdrawn: 'They were taken back.',
      some: 'Some were taken back; they count no more.',
      over: 'They ended on {end}.',
      waived: 'The consent of parents or guardian was waived.',
      signed: 'Consent was given and signed, marked or witnessed.',
      otherGround: 'The information is kept on another ground than consent.',
      unsigned: 'Nobody has signed, marked or witnessed a consent.',
    },
    compute: (read, environment) => {
      const isWithdrawn = read(withdrawnAt) !== undefined;
      const isPart = (read(withdrawalScope) ?? []).length > 0;
      if (isWithdrawn && !isPart) return { value: 'withdrawn', because: 'withdrawn' };
      const end = read(endsOn);
      if (end !== undefined && end < today(environment)) return { value: 'expired', because: 'over', values: { end } };
      const because = groundOf(read(legalBasis), read(waiverUsed), read(signatureGiverMark));
      if (because === 'unsigned') return { value: 'notGiven', because };
      return isWithdrawn ? { value: 'partlyWithdrawn', because: 'some' } : { value: 'inForce', because };
    },
    sensitivity: 'operational',
    source: 'S1:1782; S1:1080; DESIGN',
  }),
  renewalDueAt: computed('Ask again from', {
    as: 'dateTime',
    from: [endsOn, withdrawnAt],
    explains: { ahead: '{days} days before {end}.' },
    compute: (read, { timeZone }) => {
      const end = read(endsOn);
      if (end === undefined || read(withdrawnAt) !== undefined) return undefined;
      return { value: renewalOf(end, timeZone), because: 'ahead', values: { days: RENEWAL_DAYS, end } };
    },
    sensitivity: 'operational',
    source: 'S1:1388; DESIGN',
  }),
};
