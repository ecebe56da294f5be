import type { Environment } from './environment.js';
import type { Form } from './form.js';
import { isGroup, isList, known } from './kinds.js';
import type { Json } from './json.js';
import { placesOf, type Place } from './place.js';
import { project } from './project.js';
import { emptyState, type FormState } from './state.js';
import { toSubmission, type Submission } from './submission.js';
import type { Problem } from './view.js';

/** One thing wrong with a submission; it names the place and never the answer. */
export interface SubmissionIssue {
  readonly path: string;
  readonly code: string;
  /** A whole sentence in English, for the log and for clients without the definition. */
  readonly sentence: string;
}

/** What a second check of a submission finds. */
export type ReadSubmission =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly issues: readonly SubmissionIssue[] };

/**
 * Checks a submission from outside again, with the definition that made it. `json` is untrusted: the settings of
 * `environment` win over those that it claims.
 */
export function readSubmission(form: Form, json: unknown, environment: Environment): ReadSubmission {
  const envelope = envelopeIssues(form, json);
  if (envelope.length > 0) return { ok: false, issues: envelope };
  const submission = json as Submission;
  const read: Reading = { answers: new Map(), issues: [] };
  const sections = placesOf(form).sections;
  const byId = new Map(sections.map(({ id, places }) => [id, places]));
  for (const [id, answers] of Object.entries(submission.answers)) {
    const places = byId.get(id);
    if (places && isRecord(answers)) readInto(read, places, { path: id, answers });
    else read.issues.push(unknownAt(id));
  }
  if (read.issues.length > 0) return { ok: false, issues: read.issues };
  const state = { ...emptyState(), answers: read.answers, reasons: new Map(Object.entries(submission.reasons)) };
  const settings = { ...submission.settings, ...environment.settings };
  return judged(form, state, { submission, environment: { ...environment, settings } });
}

interface Received {
  readonly submission: Submission;
  readonly environment: Environment;
}

function judged(form: Form, state: FormState, { submission, environment }: Received): ReadSubmission {
  const { problems } = project(form, state, environment);
  if (problems.length > 0) return { ok: false, issues: problems.map(issueOf) };
  // What comes out again differs from what came in where something was answered that is not asked.
  const again = toSubmission(form, state, environment, submission);
  const extra = [...leaves('', submission.answers)].filter((path) => ![...leaves('', again.answers)].includes(path));
  if (extra.length > 0)
    return {
      ok: false,
      issues: extra.map((path) => ({ path, code: 'notAsked', sentence: 'This question is not asked here.' })),
    };
  if (again.caseCode !== submission.caseCode)
    return {
      ok: false,
      issues: [{ path: 'caseCode', code: 'malformed', sentence: 'The case code is not the one in the answers.' }],
    };
  return { ok: true, submission };
}

function issueOf(problem: Problem): SubmissionIssue {
  const { path } = problem;
  if (problem.kind === 'alert') return { path, code: problem.alert.rule.id, sentence: problem.alert.rule.says };
  const { asked } = problem.place;
  const sentence =
    problem.issue.code === 'missing' && 'ifMissing' in asked.options ? asked.options.ifMissing : undefined;
  return {
    path,
    code: problem.issue.code,
    sentence: sentence ?? `This answer cannot be taken: ${problem.issue.code}.`,
  };
}

interface Reading {
  readonly answers: Map<string, Json>;
  readonly issues: SubmissionIssue[];
}

interface Level {
  readonly path: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

function readInto(read: Reading, places: readonly Place[], { path, answers }: Level): void {
  const byKey = new Map(places.map((place) => [place.key, place]));
  for (const [key, answer] of Object.entries(answers)) {
    const place = byKey.get(key);
    if (place) readPlace(read, place, { path: `${path}.${key}`, answer });
    else read.issues.push(unknownAt(`${path}.${key}`));
  }
}

function readPlace(
  read: Reading,
  place: Place,
  { path, answer }: { readonly path: string; readonly answer: unknown },
): void {
  if (isGroup(place.asked)) {
    if (isRecord(answer)) readInto(read, place.children, { path, answers: answer });
    else read.issues.push(unknownAt(path));
  } else if (isList(place.asked)) readEntries(read, place, { path, answer });
  else if (known(place.asked).kind !== 'computed') read.answers.set(path, answer as Json);
}

const ENTRY = /^[A-Za-z0-9-]{1,40}$/;

function readEntries(
  read: Reading,
  place: Place,
  { path, answer }: { readonly path: string; readonly answer: unknown },
): void {
  const entries = Array.isArray(answer) ? answer.filter(isEntry) : [];
  const ids = entries.map(({ id }) => id);
  if (!Array.isArray(answer) || entries.length !== answer.length || new Set(ids).size !== ids.length) {
    read.issues.push(unknownAt(path));
    return;
  }
  read.answers.set(path, ids);
  for (const { id, ...answers } of entries) readInto(read, place.children, { path: `${path}[${id}]`, answers });
}

const isEntry = (entry: unknown): entry is { readonly id: string } =>
  isRecord(entry) && typeof entry['id'] === 'string' && ENTRY.test(entry['id']);

const unknownAt = (path: string): SubmissionIssue => ({
  path: path.slice(0, 200),
  code: 'unknownQuestion',
  sentence: 'The form has no such question, or its answer has another shape.',
});

function* leaves(path: string, answers: unknown): Generator<string> {
  if (Array.isArray(answers) && answers.every(isEntry))
    for (const entry of answers) yield* leaves(`${path}[${entry.id}]`, entry);
  else if (isRecord(answers) && !('absent' in answers))
    for (const [key, answer] of Object.entries(answers)) yield* leaves(path === '' ? key : `${path}.${key}`, answer);
  else yield path;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function envelopeIssues(form: Form, json: unknown): readonly SubmissionIssue[] {
  const wrong = (path: string, sentence: string): SubmissionIssue => ({ path, code: 'malformed', sentence });
  if (!isRecord(json)) return [wrong('', 'A submission is a JSON object.')];
  const { id, form: of, formVersion, caseCode, language, createdAt, answers, reasons, settings } = json;
  const text = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);
  const checks: readonly (readonly [boolean, string, string])[] = [
    [text(id, UUID), 'id', 'The id is a UUID in small letters.'],
    [of === form.id, 'form', `The form is "${form.id}".`],
    [formVersion === form.version, 'formVersion', `The version of the form here is ${form.version}.`],
    [typeof caseCode === 'string', 'caseCode', 'The case code is a text.'],
    [text(language, /^[A-Za-z0-9-]{2,35}$/), 'language', 'The language is a BCP 47 tag.'],
    [typeof createdAt === 'string' && !Number.isNaN(Date.parse(createdAt)), 'createdAt', 'The time is ISO 8601.'],
    [isRecord(answers), 'answers', 'The answers are an object of sections.'],
    [isRecord(reasons) && Object.values(reasons).every(isReason), 'reasons', 'The reasons are texts by rule.'],
    [isRecord(settings) && Object.values(settings).every(isSetting), 'settings', 'The settings are texts or switches.'],
  ];
  return checks.flatMap(([right, path, sentence]) => (right ? [] : [wrong(path, sentence)]));
}

const isReason = (reason: unknown): boolean => typeof reason === 'string' && reason.length <= 2000;

const isSetting = (value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && value.length <= 200);
