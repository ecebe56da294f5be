import type { Submission } from '@amparo/model';
import { BANDS, type Band } from '../assent/band-begins.js';
import { completedAt } from '../case/completed-at.js';
import type { Forms } from '../case/forms.js';
import { yearsAfter } from './band-days.js';
import { grantsOf, type ChildPermission, type FamilyPermission, type Grant } from './permission.js';
import { ReadAnswers, type AnyPath } from './read-answers.js';

/** What one assent says; no name, and no word of the child. */
export interface ChildRecord {
  readonly form: 'assent';
  /** UUID of the submission. */
  readonly id: string;
  /** When it was completed, ISO 8601. */
  readonly at: string;
  readonly grants: Readonly<Partial<Record<ChildPermission, Grant>>>;
  /** Day (`2026-03-04`) on which the child is in another band of age at the latest; a record of an earlier version has none. */
  readonly bandEndsOn?: string | undefined;
  /** Below six years a child is told gently, and gives no assent. */
  readonly tooYoung: boolean;
  /** What the child is of an age to consent to by itself; an earlier version wrote whether it is in general. */
  readonly decides: boolean | readonly FamilyPermission[];
  /** The child refused as a whole, or the last time it was asked again it said no. */
  readonly refuses: boolean;
  readonly withdrawn: boolean;
  /** The child was pressed, or something was offered for a yes. */
  readonly pressed: boolean;
}

type Reading = ReadAnswers<AnyPath<Forms['assent']>>;

const GRANTS: Readonly<Record<ChildPermission, true>> = {
  assentTalk: true,
  assentWrite: true,
  assentShareHelpers: true,
  assentTracing: true,
  assentMedical: true,
  assentHomeVisit: true,
  assentAgeAssessment: true,
  assentPhoto: true,
  assentStory: true,
  assentMove: true,
};

/** Reads what a submitted assent says. */
export function childRecordOf(submission: Submission): ChildRecord {
  const read: Reading = new ReadAnswers(submission.answers);
  return {
    form: 'assent',
    id: submission.id,
    at: completedAt(submission),
    grants: grantsOf(GRANTS, (key) => read.at(`decisions.${key}`)),
    bandEndsOn: bandEndsOn(read, completedAt(submission)),
    tooYoung: read.text('bands.assentAgeBand') === '0-5',
    decides: decidedOn(read),
    refuses: refusesIn(read),
    withdrawn: isTakenBack(read),
    pressed: read.yes('decisions.pressed'),
  };
}

// Only the years are known, and not the birthday: it is then that nobody can doubt it any more.
function bandEndsOn(read: Reading, at: string): string | undefined {
  const band = read.text('bands.assentAgeBand');
  const years = Number(read.at('known.ageYears') ?? (isBand(band) ? BANDS[band] : Number.NaN));
  const next = Object.values(BANDS).find((begins) => begins > years);
  return next === undefined ? undefined : yearsAfter(at.slice(0, 10), next - years);
}

const isBand = (band: string | undefined): band is Band => band !== undefined && band in BANDS;

// What both the family and the child are asked for; for all else a child who consents by itself does so in the consent.
const SHARED = { permShareServices: 'assentShareHelpers', permTracing: 'assentTracing' } as const;

const decidedOn = (read: Reading): readonly FamilyPermission[] =>
  (Object.keys(SHARED) as (keyof typeof SHARED)[]).filter(
    (permission) => read.at(`decisions.${SHARED[permission]}DecidedBy`) === 'child',
  );

const refusesIn = (read: Reading): boolean =>
  read.yes('decisions.assentRefusedAll') || read.entries('mark.ongoingAssentChecks').at(-1)?.text('stillYes') === 'no';

const isTakenBack = (read: Reading): boolean => read.text('mark.assentWithdrawnAt') !== undefined;

/** Whether the child says no to all that it was ever asked: it refuses, changed its mind, or said no when it was asked again. */
export const saysNo = (answers: Submission['answers']): boolean => {
  const read: Reading = new ReadAnswers(answers);
  return refusesIn(read) || isTakenBack(read);
};
