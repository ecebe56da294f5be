import { standingOf, type CaseRecord, type Moment, type Standing, emptyCase } from '@amparo/definitions';
import type { DraftSummary } from '@amparo/drafts';
import type { ParcelStatus } from '@amparo/sdk';

/** One case as the device knows it: where it stands, its drafts and its deliveries. */
export interface CaseLine {
  readonly code: string;
  readonly standing: Standing;
  /** What is still being written; a form that waits for a network is none of it, although its draft is kept until then. */
  readonly drafts: readonly DraftSummary[];
  readonly parcels: readonly ParcelStatus[];
}

/** Everything that a device holds. */
export interface Held {
  readonly cases: readonly CaseRecord[];
  readonly drafts: readonly DraftSummary[];
  readonly parcels: readonly ParcelStatus[];
}

/** Puts what a device holds together by case, ordered by what is due: the longest overdue first, undated last. */
export function caseLines({ cases, drafts, parcels }: Held, moment: Moment): readonly CaseLine[] {
  const known = new Map(cases.map((record) => [record.caseCode, record]));
  const sent = new Set(parcels.filter(({ state }) => state !== 'needsAttention').map(({ id }) => id));
  const codes = new Set([...known.keys(), ...drafts.map(codeOf), ...parcels.map(codeOf)].filter((code) => code !== ''));
  return [...codes]
    .map((code) => ({
      code,
      standing: standingOf(known.get(code) ?? emptyCase(code), moment),
      drafts: drafts.filter(({ caseCode, id }) => caseCode === code && !sent.has(id)),
      parcels: parcels.filter((parcel) => parcel.caseCode === code),
    }))
    .sort((one, other) => dueOf(one) - dueOf(other) || (one.code < other.code ? -1 : 1));
}

const codeOf = ({ caseCode }: { readonly caseCode: string }): string => caseCode;
const dueOf = ({ standing: { next } }: CaseLine): number => (next?.due ? Date.parse(next.due) : Infinity);
