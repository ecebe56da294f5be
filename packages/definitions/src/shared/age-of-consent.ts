import type { Environment } from '@amparo/model';

type Settings = Environment['settings'];

/** From which age a child can consent where nobody gives another (S1:884). */
const USUAL_AGE = 15;

/** The setting that holds the age of consent in general; with the name of a purpose behind it, that for this purpose. */
export const AGE_SETTING = 'ageOfConsent';

/**
 * The age of consent that the host has set, in years; for one purpose, such as `Medical`, or in general. A limit below ten
 * would need a supervisor's key, which no form can check (ASS-02): a host that sets one has set nothing.
 */
function setAge(settings: Settings, purpose = ''): number | undefined {
  const age = Number(settings[AGE_SETTING + purpose]);
  return age >= 10 && age <= 21 ? age : undefined;
}

/** The age of consent that counts, in years, and whose word it is: the host's, the worker's in this form, or nobody's. */
export interface LimitOfConsent {
  readonly because: 'host' | 'given' | 'memory';
  readonly years: number;
}

/**
 * The age of consent that counts: the host's for this very purpose, or else the one that the worker gave, the host's in
 * general, or 15. A worker may raise what the host has set, and never lower it (ASS-02).
 */
export function limitOfConsent(settings: Settings, given: number | undefined, purpose?: string): LimitOfConsent {
  const forPurpose = purpose ? setAge(settings, purpose) : undefined;
  if (forPurpose !== undefined) return { because: 'host', years: forPurpose };
  const general = setAge(settings);
  if (given !== undefined && given > (general ?? 0)) return { because: 'given', years: given };
  return general === undefined ? { because: 'memory', years: USUAL_AGE } : { because: 'host', years: general };
}
