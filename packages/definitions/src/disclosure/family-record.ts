import type { Submission } from '@amparo/model';
import { completedAt } from '../case/completed-at.js';
import type { Forms } from '../case/forms.js';
import { isAhead } from './is-ahead.js';
import { grantsOf, type FamilyPermission, type Grant } from './permission.js';
import { ReadAnswers, type AnyPath } from './read-answers.js';

/** A body that may be told, and when. */
export interface NamedBody {
  readonly body: string;
  /** ISO 8601 days. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The permission says in words for what, or which parts: whoever tells this body has to read them. */
  readonly limited?: boolean;
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
  readonly waiver?: { readonly sound: boolean; readonly reviewDueAt?: string | undefined } | undefined;
  /** Last day, ISO 8601. */
  readonly endsOn?: string | undefined;
  /** What was taken back, and when (ISO 8601); an empty scope is everything. A record that an earlier version wrote has no time. */
  readonly withdrawn?: { readonly scope: readonly string[]; readonly at?: string | undefined } | undefined;
  /** The child alone gave it. */
  readonly byChild: boolean;
  /**
   * What the child may not permit by itself, since it is below the age of consent for it; left out where an adult consents too.
   * Where nobody says who gives consent, no adult does.
   */
  readonly underage?: readonly FamilyPermission[] | undefined;
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
  return {
    form: 'consent',
    id: submission.id,
    at: completedAt(submission),
    grants: grantsOf(GRANTS, (key) => read.at(`permissions.${key}`)),
    signed: isSigned(read) || isOtherGround(read),
    waiver: waiverIn(read, completedAt(submission)),
    endsOn: read.text('signature.endsOn'),
    withdrawn: withdrawnIn(read),
    byChild: isByChild(read),
    underage: underageFor(read),
    shareWith: read.entries('permissions.permShareWith').flatMap(bodyIn),
    countries: read.texts('permissions.permCrossBorderCountries'),
    authorities: read.texts('permissions.permAuthoritiesBodies'),
    withholds: read.yes('permissions.withheldInfo'),
  };
}

const isSigned = (read: Reading): boolean => read.at('signature.signatureGiverMark') !== undefined;

const isOtherGround = (read: Reading): boolean => (read.text('basis.legalBasis') ?? 'consent') !== 'consent';

function waiverIn(read: Reading, written: string): FamilyRecord['waiver'] {
  if (!read.yes('waiver.waiverUsed')) return undefined;
  const at = read.text('waiver.waiverAt');
  // The day on which it is looked at again follows from this one: dated years from now, it would stand until then.
  const sound = read.yes('waiver.waiverBySomebodyElse') && at !== undefined && !isAhead(at, written);
  return { sound, reviewDueAt: read.text('waiver.waiverReviewDueAt') };
}

/** Whether a consent takes a permission back; where it names none, it takes back all (CON-07). */
export function takesBack(answers: Submission['answers'], permission: FamilyPermission): boolean {
  const scope = withdrawnIn(new ReadAnswers(answers))?.scope;
  return scope !== undefined && (scope.length === 0 || scope.includes(permission));
}

/** Whether an adult gives a consent, and signed, marked or witnessed it. */
export function isSignedByAnAdult(answers: Submission['answers']): boolean {
  const read: Reading = new ReadAnswers(answers);
  return byAnAdult(read) && isSigned(read);
}

function withdrawnIn(read: Reading): FamilyRecord['withdrawn'] {
  const at = read.text('signature.withdrawnAt');
  return at === undefined ? undefined : { scope: read.texts('signature.withdrawalScope'), at };
}

const CHILD = 'childAged15Plus';

const giversIn = (read: Reading): readonly string[] => read.texts('basis.consentGiverRole');

const byAnAdult = (read: Reading): boolean => giversIn(read).some((giver) => giver !== CHILD);

function isByChild(read: Reading): boolean {
  const givers = giversIn(read);
  return givers.length === 1 && givers[0] === CHILD;
}

// What does not say that the child decides leaves it open, and that is no yes either.
function underageFor(read: Reading): readonly FamilyPermission[] | undefined {
  if (byAnAdult(read) || isOtherGround(read)) return undefined;
  return (Object.keys(GRANTS) as FamilyPermission[]).filter(
    (permission) => read.at(`permissions.${permission}DecidedBy`) !== 'child',
  );
}

function bodyIn(entry: ReadAnswers): readonly NamedBody[] {
  const body = entry.text('body');
  if (body === undefined) return [];
  const limited = entry.text('purpose') !== undefined || entry.text('parts') !== undefined;
  return [{ body, from: entry.text('from'), until: entry.text('until'), limited }];
}
