import type { LimitOfConsent } from './age-of-consent.js';

/**
 * How sure an age is, in one wording for all that follows from the table of content chapter 17, of which nobody has opened the
 * original: it stands wherever a band, who decides, or a form of proof is shown.
 */
export const honesty = {
  memory: 'From memory: check the law of this country.',
  host: 'Set by your organisation for this country.',
  given: 'The age that this form gives for this country.',
} as const satisfies Readonly<Record<LimitOfConsent['because'], string>>;
