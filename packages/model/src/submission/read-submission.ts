import { accepts } from '../answers/answer-check.js';
import { envelopeIssues } from './envelope-issues.js';
import type { Environment } from '../session/environment.js';
import type { Form } from '../form/form.js';
import type { Json } from '../answers/json.js';
import { project } from '../session/project.js';
import { readAnswers } from './read-answers.js';
import { emptyState, type FormState } from '../session/state.js';
import type { ComputedQuestion } from '../questions/computed.js';
import { isComputedElsewhere } from '../form/rule-sets.js';
import { caseCodeIn, type Submission, type SubmissionIssue } from './submission.js';
import { allViews, type FormView, type Problem, type View } from '../session/view.js';

/** What a second check of a submission finds. */
export type ReadSubmission =
  | {
      readonly ok: true;
      readonly submission: Submission;
      /** Paths of values that were taken as they came: the rule set that computed them is not known here. */
      readonly unchecked: readonly string[];
    }
  | { readonly ok: false; readonly issues: readonly SubmissionIssue[] };

/**
 * Checks a submission from outside again, with the definition that made it. `json` is untrusted: the settings of
 * `environment` win over those that it claims. A computed value must be the one that is computed here, unless it
 * depends on the clock or the time zone, which may differ by a little; then any value of its type is taken. So is one
 * that was computed by a rule set that `environment` does not know, and `unchecked` says so.
 */
export function readSubmission(form: Form, json: unknown, environment: Environment): ReadSubmission {
  const wrong = envelopeIssues(form, json);
  if (wrong.length > 0) return { ok: false, issues: wrong };
  const submission = json as Submission;
  const here = { ...environment, settings: { ...submission.settings, ...environment.settings } };
  const read = reading(form, submission, here);
  const issues = read.issues.length > 0 ? read.issues : judged(form, read, { submission, here });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, submission, unchecked: read.unchecked };
}

interface Received {
  readonly submission: Submission;
  readonly here: Environment;
}

// Before every threshold that a clock can cross, and in the zone farthest from most.
const ELSEWHERE = { now: '1000-01-01T00:00:00+14:00', timeZone: 'Pacific/Kiritimati' };

function judged(form: Form, { answers, claims }: Reading, { submission, here }: Received): readonly SubmissionIssue[] {
  const state: FormState = { ...emptyState(), answers, reasons: new Map(Object.entries(submission.reasons)) };
  const view = project(form, state, here);
  if (view.problems.length > 0) return view.problems.map(issueOf);
  const asked = byPath(view);
  const elsewhere = claims.size > 0 ? byPath(project(form, state, { ...here, ...ELSEWHERE })) : asked;
  const otherwise = [...claims].filter(([path, claim]) => {
    const value = computedAt(asked, path);
    return value !== claim && value === computedAt(elsewhere, path);
  });
  return [
    ...[...answers.keys(), ...claims.keys()]
      .filter((path) => !asked.has(path))
      .map((path) => issue(path, 'notAsked', 'This question is not asked here.')),
    ...otherwise.map(([path]) => issue(path, 'computedOtherwise', 'Another value is computed here.')),
    ...(caseCodeIn(form, answers) === submission.caseCode
      ? []
      : [issue('caseCode', 'malformed', 'The case code is not the one in the answers.')]),
  ];
}

const byPath = ({ sections }: FormView): ReadonlyMap<string, View> =>
  new Map(sections.flatMap(({ views }) => [...allViews(views)].map((view) => [view.path, view])));

function computedAt(views: ReadonlyMap<string, View>, path: string): unknown {
  const view = views.get(path);
  return view?.kind === 'question' ? view.computed?.value : undefined;
}

function issueOf(problem: Problem): SubmissionIssue {
  const { path } = problem;
  if (problem.kind === 'alert') return issue(path, problem.alert.rule.id, problem.alert.rule.says);
  const { code } = problem.issue;
  const { options } = problem.place.asked;
  const sentence = code === 'missing' && 'ifMissing' in options ? options.ifMissing : undefined;
  return issue(path, code, sentence ?? `This answer cannot be taken: ${code}.`);
}

interface Reading {
  readonly answers: Map<string, Json>;
  /** Values that are computed here again. */
  readonly claims: Map<string, Json>;
  readonly unchecked: string[];
  readonly issues: SubmissionIssue[];
}

function reading(form: Form, submission: Submission, here: Environment): Reading {
  const read: Reading = { answers: new Map(), claims: new Map(), unchecked: [], issues: [] };
  for (const { path, answer, asked } of readAnswers(form, submission.answers)) {
    const isComputed = asked?.kind === 'computed';
    if (!asked || (isComputed && !accepts(asked, answer))) read.issues.push(unknownAt(path));
    else if (isComputed && isComputedElsewhere(asked as ComputedQuestion, here)) {
      read.answers.set(path, answer);
      read.unchecked.push(path);
    } else (isComputed ? read.claims : read.answers).set(path, answer);
  }
  return read;
}

const issue = (path: string, code: string, sentence: string): SubmissionIssue => ({ path, code, sentence });

const unknownAt = (path: string): SubmissionIssue =>
  issue(path.slice(0, 200), 'unknownQuestion', 'The form asks no such question, or not so.');
