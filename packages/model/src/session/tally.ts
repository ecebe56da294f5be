import { stops } from './alerts.js';
import type { Alert, Problem, Progress, QuestionView, ListView, View } from './view.js';

/** What one section adds to the sums of the form. */
export interface Tally {
  readonly progress: Progress;
  /** Expected answers that are not there yet, by path. */
  readonly open: readonly string[];
  /** Answers that stop a submission. */
  readonly issues: readonly Problem[];
}

// A section whose views are the same objects as before has the same sums.
const tallies = new WeakMap<readonly View[], Tally>();

/** Adds up the answers of a section. */
export function tallyOf(section: string, views: readonly View[]): Tally {
  const before = tallies.get(views);
  if (before) return before;
  const sums: Sums = { progress: { wanted: 0, answered: 0 }, open: [], issues: [] };
  add(section, views, sums);
  tallies.set(views, sums);
  return sums;
}

interface Sums {
  readonly progress: { wanted: number; answered: number };
  readonly open: string[];
  readonly issues: Problem[];
}

function add(section: string, views: readonly View[], sums: Sums): void {
  for (const view of views) {
    if (view.kind === 'group') {
      add(section, view.views, sums);
      continue;
    }
    count(section, view, sums);
    if (view.kind === 'list') for (const entry of view.entries) add(section, entry.views, sums);
  }
}

function count(section: string, view: QuestionView | ListView, sums: Sums): void {
  const { path, place, issue, wanted } = view;
  if (issue?.level === 'block') sums.issues.push({ kind: 'issue', path, section, issue, place });
  if (wanted === 'optional' || (view.kind === 'question' && view.question.kind === 'computed')) return;
  sums.progress.wanted += 1;
  if (isAnswered(view)) sums.progress.answered += 1;
  else if (wanted === 'expected') sums.open.push(path);
}

const isAnswered = (view: QuestionView | ListView): boolean =>
  view.kind === 'list' ? view.entries.length > 0 : view.answer !== undefined && view.issue?.level !== 'block';

/** Everything in a section that stops a submission. */
export function problemsIn(section: string, { issues }: Tally, alerts: readonly Alert[]): readonly Problem[] {
  const stopping = alerts.filter((alert) => alert.section === section && stops(alert));
  return [...issues, ...stopping.map((alert): Problem => ({ kind: 'alert', path: alert.path, section, alert }))];
}
