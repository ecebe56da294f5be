import { latestDay, parseEdtf, type Submission } from '@amparo/model';
import { answerAt, entriesOf } from '../answers-at.js';
import { derivedUid } from '../derived-id.js';
import type { Dhis2FormMapping, Dhis2Mapping, Dhis2Rule } from './mapping.js';

/** A value of an event or a person, and the path of the answer it came from. */
interface TrackedValue {
  readonly to: string;
  readonly value: string;
  readonly path: string;
}

/** What is sent, and where each of its parts came from. */
export interface TrackerImport {
  /** Identifier of the event that stands for the form. */
  readonly event: string;
  /** Identifier of the enrolment of its case. */
  readonly enrollment: string;
  /** That event without its values. */
  readonly main: object;
  /**
   * What is sent: the person with the enrolment, or where that stands already (with the unit it stands in) the events alone and
   * the attributes that the form gives. An enrolment that came along would be opened again and dated anew.
   */
  readonly body: (standingIn?: string) => TrackerBody;
  /** Paths by the identifier of a data element or attribute. */
  readonly origins: ReadonlyMap<string, string>;
}

/** The body of an import. */
interface TrackerBody {
  readonly trackedEntities: readonly object[];
  readonly events?: readonly object[];
}

/** The parts of a submission that are mapped. */
export type Mapped = Pick<Submission, 'id' | 'form' | 'caseCode' | 'createdAt' | 'answers'>;

/**
 * Maps a submission to person, enrolment and events. Every identifier is derived from our own ids, so that the same
 * submission makes the same import for good; undefined when the mapping has no such form, or no unit for it.
 */
export async function toTracker(
  submission: Mapped,
  mapping: Dhis2Mapping,
  contentHash: string,
): Promise<TrackerImport | undefined> {
  const form = Object.hasOwn(mapping.forms, submission.form) ? mapping.forms[submission.form] : undefined;
  const orgUnit = form && orgUnitOf(submission, mapping);
  if (!form || orgUnit === undefined) return undefined;
  const { program } = mapping;
  const owner = submission.caseCode || submission.id;
  const trackedEntity = await derivedUid('dhis2 person', owner);
  const enrollment = await derivedUid('dhis2 enrolment', program, owner);
  const occurredAt =
    dayOf(form.occurredAt && answerAt(submission.answers, form.occurredAt)?.value) ?? submission.createdAt;
  const shared = { program, orgUnit, enrollment, trackedEntity, occurredAt, status: 'COMPLETED' };
  const event = await eventId(submission);
  const values = valuesOf(form.dataElements, submission.answers);
  const main = { ...shared, event, programStage: form.programStage };
  const whole = {
    ...main,
    dataValues: [...values.map(asDataValue), { dataElement: form.contentHash, value: contentHash }],
  };
  const rows = await listEvents(form, submission, shared);
  const attributes = valuesOf(form.attributes ?? [], submission.answers);
  const events = [whole, ...rows.events];
  const person = (unit: string): object => ({
    trackedEntity,
    trackedEntityType: mapping.trackedEntityType,
    orgUnit: unit,
    attributes: [
      ...attributes.map(({ to, value }) => ({ attribute: to, value })),
      ...(mapping.caseCode === undefined ? [] : [{ attribute: mapping.caseCode, value: submission.caseCode }]),
    ],
  });
  const enrolled = { enrollment, program, orgUnit, occurredAt, enrolledAt: occurredAt, status: 'ACTIVE', events };
  const body: TrackerImport['body'] = (standingIn) =>
    standingIn === undefined
      ? { trackedEntities: [{ ...person(orgUnit), enrollments: [enrolled] }] }
      : { trackedEntities: attributes.length > 0 ? [person(standingIn)] : [], events };
  const origins = new Map([...values, ...attributes, ...rows.values].map(({ to, path }) => [to, path]));
  return { event, enrollment, main, body, origins };
}

/** Derives the identifier of the event that stands for a submission. */
const eventId = ({ id }: Pick<Submission, 'id'>): Promise<string> => derivedUid('dhis2 event', id);

/** The unit that a form belongs to; undefined when the answer that names it is missing. */
export function orgUnitOf(
  { answers }: Pick<Mapped, 'answers'>,
  { orgUnit }: Pick<Dhis2Mapping, 'orgUnit'>,
): string | undefined {
  const found = 'id' in orgUnit ? orgUnit.id : answerAt(answers, orgUnit.from)?.value;
  return typeof found === 'string' && found !== '' ? found : undefined;
}

async function listEvents({ lists = [] }: Dhis2FormMapping, { id, answers }: Mapped, shared: object) {
  const all = lists.flatMap(({ from, programStage, dataElements }) =>
    entriesOf(answerAt(answers, from)?.value).map((entry) => ({
      path: `${from}[${String(entry['id'])}]`,
      programStage,
      values: valuesOf(dataElements, entry),
    })),
  );
  const events = await Promise.all(
    all.map(async ({ path, programStage, values }) => ({
      ...shared,
      event: await derivedUid('dhis2 event', id, path),
      programStage,
      dataValues: values.map(asDataValue),
    })),
  );
  return {
    events,
    values: all.flatMap(({ path, values }) => values.map((value) => ({ ...value, path: `${path}.${value.path}` }))),
  };
}

const asDataValue = ({ to, value }: TrackedValue): object => ({ dataElement: to, value });

const valuesOf = (rules: readonly Dhis2Rule[], answers: unknown): readonly TrackedValue[] =>
  rules.flatMap((rule) => {
    const found = answerAt(answers, rule.from);
    const value = found && valueOf(rule, found.value);
    return !found || value === undefined ? [] : [{ to: rule.to, value, path: found.path }];
  });

function valueOf({ as, codes = {} }: Dhis2Rule, answer: unknown): string | undefined {
  const coded = (each: unknown): string => codes[String(each)] ?? String(each);
  if (answer === null || answer === undefined) return undefined;
  switch (as) {
    case 'text':
      if (Array.isArray(answer)) return answer.map(coded).join(',');
      return typeof answer === 'string' || typeof answer === 'number' ? coded(answer) : undefined;
    case 'file':
      return undefined; // it goes by itself, when the event is there
    case 'number':
      return typeof answer === 'number' ? String(answer) : undefined;
    case 'boolean':
      if (answer === true || answer === 'yes') return 'true';
      return answer === false || answer === 'no' ? 'false' : undefined;
    case 'date':
      return dayOf(answer);
    case 'dateTime':
      return typeof answer === 'string' && answer.includes('T') ? new Date(answer).toISOString() : undefined;
  }
}

/** A whole day; a partial or approximate date has no home, as DHIS2 has no box that says so. */
function dayOf(answer: unknown): string | undefined {
  if (typeof answer !== 'string') return undefined;
  const parts = parseEdtf(answer.slice(0, 10) === answer || answer.includes('T') ? answer.slice(0, 10) : answer);
  return parts?.day !== undefined && !parts.approximate ? latestDay(answer.slice(0, 10)) : undefined;
}
