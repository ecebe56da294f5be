import { isAbsent, type Json, type Submission } from '@amparo/model';
import { bandDaysIn, bandEnd, type BandDay } from '../disclosure/band-days.js';
import { childRecordOf, type ChildRecord } from '../disclosure/child-record.js';
import { familyRecordOf, type FamilyRecord } from '../disclosure/family-record.js';
import { fearedStates, mayNeedProtection } from '../disclosure/feared-states.js';
import { ReadAnswers } from '../disclosure/read-answers.js';
import { refusalsIn } from '../disclosure/refusals-in.js';
import { answerIn, NO_LONGER, type CaseFact, type FactPlace } from './case-fact.js';
import { completedAt } from './completed-at.js';

/** A form about this child that was completed. */
export interface CompletedForm {
  readonly form: string;
  readonly formVersion: string;
  /** UUID of its submission. */
  readonly id: string;
  /** When it was completed, ISO 8601. */
  readonly at: string;
}

/** What one form said about a fact. */
export interface FactAnswer {
  readonly value: Json;
  readonly form: string;
  /** UUID of the submission that said it. */
  readonly id: string;
  readonly at: string;
}

/** What a device remembers of a case: which forms were completed, and the facts that other forms need. No story. */
export interface CaseRecord {
  readonly caseCode: string;
  /** In the order they were completed. */
  readonly forms: readonly CompletedForm[];
  /** By the fact's name, the newest answer last; earlier ones stay. */
  readonly facts: Readonly<Record<string, readonly FactAnswer[]>>;
  /** What family and child permitted; a record that an earlier version wrote has none. */
  readonly permissions?: readonly (FamilyRecord | ChildRecord)[];
  /** Which States the child may need protection from, by its newest registration or a form since that doubts what it excluded. */
  readonly feared?: FearedStates;
  /** When the child comes into the bands of age ahead of it, by its newest registration; nothing once the last has begun. */
  readonly bands?: readonly BandDay[];
}

/** What a form says about States that a child may need protection from, and nothing of why. */
interface FearedStates {
  /** When it was completed, ISO 8601. */
  readonly at: string;
  /** ISO 3166-1 alpha-2: empty where nobody knows which; missing where a need for protection was excluded. */
  readonly states?: readonly Json[] | undefined;
}

/** A case of which nothing is known yet. */
export const emptyCase = (caseCode: string): CaseRecord => ({ caseCode, forms: [], facts: {} });

/** Adds what a submission says; the same submission again changes nothing. */
export function withSubmission(record: CaseRecord, submission: Submission, facts: readonly CaseFact[]): CaseRecord {
  const { id, form, formVersion } = submission;
  const when = completedAt(submission);
  const others = record.forms.filter((each) => each.id !== id);
  const told = facts.reduce((known, each) => withFact(known, each, { submission, when }), record.facts);
  return withBands({
    ...record,
    forms: [...others, { form, formVersion, id, at: when }].sort(byTime),
    facts: told,
    ...permissionsWith(record, submission),
    ...registeredWith(record, submission, when),
  });
}

/**
 * Adds at once what a consent or an assent refuses or takes back, before it is sent: what waits to be told is judged by it. What it
 * permits counts only once it is completed.
 */
export function withRefusals(record: CaseRecord, submission: Submission): CaseRecord {
  const read = permissionReaders[submission.form];
  if (!read) return record;
  const { permissions = [] } = record;
  const others = permissions.filter(({ id }) => id !== submission.id);
  return { ...record, permissions: [...others, refusalsIn(read(submission))].sort(byTime) };
}

function registeredWith(
  { feared }: CaseRecord,
  submission: Submission,
  at: string,
): Pick<CaseRecord, 'feared' | 'bands'> {
  if (feared && byTime(feared, { at }) > 0) return {};
  const { form, answers } = submission;
  if (form === 'registration')
    return { feared: { at, states: fearedStates(new ReadAnswers(answers)) }, bands: bandDaysIn(submission, at) };
  // What a registration excluded is doubted by a form since: then it may be any State.
  const isDoubted = feared && !feared.states && mayNeedProtection(form, new ReadAnswers(answers));
  return isDoubted ? { feared: { at, states: [] } } : {};
}

// Whichever of registration and assent comes first.
function withBands(record: CaseRecord): CaseRecord {
  const { bands, permissions } = record;
  if (!bands || !permissions) return record;
  const known = (each: FamilyRecord | ChildRecord): FamilyRecord | ChildRecord =>
    each.form === 'assent' ? { ...each, bandEndsOn: bandEnd(each, bands) } : each;
  return { ...record, permissions: permissions.map(known) };
}

function permissionsWith({ permissions = [] }: CaseRecord, submission: Submission): Pick<CaseRecord, 'permissions'> {
  const read = permissionReaders[submission.form];
  if (!read) return {};
  return { permissions: [...permissions.filter(({ id }) => id !== submission.id), read(submission)].sort(byTime) };
}

const permissionReaders: Readonly<Record<string, (submission: Submission) => FamilyRecord | ChildRecord>> = {
  consent: familyRecordOf,
  assent: childRecordOf,
};

const byTime = (one: { readonly at: string }, other: { readonly at: string }): number =>
  Date.parse(one.at) - Date.parse(other.at);

function withFact(
  known: CaseRecord['facts'],
  { name, places, tellsUnknown }: CaseFact,
  { submission: { id, form, answers }, when }: { readonly submission: Submission; readonly when: string },
): CaseRecord['facts'] {
  const told = places.filter((each) => each.form === form && each.only !== 'learns');
  const value = told.map((place) => saidAt(place, answers, id)).findLast((each) => each !== undefined);
  const earlier = (known[name] ?? []).filter((each) => each.id !== id);
  // "not known" in a later form does not undo what was known
  if (value === undefined || (isAbsent(value) && !(tellsUnknown && earlier.at(-1)?.value !== 'yes'))) return known;
  return { ...known, [name]: [...earlier, { value, form, id, at: when }].sort(byTime) };
}

function saidAt({ path, says }: FactPlace, answers: Submission['answers'], id: string): Json | undefined {
  const answer = answerIn(answers, path);
  return says && answer !== undefined && !isAbsent(answer) ? says(answer, answers, id) : answer;
}

/** The newest answer to a fact, unless it was taken back. */
export function newest({ facts }: Pick<CaseRecord, 'facts'>, name: string): FactAnswer | undefined {
  const said = facts[name]?.at(-1);
  return said?.value === NO_LONGER ? undefined : said;
}
