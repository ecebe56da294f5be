import type { Json, Path, Submission } from '@amparo/model';
import type { Forms } from '../case/forms.js';
import type { sharedPart } from '../codes/shared-part.js';
import type { purposes } from '../data-sharing/purposes.js';
import type { Part } from './parts.js';
import type { DisclosureGround, DisclosurePlan } from './plan-disclosure.js';
import type { DisclosurePurpose } from './purpose.js';
import { putAnswer, type Answers } from './put-answer.js';

/** Answers of the data-sharing form by path. */
type Entry = { readonly [P in Path<Forms['dataSharing']>]?: Json };

type SharedPart = keyof typeof sharedPart.labels;

const PURPOSES: Readonly<Record<DisclosurePurpose, keyof typeof purposes.labels>> = {
  referral: 'services',
  transfer: 'caseManagement',
  tracing: 'tracing',
  asylum: 'safeguarding',
  authorities: 'safeguarding',
};

const AS_SHARED: Readonly<Record<Exclude<Part, SharedPart>, SharedPart>> = {
  family: 'identity',
  care: 'contact',
  journey: 'assessmentSummary',
  familyNames: 'identity',
  home: 'contact',
  message: 'need',
  photo: 'identity',
  separation: 'assessmentSummary',
};

const sharedOf = (part: Part): SharedPart =>
  part in AS_SHARED ? AS_SHARED[part as keyof typeof AS_SHARED] : (part as SharedPart);

/** Who shared it, when, and how it went. */
export interface Shared {
  /** ISO 8601 with an offset. */
  readonly at: string;
  readonly workerCode: string;
  readonly method: 'encryptedFile' | 'inSystem' | 'paper' | 'oral';
}

/**
 * Fills in the record that every disclosure leaves (DPI-04): answers of the data-sharing form by path, none of them about
 * the child.
 */
export function disclosureEntry(
  plan: DisclosurePlan,
  { at, workerCode, method }: Shared,
): Readonly<Record<string, Json>> {
  const { recipient, purpose, fields, ground, records, caseCode } = plan;
  const going = fields.filter(({ goes }) => goes);
  const parts = [...new Set(going.flatMap(({ part }) => (part === undefined ? [] : [sharedOf(part)])))];
  const isByName = going.some(({ question }) => question.options.sensitivity === 'identifying');
  const entry = {
    'caseHeader.caseCode': caseCode,
    'protocol.disclosing': 'yes',
    'disclosures.at': at,
    'disclosures.by': workerCode,
    'disclosures.to': recipient.body,
    'disclosures.toCountry': recipient.country,
    'disclosures.purpose': PURPOSES[purpose],
    ...(parts.length > 0 && { 'disclosures.parts': parts }),
    ...groundIn(ground, records),
    'disclosures.method': method,
    'disclosures.identifiable': isByName ? 'identifiable' : 'coded',
  } satisfies Entry;
  return entry;
}

/**
 * The ground by the codes that the form has (content chapters 20 and A4). A child that decides by itself consents, and the number is
 * that of its assent. A waiver is none of them: parents whose consent was waived have not consented, and what for is not
 * remembered; its ground stays open rather than false, and the reason that goes with the record says it in words.
 */
function groundIn(ground: DisclosureGround, [basis]: readonly string[]): Entry {
  if (ground === 'waiver') return {};
  if (ground === 'vitalInterest') return { 'disclosures.ground': 'vitalInterests' };
  return { 'disclosures.ground': 'consent', ...(basis !== undefined && { 'disclosures.basis': basis }) };
}

/** A disclosure that is written down, as a form of its own. */
export interface RecordedShare extends Shared {
  /** UUID made on the device. */
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
}

/** Makes the record that every disclosure leaves a whole data-sharing form, ready to be sent as any other (DPI-04). */
export function disclosureRecord(plan: DisclosurePlan, { id, language, ...shared }: RecordedShare): Submission {
  const answers: Answers = {};
  for (const [path, answer] of Object.entries(disclosureEntry(plan, shared)))
    putAnswer(answers, path.split('.'), answer);
  // Written out, so that a page that shows a disclosure does not load the whole form.
  const [form, formVersion] = ['dataSharing', '1.0.0'];
  const createdAt = new Date(shared.at).toISOString();
  const reasons = { 'DPI-01-unknown': [whyCountryIsSafe(plan), ...waiverOf(plan)].join(' ') };
  return { id, form, formVersion, caseCode: plan.caseCode, language, createdAt, answers, reasons, settings: {} };
}

// The form asks whoever fills it in by hand; here the plan has seen to it, and knows more than the record holds.
const whyCountryIsSafe = ({ reminders }: DisclosurePlan): string =>
  reminders.includes('blockedCountriesUnknown')
    ? 'The worker confirmed before it went that this country is no danger.'
    : 'The plan of this disclosure: in the country of the case, or not among those that its protocol closes.';

// The one place of the form that takes words; no code of its grounds says it.
const waiverOf = ({ ground, records: [record = ''] }: DisclosurePlan): readonly string[] =>
  ground === 'waiver'
    ? [`Ground: the consent of the parents was waived, with a second person (record ${record}).`]
    : [];
