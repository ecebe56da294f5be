import type { RiskLevel } from './risk-level.js';

/** A limit of the procedure: how long after `from` something is due, as ISO 8601 durations. */
export interface Timer {
  /** What starts the clock. */
  readonly from: string;
  readonly limit: string | Readonly<Record<RiskLevel, string>>;
  /** When to remind before the limit, counted from the same start. */
  readonly warnAt?: string;
  /** How long before the end to remind. */
  readonly warnBefore?: string;
  /** `due`: to be done by then; `limit`: not before or not beyond; `warn`: only reminds; `lock`: a draft is closed. */
  readonly kind: 'due' | 'limit' | 'warn' | 'lock';
  /** The limit is a default that a host may replace. */
  readonly hostMaySet?: true;
  readonly source: string;
}

// What a form counts by itself stands apart from the table, so that a page which shows one form carries only that.

/** T-BIA: the best interests assessment. */
export const assessmentTimer = {
  from: 'registeredAt',
  limit: 'PT24H',
  kind: 'due',
  source: 'S1:1293',
} as const satisfies Timer;

/** T-ACT: the first action, by level. */
export const firstActionTimer = {
  from: 'levelSet',
  limit: { high: 'PT24H', medium: 'P3D', low: 'P7D' },
  kind: 'due',
  source: 'S1:1363',
} as const satisfies Timer;

/** T-FAC: days in a temporary facility after which family-based care is asked for. */
export const facilityWarnDays = 45;

/** T-FAC: the stay in a temporary facility. */
export const facilityTimer = {
  from: 'placementStart',
  limit: 'P2M',
  warnAt: `P${facilityWarnDays}D`,
  kind: 'limit',
  source: 'S1:1923; S1:2004',
} as const satisfies Timer;

/** T-FUP: the next follow-up, by level. Twice a week has no longest gap in the source; four days are our own reading. */
export const followUpTimer = {
  from: 'lastFollowUp',
  limit: { high: 'P4D', medium: 'P7D', low: 'P14D' },
  kind: 'due',
  source: 'S1:1363; DESIGN',
} as const satisfies Timer;

/** T-PLAN: the case plan, by level. */
export const planTimer = {
  from: 'assessmentDone',
  limit: { high: 'P3D', medium: 'P7D', low: 'P14D' },
  kind: 'due',
  source: 'CC',
} as const satisfies Timer;

/** T-REV: the review meeting. */
export const reviewTimer = {
  from: 'lastReview',
  limit: 'P3M',
  kind: 'due',
  source: 'S1:1799',
} as const satisfies Timer;

// Limits of our own that rules of the content name and its table of timers does not; the sources ask for the step and
// name no time.
const limitsOfRules = {
  // TRF-05
  'T-TRF-R': { from: 'fileSent', limit: 'PT48H', kind: 'due', source: 'S1:1737; DESIGN' },
  // REF-05
  'T-REF-R': { from: 'referralSent', limit: 'PT24H', kind: 'due', source: 'S1:1363; DESIGN' },
  'T-REF-A': { from: 'referralSent', limit: 'PT48H', kind: 'warn', source: 'S1:1363; DESIGN' },
  // REF-03
  'T-REF-MAP': { from: 'receiverChecked', limit: 'P3M', kind: 'warn', source: 'S1:1781; DESIGN' },
  // TRC-09
  'T-TRACE': { from: 'lastTracingAction', limit: 'P3M', kind: 'due', source: 'S1:1799; DESIGN' },
  // CON-02
  'T-WAIVER': { from: 'consentWaived', limit: 'P30D', kind: 'due', source: 'DESIGN' },
  // GBV-02
  'T-SAFE': { from: 'disclosureBegun', limit: 'PT24H', kind: 'lock', source: 'S1:1414; DESIGN' },
} as const satisfies Readonly<Record<string, Timer>>;

/**
 * The timers of the case, by id (content chapter 18, and what its rules name besides). Weekends count. The escort of a travelling child (T-ESC) hangs on
 * the child's age and not on a clock, so it stands with the rules of the return.
 */
export const timers = {
  'T-BIA': assessmentTimer,
  'T-ACT': firstActionTimer,
  'T-FUP': followUpTimer,
  'T-PLAN': planTimer,
  'T-REV': reviewTimer,
  'T-SBID-R': { from: 'simplifiedProcedureChosen', limit: 'PT48H', kind: 'due', source: 'S1:1689' },
  'T-SBID-D': { from: 'reportHandedOver', limit: 'PT24H', kind: 'due', source: 'S1:1689' },
  'T-FAC': facilityTimer,
  'T-GUA': { from: 'guardianRequest', limit: 'PT48H', kind: 'warn', hostMaySet: true, source: 'S1:443' },
  'T-RPLAN': { from: 'return', limit: 'P1M', kind: 'due', source: 'IOM Reintegration Handbook 2.3' },
  'T-RMON': { from: 'arrival', limit: 'P24M', kind: 'limit', source: 'S1:2039' },
  'T-CLO-F': { from: 'closure', limit: 'P3M', kind: 'due', source: 'S1:1849' },
  'T-LOST': { from: 'lastContact', limit: 'P3M', kind: 'limit', source: 'TZ' },
  'T-CONS': {
    from: 'consentDate',
    limit: 'P12M',
    warnBefore: 'P30D',
    kind: 'warn',
    hostMaySet: true,
    source: 'S1:1388; DESIGN',
  },
  'T-DRAFT': { from: 'lastEditOffline', limit: 'P7D', kind: 'lock', hostMaySet: true, source: 'DESIGN' },
  'T-ASSIGN': { from: 'newCase', limit: { high: 'PT1H', medium: 'PT3H', low: 'PT3H' }, kind: 'warn', source: 'PH' },
  ...limitsOfRules,
} as const satisfies Readonly<Record<string, Timer>>;

/** The id of a timer, such as `T-BIA`. */
export type TimerId = keyof typeof timers;
