import { earliestDay, latestDay } from '@amparo/model';
import type { FamilyRecord, NamedBody } from './family-record.js';
import type { Obstacle } from './obstacle.js';
import type { DisclosurePurpose } from './purpose.js';
import type { Recipient } from './recipient.js';
import { meant } from './same-name.js';

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
  const isNamed = namedIn(consent, recipient.body).some((each) => isOn(each, today));
  if (isNamed) return [];
  const named = consent.shareWith.filter((each) => isOn(each, today)).map(({ body }) => body);
  return [{ code: 'bodyNotNamed', permission: 'permShareServices', named }];
}

/** The consent names this body for something in words, or parts that it may get. */
export const isLimited = (consent: FamilyRecord, { purpose, recipient, today }: Named): boolean =>
  (purpose === 'referral' || purpose === 'transfer') &&
  namedIn(consent, recipient.body).some((each) => each.limited && isOn(each, today));

const namedIn = ({ shareWith }: FamilyRecord, body: string): readonly NamedBody[] =>
  meant(shareWith, body, (each) => [each.body]);

const isOn = ({ from, until }: NamedBody, today: string): boolean =>
  (from === undefined || earliestDay(from) <= today) && (until === undefined || latestDay(until) >= today);
