import {
  isAbsent,
  isGroup,
  isList,
  known,
  placesOf,
  type AnyQuestion,
  type Form,
  type Json,
  type Place,
  type Submission,
} from '@amparo/model';
import { answerParts, type AnswerPart } from '../parts/answer-parts.js';
import { settingsOf } from '../parts/settings-of.js';
import type { QuestionnaireResponse, ResponseItem } from './fhir-types.js';
import { isMembers, toFhirValues } from './fhir-value.js';
import { ABSENT_CODES, HL7, linkTo, OURS } from './names.js';

/** What a response is written with besides the submission. */
export interface ResponseOptions {
  /** The canonical address of the Questionnaire, where the host has one. */
  readonly url?: string;
}

/**
 * Writes a submission as a QuestionnaireResponse of FHIR R4. It holds what the submission holds and nothing else: hidden
 * answers are not in a submission. The same submission always gives the same text.
 *
 * @throws {TypeError} when an answer is not one that its question takes; the message names the place, not the answer.
 */
export function fhirResponse(
  form: Form,
  submission: Submission,
  { url = OURS.questionnaire(form.id) }: ResponseOptions = {},
): QuestionnaireResponse {
  const { id, language, createdAt, caseCode, answers, reasons, settings } = submission;
  const { sections } = placesOf(form);
  const read = settingsOf(form);
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    meta: { security: [{ system: HL7.confidentiality, code: 'R' }] },
    language,
    identifier: { system: OURS.submission, value: id },
    questionnaire: `${url}|${submission.formVersion}`,
    status: 'completed',
    ...(caseCode !== '' && {
      subject: { type: 'Patient', identifier: { system: OURS.caseCode, value: caseCode } },
    }),
    authored: createdAt,
    item: [
      ...besides(
        linkTo.settings,
        linkTo.setting,
        byName(settings, (name) => read.has(name)),
      ),
      ...sections.flatMap(({ id: section, places }) => within(section, itemsOf(places, answers[section]))),
      ...besides(
        linkTo.reasons,
        linkTo.reason,
        byName(reasons, () => true),
      ),
    ],
  };
}

const byName = (
  values: Readonly<Record<string, string | boolean>>,
  fits: (name: string) => boolean,
): readonly (readonly [string, string | boolean])[] =>
  Object.entries(values)
    .filter(([name, value]) => fits(name) && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

function besides(
  linkId: string,
  linkOf: (name: string) => string,
  values: readonly (readonly [string, string | boolean])[],
): readonly ResponseItem[] {
  const item = values.map(([name, value]) => ({
    linkId: linkOf(name),
    answer: [typeof value === 'string' ? { valueString: value } : { valueBoolean: value }],
  }));
  return within(linkId, item);
}

const within = (linkId: string, item: readonly ResponseItem[]): readonly ResponseItem[] =>
  item.length === 0 ? [] : [{ linkId, item }];

function itemsOf(places: readonly Place[], answers: Json | undefined): readonly ResponseItem[] {
  if (!isMembers(answers)) return [];
  return places.flatMap((place) => {
    const answer = answers[place.key];
    return answer === undefined ? [] : itemsAt(place, answer);
  });
}

function itemsAt(place: Place, answer: Json): readonly ResponseItem[] {
  const { asked, path, children } = place;
  if (isGroup(asked)) return within(path, itemsOf(children, answer));
  if (isList(asked)) return (Array.isArray(answer) ? answer : []).map((entry: Json) => entryItem(place, entry));
  return questionItem(place, asked, answer);
}

function entryItem({ path, children }: Place, entry: Json): ResponseItem {
  const id = isMembers(entry) && typeof entry['id'] === 'string' ? entry['id'] : '';
  const item = [...kept(linkTo.entry(path), id), ...itemsOf(children, entry)];
  return { id, linkId: path, ...(item.length > 0 && { item }) };
}

const kept = (linkId: string, valueString: string): readonly ResponseItem[] =>
  valueString === '' ? [] : [{ linkId, answer: [{ valueString }] }];

// A whole day that is sure needs no more than its value.
const written = (path: string, { type }: AnswerPart, value: Json): readonly ResponseItem[] =>
  type === 'date' && typeof value === 'string' && !isWholeDay(value) ? kept(linkTo.written(path), value) : [];

const isWholeDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);

function questionItem(place: Place, question: AnyQuestion, answer: Json): readonly ResponseItem[] {
  const { path } = place;
  if (isAbsent(answer)) {
    const code = ABSENT_CODES[answer.absent];
    // The first says it where every reader of FHIR looks, the second where a renderer of the form asks for it.
    return [
      { linkId: path, extension: [{ url: HL7.absent, valueCode: code }] },
      { linkId: linkTo.absence(path), answer: [{ valueCoding: { system: HL7.absentCodes, code } }] },
    ];
  }
  const item = answerParts(known(question)).flatMap((part): readonly ResponseItem[] => {
    const value = part.name === undefined ? answer : isMembers(answer) ? answer[part.name] : undefined;
    if (value === undefined) return [];
    const values = toFhirValues(part, value, place.words);
    if (!values) throw new TypeError(`The answer at ${path} is not one that its question takes.`);
    const linkId = linkTo.part(path, part.name);
    return [{ linkId, answer: values }, ...written(linkId, part, value)];
  });
  return item[0]?.linkId === path ? item : within(path, item);
}
