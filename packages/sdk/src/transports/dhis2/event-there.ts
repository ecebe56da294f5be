import type { FieldError } from '../../field-error.js';
import type { Outcome } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { isRecord } from '../../record.js';
import { entriesOf } from '../answers-at.js';
import { undelivered, type ApiAnswer } from '../json-api.js';
import type { TrackerImport } from './to-tracker.js';

/** The address of an import. */
export const importPath = (mode: 'VALIDATE' | 'COMMIT'): string =>
  `/tracker?async=false&atomicMode=ALL&importStrategy=CREATE_AND_UPDATE&importMode=${mode}`;

/** The address of the event that stands for a form. */
export const eventPath = ({ event }: TrackerImport): string => `/tracker/events/${event}?fields=event,dataValues`;

/** Whoever answers in the server's place (a captive portal) does not know the identifier. */
export const isEvent = ({ status, json }: ApiAnswer, { event }: TrackerImport): boolean =>
  status === 200 && isRecord(json) && json['event'] === event;

/** Whether the server itself says that nothing is there: after the page of a proxy it may be, and sent again it would be an update. */
export const isNone = ({ status, json }: ApiAnswer): boolean =>
  status === 404 && isRecord(json) && json['httpStatusCode'] === 404;

/** The address of the enrolment of a case, with the names of its events. */
export const enrolmentPath = ({ enrollment }: TrackerImport): string =>
  `/tracker/enrollments/${enrollment}?fields=enrollment,orgUnit,events[event]`;

/** An enrolment that stands: its unit, and whether the event of this form may be in it. */
export interface StandingEnrolment {
  readonly orgUnit: string;
  readonly mayHoldEvent: boolean;
}

/** The enrolment in an answer; undefined when there is none, or somebody else has answered. */
export function standingIn(
  { status, json }: ApiAnswer,
  { enrollment, event }: TrackerImport,
): StandingEnrolment | undefined {
  if (status !== 200 || !isRecord(json) || json['enrollment'] !== enrollment) return undefined;
  const { orgUnit, events } = json;
  if (typeof orgUnit !== 'string') return undefined;
  // Without a list nobody knows, and to send it again would be an update without a word.
  const mayHoldEvent = !Array.isArray(events) || entriesOf(events).some((each) => each['event'] === event);
  return { orgUnit, mayHoldEvent };
}

/** What the event holds. */
export const dataValuesIn = ({ json }: ApiAnswer): readonly Readonly<Record<string, unknown>>[] =>
  isRecord(json) ? entriesOf(json['dataValues']) : [];

/** Whether the event was made of these very bytes. */
export const isHeld = (answer: ApiAnswer, { contentHash }: Parcel): boolean =>
  dataValuesIn(answer).some(({ value }) => value === contentHash);

/** A summary that says OK or WARNING has been stored; everything else has not, whatever its HTTP status. */
export function failureOf(answer: ApiAnswer, sent: TrackerImport): Outcome | undefined {
  const { json } = answer;
  const status = isRecord(json) ? json['status'] : undefined;
  if (answer.status === 200 && (status === 'OK' || status === 'WARNING')) return undefined;
  const report = isRecord(json) && isRecord(json['validationReport']) ? json['validationReport'] : undefined;
  if (status !== 'ERROR' || !report) return undelivered(answer);
  const errors = entriesOf(report['errorReports']).map((each) => fieldError(each, sent));
  return { code: 'rejected', errors };
}

/** The words of a report quote values, so only its code is kept, and the identifiers of ours that it names. */
function fieldError(report: Readonly<Record<string, unknown>>, { origins }: TrackerImport): FieldError {
  const told = [
    ...entriesTold(report['args']),
    ...(String(report['message']).match(/\b[A-Za-z][A-Za-z0-9]{10}\b/g) ?? []),
  ];
  const path = told.map((uid) => origins.get(uid)).find((found) => found !== undefined);
  const code = String(report['errorCode']);
  return { path: path ?? '', code: /^E\d{3,5}$/.test(code) ? code : 'invalid' };
}

const entriesTold = (args: unknown): readonly string[] =>
  Array.isArray(args) ? args.filter((each) => typeof each === 'string') : [];
