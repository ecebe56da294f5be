import {
  planDisclosure,
  registration,
  type ChildRecord,
  type DisclosurePlan,
  type DisclosureRequest,
  type FamilyRecord,
} from '@amparo/definitions';
import type { Submission } from '@amparo/model';

const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString();

/** A mother's consent that names the health post. */
export const mothersConsent = (more: Partial<FamilyRecord> = {}): FamilyRecord => ({
  ...{ form: 'consent', id: crypto.randomUUID(), at: yesterday(), signed: true, byChild: false },
  grants: { permShareServices: 'yes' },
  ...{ shareWith: [{ body: 'Health post' }], countries: [], authorities: [], withholds: false },
  ...more,
});

/** A girl's assent to telling helpers. */
export const girlsAssent = (more: Partial<ChildRecord> = {}): ChildRecord => ({
  ...{ form: 'assent', id: crypto.randomUUID(), at: yesterday(), grants: { assentShareHelpers: 'yes' } },
  ...{ tooYoung: false, decides: false, refuses: false, withdrawn: false, pressed: false },
  ...more,
});

const registered = (): Submission => ({
  ...{ id: crypto.randomUUID(), form: 'registration', formVersion: '1.0.0', caseCode: '7K2QF-9XMRT-4', language: 'en' },
  ...{ createdAt: yesterday(), reasons: {}, settings: {} },
  answers: {
    childIdentity: { givenName: 'Amina', age: 13, sex: 'female', preferredLanguage: 'ti', languages: ['ti', 'ar'] },
    care: { currentAddress: 'The house behind the market' },
    disability: { communicationNeeds: ['signLanguage'] },
    urgentNeeds: {
      urgentNeeds: 'yes',
      urgentNeedItems: [{ id: 'n1', category: 'health', summary: 'A wound on the left foot' }],
      initialRiskLevel: 'medium',
    },
  },
});

/** What would be told to a health post about a girl of 13. */
export function stagedPlan(
  permissions: readonly (FamilyRecord | ChildRecord)[] = [mothersConsent(), girlsAssent()],
  more: Partial<Omit<DisclosureRequest, 'case'>> = {},
): DisclosurePlan {
  return planDisclosure({
    case: { caseCode: '7K2QF-9XMRT-4', country: 'EG', permissions, submissions: [registered()] },
    recipient: { body: 'Health post', country: 'EG', isAuthority: false, isSpecialist: false },
    purpose: 'referral',
    moment: { now: new Date().toISOString(), timeZone: 'Africa/Cairo' },
    forms: [registration],
    ...more,
  });
}
