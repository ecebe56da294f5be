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
  if (isList(asked)) return items.length === 0 ? undefined : readEntries(place, items, reading);
  if (!isGroup(asked)) return readQuestion(place, { question: asked, items, links }, reading);
  const inside = readItems(children, insideOf(items), reading);
  return Object.keys(inside).length > 0 ? inside : undefined;
}

function readEntries({ path, children }: Place, items: readonly Item[], reading: Reading): Json {
  const kept = items.map((item) => text(item['id']) || textOf(itemsAt(linkTo.entry(path), insideOf([item]))));
  const used = new Set(kept);
  return items.map((item, n): Json => {
    // A renderer knows nothing of ids: an entry that was added there, or doubled, gets one that no other has.
    const id = kept[n] !== '' && kept.indexOf(kept[n] ?? '') === n ? (kept[n] ?? '') : freeId(used);
    used.add(id);
    const inside = insideOf([item]).filter((each) => !isMembers(each) || each['linkId'] !== linkTo.entry(path));
    return { id, ...readItems(children, inside, reading) };
  });
}

function freeId(used: ReadonlySet<string>): string {
  let n = 1;
  while (used.has(`e${n}`)) n += 1;
  return `e${n}`;
}

const itemsAt = (linkId: string, items: readonly unknown[]): readonly Item[] =>
  items.filter(isMembers).filter((each) => each['linkId'] === linkId);

/** The text that is kept beside something. */
function textOf(items: readonly Item[]): string {
  const [answer] = answersOf(items);
  return isMembers(answer) ? text(answer['valueString']) : '';
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
    const shown = readPart(part, { path, answers: answersOf(from) }, reading);
    const beside = linkTo.written(linkTo.part(path, part.name));
    const value = part.type === 'date' ? asWritten(shown, (isWhole ? links : inside).take(beside)) : shown;
    return value === undefined ? [] : [[part.name ?? '', value]];
  });
  inside.rest();
  if (found.length === 0) return absence;
  return isWhole ? found[0]?.[1] : Object.fromEntries(found);
}

// What a renderer shows of `2011` or `2011-05` is its first day. Where somebody has put another date there, that is what counts.
function asWritten(shown: Json | undefined, beside: readonly Item[]): Json | undefined {
  const written = textOf(beside);
  const known = written.replace('~', '');
  const shownAs = [written, known, `${known}-01-01`.slice(0, 10)];
  return typeof shown === 'string' && written !== '' && shownAs.includes(shown) ? written : shown;
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
