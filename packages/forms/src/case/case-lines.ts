import { standingOf, type CaseRecord, type Moment, type Standing, emptyCase } from '@amparo/definitions';
import type { DraftSummary } from '@amparo/drafts';
import type { ParcelStatus } from '@amparo/sdk';
import type { WaitingDraft } from '../keeping/ages-in.js';

/** One case as the device knows it: where it stands, its drafts and its deliveries. */
export interface CaseLine {
  readonly code: string;
  readonly standing: Standing;
  /** What is still being written; a form in the outbox is none of it, although its draft is kept until its receipt comes. */
  readonly drafts: readonly DraftSummary[];
  /** How long these have waited unsent, as far as that matters. */
  readonly ages: readonly WaitingDraft[];
  readonly parcels: readonly ParcelStatus[];
  /** UUID of the submission that closed the case last. */
  readonly closing?: string | undefined;
}

/** Everything that a device holds. */
export interface Held {
  readonly cases: readonly CaseRecord[];
  readonly drafts: readonly DraftSummary[];
  readonly ages: readonly WaitingDraft[];
  readonly parcels: readonly ParcelStatus[];
}

/** Puts what a device holds together by case, ordered by what is due: the longest overdue first, undated last. */
export function caseLines({ cases, drafts, ages, parcels }: Held, moment: Moment): readonly CaseLine[] {
  const known = new Map(cases.map((record) => [record.caseCode, record]));
  const sent = new Set(parcels.map(({ id }) => id));
  const codes = new Set([...known.keys(), ...drafts.map(codeOf), ...parcels.map(codeOf)].filter((code) => code !== ''));
  return [...codes]
    .map((code) => {
      const record = known.get(code) ?? emptyCase(code);
      const own = drafts.filter(({ caseCode, id }) => caseCode === code && !sent.has(id));
      return {
        code,
        standing: standingOf(record, moment),
        drafts: own,
        ages: ages.filter((age) => own.some(({ id }) => id === age.id)),
        parcels: parcels.filter((parcel) => parcel.caseCode === code).toSorted(byUrgency),
        closing: record.forms.findLast(({ form }) => form === 'caseClosure')?.id,
      };
    })
    .sort((one, other) => dueOf(one) - dueOf(other) || (one.code < other.code ? -1 : 1));
}

// What a person has to look at comes first, and what was received last.
const URGENCY = ['needsAttention', 'sending', 'waiting', 'delivered'];
const byUrgency = (one: ParcelStatus, other: ParcelStatus): number =>
  URGENCY.indexOf(one.state) - URGENCY.indexOf(other.state);

const codeOf = ({ caseCode }: { readonly caseCode: string }): string => caseCode;
const dueOf = ({ standing: { next } }: CaseLine): number => (next?.due ? Date.parse(next.due) : Infinity);
