import { earliestDay, latestDay } from '@amparo/model';
import type { FamilyRecord, NamedBody } from './family-record.js';
import type { Obstacle } from './obstacle.js';
import type { DisclosurePurpose } from './purpose.js';
import type { Recipient } from './recipient.js';
import { isSame } from './sound-vital-interest.js';

interface Named {
  readonly purpose: DisclosurePurpose;
  readonly recipient: Recipient;
  /** ISO 8601 day. */
  readonly today: string;
}

/** Yes to one body is no yes to another (IA#14); police and immigration need a yes each (CON-09). */
export function notNamed(consent: FamilyRecord, { purpose, recipient, today }: Named): readonly Obstacle[] {
  if (purpose === 'authorities') {
    const isNamed = recipient.authority !== undefined && consent.authorities.includes(recipient.authority);
    return isNamed ? [] : [{ code: 'authorityNotNamed', permission: 'permAuthorities' }];
  }
  if (purpose === 'tracing' || purpose === 'asylum') return [];
  const isNamed = consent.shareWith.some((each) => isSame(each.body, recipient.body) && isOn(each, today));
  return isNamed ? [] : [{ code: 'bodyNotNamed', permission: 'permShareServices' }];
}

const isOn = ({ from, until }: NamedBody, today: string): boolean =>
  (from === undefined || earliestDay(from) <= today) && (until === undefined || latestDay(until) >= today);
