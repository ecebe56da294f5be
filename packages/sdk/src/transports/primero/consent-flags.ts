import type { Submission } from '@amparo/model';
import { answerAt, entriesOf } from '../answers-at.js';
import { derivedUuid } from '../derived-id.js';
import { isOn } from './is-on.js';
import type { PrimeroMapping } from './mapping.js';

/** What one consent says of Primero's flags; a row in the notes of the case says it. */
export interface NotedConsent {
  readonly id: string;
  /** When it was completed, milliseconds since 1970, and never later than it arrived: clocks of devices go wrong. */
  readonly at: number;
  /** When it arrived, by the clock of the relay. */
  readonly arrived: number;
  /** Of each flag that it speaks of: the last day on which it holds (`2027-01-01`), `no` or `withdrawn`. */
  readonly says: Readonly<Record<string, string>>;
}

type Mapping = Pick<PrimeroMapping, 'consent' | 'note'>;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Reads a consent that arrives now (milliseconds since 1970). */
export function arrivingConsent(
  { id, createdAt, answers }: Pick<Submission, 'id' | 'createdAt' | 'answers'>,
  { consent }: Mapping,
  now: number,
): NotedConsent {
  const at = (path: string): unknown => answerAt(answers, path)?.value;
  const standing = at(consent.standing);
  const end = String(at(consent.validUntil)).slice(0, 10);
  const scope = at(consent.withdrawn);
  const isBack = (permission: string): boolean =>
    standing === 'withdrawn' || (Array.isArray(scope) && scope.includes(permission));
  const isStanding = (standing === 'inForce' || standing === 'partlyWithdrawn') && DAY.test(end);
  const said = consent.flags.flatMap(({ to, permission }): readonly (readonly [string, string])[] => {
    if (isBack(permission)) return [[to, 'withdrawn']];
    const answer = at(`${consent.section}.${permission}`);
    return answer === undefined ? [] : [[to, isStanding && answer === 'yes' ? end : 'no']];
  });
  const saidAt = at(consent.completedAt);
  const completed = Date.parse(typeof saidAt === 'string' ? saidAt : createdAt);
  // A time that nobody can read is the oldest of all, so that it switches on nothing.
  return { id: id.toLowerCase(), at: Math.min(completed || 0, now), arrived: now, says: Object.fromEntries(said) };
}

const SUBJECT = 'Amparo: permissions';

/**
 * The row in the notes of a case that says what a consent permits. It is another one than that of the delivery: it goes before
 * everything else of the form, with the flags, so that nothing that is refused or dropped holds up a withdrawal.
 */
export async function permissionRow(
  { id, at, arrived, says }: NotedConsent,
  { note }: Mapping,
): Promise<Readonly<Record<string, string>>> {
  const times = [`consent ${id}`, `completed ${iso(at)}`, `arrived ${iso(arrived)}`];
  // In words that no cleaning of texts changes.
  const text = [...times, ...Object.entries(says).map((said) => said.join(' '))].join('; ');
  return { unique_id: await derivedUuid('primero consent', id), [note.subject]: SUBJECT, [note.text]: text };
}

const iso = (at: number): string => new Date(at).toISOString();

/** The consents that a case has taken, by its notes; one that cannot be read takes back everything for good. */
export function notedConsents(stored: Readonly<Record<string, unknown>>, mapping: Mapping): readonly NotedConsent[] {
  const { to, subject, text } = mapping.note;
  return entriesOf(stored[to])
    .filter((row) => row[subject] === SUBJECT)
    .map((row) => {
      const said = String(row[text]).split(';');
      const {
        consent = '',
        completed = '',
        arrived = '',
        ...says
      } = Object.fromEntries(said.map((each) => each.trim().split(' '))) as Readonly<Record<string, string>>;
      const times = { at: Date.parse(completed), arrived: Date.parse(arrived) };
      const isRead = !Number.isNaN(times.at) && !Number.isNaN(times.arrived);
      return isRead ? { id: consent, ...times, says } : { id: '', at: 0, arrived: Infinity, says: allBack(mapping) };
    });
}

const allBack = ({ consent }: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(consent.flags.map(({ to }) => [to, 'withdrawn']));

/** Whether a flag may be on, and the consents that decide it: the newest that speak of it. */
export interface FlagStanding {
  readonly holds: boolean;
  readonly by: readonly string[];
}

/**
 * Judges a flag on a day (`2026-03-04`) by every consent of the case, in whichever order they came. The newest that speaks of it
 * decides, and of two at once both have to say yes; what was taken back counts for every consent that was completed before
 * that arrived, whatever the clock of its device said.
 */
export function flagStanding(flag: string, consents: readonly NotedConsent[], day: string): FlagStanding {
  const speaking = consents.filter(({ says }) => says[flag] !== undefined);
  const newest = Math.max(...speaking.map(({ at }) => at));
  const deciding = speaking.filter(({ at }) => at === newest);
  const isYes = ({ says }: NotedConsent): boolean => DAY.test(says[flag] ?? '') && (says[flag] ?? '') >= day;
  const isBack = speaking.some(({ says, arrived }) => says[flag] === 'withdrawn' && arrived >= newest);
  return { holds: deciding.length > 0 && deciding.every(isYes) && !isBack, by: deciding.map(({ id }) => id) };
}

/** What the flags of a case become when a consent arrives, by all that it has taken. */
export function flagsBy(
  arriving: NotedConsent,
  consents: readonly NotedConsent[],
  { consent, day }: Pick<Mapping, 'consent'> & { readonly day: string },
): Readonly<Record<string, boolean>> {
  const all = [...consents.filter(({ id }) => id !== arriving.id), arriving];
  const flags = consent.flags.flatMap(({ to }): readonly (readonly [string, boolean])[] => {
    const { holds, by } = flagStanding(to, all, day);
    if (!holds || arriving.says[to] === 'withdrawn') return [[to, false]];
    // An older one switches nothing on: whatever the flag says now, somebody has had the last word since.
    return by.includes(arriving.id) ? [[to, true]] : [];
  });
  return Object.fromEntries(flags);
}

/** The flags that are on in a case although no consent of it covers them, each with what it has to become. */
export function wronglyOn(
  stored: Readonly<Record<string, unknown>>,
  mapping: Mapping,
  day: string,
): Readonly<Record<string, false>> {
  const consents = notedConsents(stored, mapping);
  const wrong = mapping.consent.flags.filter(({ to }) => isOn(stored[to]) && !flagStanding(to, consents, day).holds);
  return Object.fromEntries(wrong.map(({ to }) => [to, false]));
}
