import {
  assent,
  bestInterestsAssessment,
  casePlan,
  consent,
  emptyCase,
  familyTracing,
  planDisclosure,
  referral,
  registration,
  withSubmission,
  type DisclosurePlan,
  type DisclosureRequest,
  type Recipient,
} from '@amparo/definitions';
import { makeCaseCode, type Environment, type Submission } from '@amparo/model';
import { CaseFile } from './case-file.js';
import type { Scenario } from './scenario.js';

/** The case of every scene. */
export const CODE = makeCaseCode(new Uint8Array(10).fill(3));

/** A health post in the country of the case. */
export const healthPost: Recipient = { body: 'Health post', country: 'EG', isAuthority: false, isSpecialist: false };

type Filled<F extends typeof consent | typeof assent | typeof registration> = (form: Scenario<F>) => unknown;

/** A mother's consent: helpers may be told, the health post by name. */
export const mothersYes = (form: Scenario<typeof consent>) =>
  form
    .answer('basis.legalBasis', 'consent')
    .answer('basis.consentGiverRole', ['oneParent'])
    .answer('permissions.permShareServices', 'yes')
    .addEntry('permissions.permShareWith', 'b1')
    .answer('permissions.permShareWith[b1].body', 'Health post')
    .answer('permissions.permTracing', 'yes')
    .answer('permissions.permNonIdentifiable', 'yes')
    .answer('signature.signatureGiver', 'oralWitnessed')
    .answer('signature.signatureGiverMark', { means: 'oral', witness: 'N. Example', at: '2026-03-04T10:30+02:00' });

/** A mother's consent that lets bodies in two other countries be told too, such as for a search there. */
export const mothersYesAbroad = (form: Scenario<typeof consent>) =>
  mothersYes(form)
    .answer('permissions.permCrossBorder', 'yes')
    .answer('permissions.permCrossBorderCountries', ['ER', 'SD']);

/** In place of a mother’s yes: her consent is waived, as a supervisor has agreed. */
export const waives = (form: Scenario<typeof consent>) =>
  form
    .answer('caseHeader.caseworkerCode', 'W-1')
    .answer('basis.legalBasis', 'vitalInterests')
    .answer('waiver.waiverUsed', 'yes')
    .answer('waiver.waiverSupervisorCode', 'W-2')
    .answer('waiver.waiverAt', '2026-03-04T09:30+02:00');

/** A girl of 13 says yes to helpers and to the search. */
export const girlsYes = (form: Scenario<typeof assent>) =>
  form
    .answer('known.ageYears', 13)
    .answer('decisions.assentShareHelpers', 'yes')
    .answer('decisions.assentShareHelpersNotes', 'The nurse')
    .answer('decisions.assentTracing', 'yes')
    .answer('decisions.assentRefusedAll', 'no');

const registers = (form: Scenario<typeof registration>) =>
  form
    .answer('caseHeader.consentBasis', 'consent')
    .answer('caseHeader.consentRecord', 'C-1')
    .answer('childIdentity.givenName', 'Luz')
    .answer('childIdentity.ageYears', 13)
    .answer('childIdentity.sex', 'female')
    .answer('childIdentity.countryOfOrigin', 'ER')
    .answer('care.currentAddress', 'The house behind the mosque')
    .answer('urgentNeeds.urgentNeeds', 'yes')
    .addEntry('urgentNeeds.urgentNeedItems', 'n1')
    .answer('urgentNeeds.urgentNeedItems[n1].category', 'health')
    .answer('urgentNeeds.initialRiskLevel', 'medium');

/** What a scene of telling somebody is made of; what is left out is as in the simplest one. */
export interface Scene extends Partial<Omit<DisclosureRequest, 'case' | 'forms'>> {
  readonly consents?: readonly Filled<typeof consent>[];
  readonly assents?: readonly Filled<typeof assent>[];
  readonly registered?: Filled<typeof registration>;
  readonly others?: readonly Submission[];
  readonly now?: string;
  /** The host’s settings under which consents and assents were filled in. */
  readonly settings?: Environment['settings'];
}

const FORMS = [registration, consent, assent, referral, familyTracing, bestInterestsAssessment, casePlan];

// Hands in what the model lets through of a half-filled form: what the form itself would stop is tested elsewhere.
function submitted<F extends (typeof FORMS)[number]>(
  form: F,
  now: string,
  { fill, settings = {} }: { readonly fill: (begun: Scenario<F>) => unknown; readonly settings?: Scene['settings'] },
): Submission {
  const file = new CaseFile(CODE, settings);
  const begun = file.begin(form, now);
  fill(begun);
  return file.submission(begun, form);
}

/** Plans one disclosure of one case. */
export function planned({
  consents = [mothersYes],
  assents = [girlsYes],
  registered,
  others = [],
  now,
  settings,
  ...rest
}: Scene = {}): DisclosurePlan {
  const day = (at: number): string => `2026-03-${String(4 + at).padStart(2, '0')}T10:00+02:00`;
  const submissions = [
    submitted(registration, day(0), {
      fill: (form) => registered?.(registers(form) as never) ?? registers(form as never),
    }),
    ...consents.map((fill, at) => submitted(consent, day(at), { fill, settings })),
    ...assents.map((fill, at) => submitted(assent, day(at), { fill, settings })),
    ...others,
  ];
  const record = submissions.reduce((known, each) => withSubmission(known, each, []), emptyCase(CODE));
  return planDisclosure({
    case: { caseCode: CODE, country: 'EG', permissions: record.permissions ?? [], submissions },
    recipient: healthPost,
    purpose: 'referral',
    moment: { now: now ?? '2026-03-20T09:00+02:00', timeZone: 'Africa/Cairo' },
    forms: FORMS,
    ...rest,
  });
}

/** The obstacles of a plan in few words. */
export const missing = ({ obstacles }: DisclosurePlan): readonly string[] =>
  obstacles.map((each) => ('why' in each ? `${each.permission} ${each.why}` : each.code));

/** What goes, by form and path. */
export const going = ({ fields }: DisclosurePlan): readonly string[] =>
  fields.filter(({ goes }) => goes).map(({ form, path }) => `${form}.${path}`);
