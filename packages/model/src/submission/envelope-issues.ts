import { UUID } from '../answers/answer-parts.js';
import type { Form } from '../form/form.js';
import { isRecord } from '../answers/json.js';
import type { Submission, SubmissionIssue } from './submission.js';

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]{5,16}(Z|[+-]\d\d:\d\d)$/;

type Fits = (value: unknown, key: string) => boolean;

/** What is wrong with everything of a submission but its answers. */
export function envelopeIssues(form: Form, json: unknown): readonly SubmissionIssue[] {
  if (!isRecord(json)) return [malformed('', 'This is no object.')];
  const isWarning = (id: string): boolean => form.rules.some((rule) => rule.id === id && rule.kind === 'warn');
  const wanted: Readonly<Record<keyof Submission, Fits>> = {
    id: isText(UUID),
    form: (value) => value === form.id,
    formVersion: (value) => value === form.version,
    caseCode: isText(/^/),
    language: isText(/^[A-Za-z0-9-]{2,35}$/),
    createdAt: (value, key) => isText(INSTANT)(value, key) && Date.parse(String(value)) > 0,
    answers: isRecord,
    reasons: isRecordOf((reason, id) => isText(/^[^]{0,2000}$/)(reason, id) && isWarning(id)),
    settings: isRecordOf((value, key) => typeof value === 'boolean' || isText(/^[^]{0,200}$/)(value, key)),
  };
  const wrong = Object.entries(wanted).filter(([key, fits]) => !fits(json[key], key));
  const unknown = Object.keys(json).filter((key) => !Object.hasOwn(wanted, key));
  return [
    ...wrong.map(([key]) => malformed(key, `This is missing, or not what "${form.id}" ${form.version} wants.`)),
    ...unknown.map((key) => malformed(key.slice(0, 200), 'A submission has no such member.')),
  ];
}

const malformed = (path: string, sentence: string): SubmissionIssue => ({ path, code: 'malformed', sentence });

const isText =
  (form: RegExp): Fits =>
  (value) =>
    typeof value === 'string' && form.test(value);

const isRecordOf =
  (fits: Fits): Fits =>
  (value) =>
    isRecord(value) && Object.entries(value).every(([key, one]) => fits(one, key));
