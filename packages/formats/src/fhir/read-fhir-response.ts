import {
  ABSENT_REASONS,
  isGroup,
  isList,
  known,
  placesOf,
  type AnyQuestion,
  type Form,
  type Json,
  type Place,
  type Submission,
  type SubmissionIssue,
} from '@amparo/model';
import { answerParts, type AnswerPart } from '../parts/answer-parts.js';
import { UNSET } from './fhir-questionnaire.js';
import type { ResponseOptions } from './fhir-response.js';
import { codeOf, extensionOf, fromFhirValues, isMembers } from './fhir-value.js';
import { ABSENT_CODES, HL7, linkTo, OURS } from './names.js';

/** What reading a QuestionnaireResponse finds. */
export type ReadFhirResponse =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly issues: readonly SubmissionIssue[] };

/**
 * Reads a QuestionnaireResponse of a form back into a submission; `json` is untrusted. Whatever has no place in the form
 * is an issue and never dropped in silence. What comes out is checked by `readSubmission`, as anything from outside.
 */
export function readFhirResponse(
  form: Form,
  json: unknown,
  { url = OURS.questionnaire(form.id) }: ResponseOptions = {},
): ReadFhirResponse {
  const response = isMembers(json) ? json : {};
  if (response['resourceType'] !== 'QuestionnaireResponse') return refused('', 'This is no QuestionnaireResponse.');
  const [address, version = form.version] = text(response['questionnaire']).split('|');
  if (address !== url) return refused('', 'This is the response to another form.');
  const reading: Reading = { issues: [] };
  const { sections } = placesOf(form);
  const top = byLink(response['item'], reading);
  const answers = sections.flatMap(({ id, places }) => {
    const found = top.take(id);
    const read = found.length > 0 ? readItems(places, insideOf(found), reading) : {};
    return Object.keys(read).length > 0 ? [[id, read] as const] : [];
  });
  const settings = readBesides(top.take(linkTo.settings), 'settings:', reading);
  const reasons = readBesides(top.take(linkTo.reasons), 'reasons:', reading);
  top.rest();
  if (reading.issues.length > 0) return { ok: false, issues: reading.issues };
  return {
    ok: true,
    submission: {
      id: text(valueOf(response['identifier'])) || text(response['id']),
      form: form.id,
      formVersion: version,
      caseCode: text(valueOf(isMembers(response['subject']) ? response['subject']['identifier'] : undefined)),
      language: text(response['language']),
      createdAt: text(response['authored']),
      answers: Object.fromEntries(answers),
      reasons: reasons as Submission['reasons'],
      settings,
    },
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const valueOf = (identifier: unknown): unknown => (isMembers(identifier) ? identifier['value'] : undefined);

const issue = (path: string, sentence: string): SubmissionIssue => ({
  path: path.slice(0, 200),
  code: 'unknownQuestion',
  sentence,
});

const refused = (path: string, sentence: string): ReadFhirResponse => ({ ok: false, issues: [issue(path, sentence)] });

interface Reading {
  readonly issues: SubmissionIssue[];
}

type Item = Readonly<Record<string, unknown>>;

interface ByLink {
  take(linkId: string): readonly Item[];
  /** Notes whatever was not taken. */
  rest(): void;
}

function byLink(items: unknown, { issues }: Reading): ByLink {
  const links = new Map<string, Item[]>();
  for (const item of Array.isArray(items) ? items.filter(isMembers) : []) {
    const linkId = text(item['linkId']);
    links.set(linkId, [...(links.get(linkId) ?? []), item]);
  }
  return {
    take(linkId) {
      const found = links.get(linkId) ?? [];
      links.delete(linkId);
      return found;
    },
    rest() {
      for (const linkId of links.keys())
        if (!/:(hint|guidance)$/.test(linkId)) issues.push(issue(linkId, 'The form has no such question.'));
    },
  };
}

const insideOf = (items: readonly Item[]): readonly unknown[] =>
  items.flatMap(({ item }): readonly unknown[] => (Array.isArray(item) ? (item as readonly unknown[]) : []));

const answersOf = (items: readonly Item[]): readonly unknown[] =>
  items.flatMap(({ answer }): readonly unknown[] => (Array.isArray(answer) ? (answer as readonly unknown[]) : []));

function readItems(places: readonly Place[], items: unknown, reading: Reading): Record<string, Json> {
  const links = byLink(items, reading);
  const read = places.flatMap((place) => {
    const answer = readPlace(place, links, reading);
    return answer === undefined ? [] : [[place.key, answer] as const];
  });
  links.rest();
  return Object.fromEntries(read);
}

function readPlace(place: Place, links: ByLink, reading: Reading): Json | undefined {
  const { asked, path, children } = place;
  const items = links.take(path);
  if (isList(asked))
    return items.length === 0 ? undefined : items.map((item, n) => readEntry(place, { item, n }, reading));
  if (!isGroup(asked)) return readQuestion(place, { question: asked, items, links }, reading);
  const inside = readItems(children, insideOf(items), reading);
  return Object.keys(inside).length > 0 ? inside : undefined;
}

function readEntry({ children }: Place, { item, n }: { item: Item; n: number }, reading: Reading): Json {
  // A renderer knows nothing of ids: the entry then gets one by its place.
  const id = text(item['id']) || `e${n + 1}`;
  return { id, ...readItems(children, insideOf([item]), reading) };
}

interface Asking {
  readonly question: AnyQuestion;
  readonly items: readonly Item[];
  readonly links: ByLink;
}

function readQuestion(place: Place, { question, items, links }: Asking, reading: Reading): Json | undefined {
  const { path } = place;
  const absence = readAbsence(items, links.take(linkTo.absence(path)));
  const parts = answerParts(known(question));
  const isWhole = parts[0]?.name === undefined;
  const inside = byLink(insideOf(items), reading);
  const found = parts.flatMap((part): readonly (readonly [string, Json])[] => {
    const from = isWhole ? items : inside.take(linkTo.part(path, part.name));
    const value = readPart(part, { path, answers: answersOf(from) }, reading);
    return value === undefined ? [] : [[part.name ?? '', value]];
  });
  inside.rest();
  if (found.length === 0) return absence;
  return isWhole ? found[0]?.[1] : Object.fromEntries(found);
}

interface PartAnswers {
  readonly path: string;
  readonly answers: readonly unknown[];
}

function readPart(part: AnswerPart, { path, answers }: PartAnswers, { issues }: Reading): Json | undefined {
  if (answers.length === 0) return undefined;
  const value = fromFhirValues(part, answers);
  if (value === undefined) issues.push(issue(path, 'The answer is of another kind than its question takes.'));
  return value;
}

function readAbsence(items: readonly Item[], beside: readonly Item[]): Json | undefined {
  const [answer] = answersOf(beside);
  const chosen = isMembers(answer) ? codeOf(answer['valueCoding']) : undefined;
  const code = chosen ?? items.map((item) => extensionOf(item, HL7.absent)?.['valueCode']).find(Boolean);
  const reason = ABSENT_REASONS.find((each) => ABSENT_CODES[each] === code);
  return reason && { absent: reason };
}

function readBesides(items: readonly Item[], before: string, reading: Reading): Record<string, string | boolean> {
  const named = insideOf(items)
    .filter(isMembers)
    .flatMap((item): readonly (readonly [string, string | boolean])[] => {
      const linkId = text(item['linkId']);
      const [answer] = answersOf([item]);
      const value = isMembers(answer) ? (answer['valueString'] ?? answer['valueBoolean']) : undefined;
      if (!linkId.startsWith(before)) reading.issues.push(issue(linkId, 'The form has no such question.'));
      const isSet = (typeof value === 'string' || typeof value === 'boolean') && value !== UNSET;
      return isSet ? [[linkId.slice(before.length), value]] : [];
    });
  return Object.fromEntries(named);
}
