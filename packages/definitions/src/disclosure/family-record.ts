import type { Submission } from '@amparo/model';
import { completedAt } from '../case/completed-at.js';
import type { Forms } from '../case/forms.js';
import { isGrant, keysOf, type FamilyPermission, type Grant } from './permission.js';
import { ReadAnswers, type AnyPath } from './read-answers.js';

/** A body that may be told, and when. */
export interface NamedBody {
  readonly body: string;
  /** ISO 8601 days. */
  readonly from?: string;
  readonly until?: string;
}

/** What one consent permits; no name of a person, and no story. */
export interface FamilyRecord {
  readonly form: 'consent';
  /** UUID of the submission. */
  readonly id: string;
  /** When it was completed, ISO 8601. */
  readonly at: string;
  readonly grants: Readonly<Partial<Record<FamilyPermission, Grant>>>;
  /** Signed, marked or witnessed, or kept on another ground than consent. */
  readonly signed: boolean;
  /** Consent of parents or guardian was waived; `sound` when somebody other than the caseworker agreed. */
  readonly waiver?: { readonly sound: boolean; readonly reviewDueAt?: string };
  /** Last day, ISO 8601. */
  readonly endsOn?: string;
  /** What was taken back; an empty scope is everything. */
  readonly withdrawn?: { readonly scope: readonly string[] };
  /** The child alone gave it. */
  readonly byChild: boolean;
  /** Bodies that may be told; empty when none is named. */
  readonly shareWith: readonly NamedBody[];
  readonly countries: readonly string[];
  readonly authorities: readonly string[];
  /** Something must not be told to somebody. */
  readonly withholds: boolean;
}

type Reading = ReadAnswers<AnyPath<Forms['consent']>>;

const GRANTS: Readonly<Record<FamilyPermission, true>> = {
  permCaseManagement: true,
  permCollectStore: true,
  permShareServices: true,
  permNonIdentifiable: true,
  permTracing: true,
  permCrossBorder: true,
  permUnhcr: true,
  permAuthorities: true,
  permPhoto: true,
  permAgeAssessment: true,
  permMedical: true,
  permReturn: true,
  permContactLater: true,
};

/** Reads what a submitted consent permits. */
export function familyRecordOf(submission: Submission): FamilyRecord {
  const read: Reading = new ReadAnswers(submission.answers);
  const endsOn = read.text('signature.endsOn');
  return {
    form: 'consent',
    id: submission.id,
    at: completedAt(submission),
    grants: grantsIn(read),
    signed: read.at('signature.signatureGiverMark') !== undefined || isOtherGround(read),
    ...waiverIn(read),
    ...(endsOn !== undefined && { endsOn }),
    ...withdrawnIn(read),
    byChild: isByChild(read.texts('basis.consentGiverRole')),
    shareWith: read.entries('permissions.permShareWith').flatMap(bodyIn),
    countries: read.texts('permissions.permCrossBorderCountries'),
    authorities: read.texts('permissions.permAuthoritiesBodies'),
    withholds: read.yes('permissions.withheldInfo'),
  };
}

function grantsIn(read: Reading): FamilyRecord['grants'] {
  const given = keysOf(GRANTS).map((key) => [key, read.at(`permissions.${key}`)] as const);
  return Object.fromEntries(given.filter(([, value]) => isGrant(value)));
}

function isOtherGround(read: Reading): boolean {
  const ground = read.text('basis.legalBasis');
  return ground !== undefined && ground !== 'consent';
}

function waiverIn(read: Reading): Pick<FamilyRecord, 'waiver'> {
  if (!read.yes('waiver.waiverUsed')) return {};
  const sound = read.yes('waiver.waiverBySomebodyElse') && read.text('waiver.waiverAt') !== undefined;
  const reviewDueAt = read.text('waiver.waiverReviewDueAt');
  return { waiver: { sound, ...(reviewDueAt !== undefined && { reviewDueAt }) } };
}

function withdrawnIn(read: Reading): Pick<FamilyRecord, 'withdrawn'> {
  if (read.text('signature.withdrawnAt') === undefined) return {};
  return { withdrawn: { scope: read.texts('signature.withdrawalScope') } };
}

const isByChild = (roles: readonly string[]): boolean => roles.length === 1 && roles[0] === 'childAged15Plus';

function bodyIn(entry: ReadAnswers): readonly NamedBody[] {
  const [body, from, until] = [entry.text('body'), entry.text('from'), entry.text('until')];
  if (body === undefined) return [];
  return [{ body, ...(from !== undefined && { from }), ...(until !== undefined && { until }) }];
}
