import type { ChildPermission, FamilyPermission } from './permission.js';
import type { Part } from './parts.js';

/** What something about a child may be told for. */
export type DisclosurePurpose = 'referral' | 'transfer' | 'tracing' | 'asylum' | 'authorities';

/** What a purpose needs, and the most that may go for it. */
export interface PurposeRule {
  readonly family: FamilyPermission;
  readonly child: ChildPermission;
  /** Danger to life or safety may stand in for a permission, with a supervisor (IA#7). */
  readonly vitalInterest: boolean;
  /** Parts that go unless the worker chooses others. */
  readonly usual: readonly Part[];
  /** Parts that may go at all. */
  readonly atMost: readonly Part[];
  readonly source: string;
}

const LEAST = ['age', 'sex', 'language', 'need', 'riskLevel', 'consent'] as const;
const FURTHER = ['identity', 'contact', 'disability', 'plan', 'assessmentSummary'] as const;

/** The rules of each purpose: a permission for one is none for another (S1:1086). */
export const purposeRules: Readonly<Record<DisclosurePurpose, PurposeRule>> = {
  referral: {
    family: 'permShareServices',
    child: 'assentShareHelpers',
    vitalInterest: true,
    usual: LEAST,
    atMost: [...LEAST, ...FURTHER],
    source: 'S1:1782; S1:1386; S1:1086',
  },
  transfer: {
    family: 'permShareServices',
    child: 'assentShareHelpers',
    vitalInterest: true,
    usual: [...LEAST, ...FURTHER],
    atMost: [...LEAST, ...FURTHER, 'family', 'care', 'journey'],
    source: 'S1:1878; S0:426-427',
  },
  tracing: {
    family: 'permTracing',
    child: 'assentTracing',
    vitalInterest: false,
    // No story, and never where the child is (TRC-04).
    usual: ['familyNames', 'home'],
    atMost: ['identity', 'age', 'sex', 'familyNames', 'home', 'message', 'photo', 'separation'],
    source: 'S1:1002; S1:1086; IA#16',
  },
  asylum: {
    family: 'permUnhcr',
    child: 'assentShareHelpers',
    vitalInterest: true,
    usual: [...LEAST, 'identity', 'journey'],
    atMost: [...LEAST, ...FURTHER, 'family', 'journey'],
    source: 'PH unhcr_export_opt_in; S1:1086',
  },
  authorities: {
    family: 'permAuthorities',
    child: 'assentShareHelpers',
    vitalInterest: true,
    usual: ['age', 'sex', 'language'],
    atMost: ['identity', 'age', 'sex', 'language', 'need'],
    source: 'PH consent_info_sharing; S1:1088',
  },
};
