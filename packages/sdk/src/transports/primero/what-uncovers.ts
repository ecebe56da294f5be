import type { Undelivered } from '../../outcome.js';
import { undelivered, type ApiAnswer } from '../json-api.js';
import { flagStanding, notedConsents, wronglyOn } from './consent-flags.js';
import { caseIn } from './delivery.js';
import { isOn } from './is-on.js';
import type { PlanFault } from './planned-transition.js';
import type { PrimeroSettings } from './primero-options.js';

// A referral shows the case for a service, so it needs both; a transfer shows it to another organisation.
const NEEDED = {
  referral: ['consent_for_services', 'disclosure_other_orgs'],
  transfer: ['disclosure_other_orgs'],
} as const;

interface Covering {
  readonly kind: keyof typeof NEEDED;
  /** The consents and assents that the plan rests on. */
  readonly records: readonly string[];
  /** Of the case there. */
  readonly id: string;
  readonly settings: PrimeroSettings;
  readonly ask: (method: 'GET' | 'PATCH', below: string, data?: object) => Promise<ApiAnswer>;
}

type Uncovered =
  | Undelivered
  | { readonly code: 'notPlanned'; readonly fault: PlanFault }
  | { readonly code: 'notCovered'; readonly missing: readonly string[] };

/**
 * Names what stands against a transition by the case as Primero has it: a flag that is off there, a consent that is over, taken
 * back or replaced, or one that it has not taken. What is on and no consent covers any more is switched off.
 */
export async function whatUncovers({ kind, records, id, settings, ask }: Covering): Promise<Uncovered | undefined> {
  const { mapping, now } = settings;
  const answer = await ask('GET', '');
  const stored = caseIn(answer, id);
  if (!stored) return undelivered(answer);
  const consents = notedConsents(stored, mapping);
  const known = records.map((each) => each.toLowerCase());
  // Of no consent of the plan, nobody can say here that it is over: it may only not have arrived.
  if (!consents.some((each) => known.includes(each.id))) return otherConsent;
  const day = now().toISOString().slice(0, 10);
  const wrong = wronglyOn(stored, mapping, day);
  if (Object.keys(wrong).length > 0) {
    const changed = await ask('PATCH', '', { ...wrong, module_id: mapping.moduleId });
    if (changed.status !== 200 && changed.status !== 204) return undelivered(changed);
  }
  const standing = (flag: string) => flagStanding(flag, consents, day);
  const missing = NEEDED[kind].filter((flag) => !isOn(stored[flag]) || !standing(flag).holds);
  if (missing.length > 0) return { code: 'notCovered', missing: missing.map((flag) => permissionOf(flag, settings)) };
  // The newest says which bodies may be told: a plan that has not seen it may name another.
  return standing('disclosure_other_orgs').by.every((each) => known.includes(each)) ? undefined : otherConsent;
}

const otherConsent = { code: 'notPlanned', fault: 'otherConsent' } as const;

const permissionOf = (flag: string, { mapping }: PrimeroSettings): string =>
  mapping.consent.flags.find(({ to }) => to === flag)?.permission ?? flag;
