import { alertsOf } from './alerts.js';
import { check, checkedAlone } from '../answers/check.js';
import { holds, type Condition } from '../form/condition.js';
import type { Environment } from './environment.js';
import type { Form } from '../form/form.js';
import type { Issue } from '../answers/issue.js';
import { isGroup, isList, known } from '../form/kinds.js';
import type { List } from '../form/list.js';
import type { AnyQuestion } from '../form/question.js';
import type { ReferenceQuestion } from '../questions/reference.js';
import { resolve, type Resolved } from './resolve.js';
import { partnersIn, share } from './share.js';
import type { FormState } from './state.js';
import { problemsIn, tallyOf } from './tally.js';
import type { Alert, FormView, ListView, Progress, QuestionView, SectionView, View, Wanted } from './view.js';

/** Computes what is on screen. Pure. */
export const project = (form: Form, state: FormState, environment: Environment): FormView =>
  viewed({ form, state, environment });

/** Computes what is on screen after a change; parts that did not change are the objects of `before`. */
export const projectAfter = (before: FormView, state: FormState, environment: Environment): FormView =>
  viewed({ form: before.form, state, environment }, before);

interface Projected {
  readonly form: Form;
  readonly state: FormState;
  readonly environment: Environment;
}

function viewed({ form, state, environment }: Projected, before?: FormView): FormView {
  const resolution = resolve(form, state, environment);
  const alerts = share(before?.alerts, alertsOf(form, state, resolution));
  const around: Around = { state, alerts: byPath(alerts) };
  const earlier = partnersIn(before?.sections);
  const sections = resolution.sections.map(({ id, children }, index) => {
    const section = earlier(id, index);
    return sectionView({ id, views: viewsOf(children, section?.views, around), alerts, before: section });
  });
  return share(before, whole({ form, state, sections, alerts }));
}

interface Around {
  readonly state: FormState;
  readonly alerts: ReadonlyMap<string, readonly Alert[]>;
}

interface Parts extends Pick<FormView, 'form' | 'sections' | 'alerts'> {
  readonly state: FormState;
}

function whole({ form, state, sections, alerts }: Parts): FormView {
  const tallies = sections.map(({ id, views }) => ({ id, tally: tallyOf(id, views) }));
  const problems = tallies.flatMap(({ id, tally }) => problemsIn(id, tally, alerts));
  const ids = sections.map(({ id }) => id);
  return {
    form,
    sections,
    current: ids.includes(state.section) ? state.section : (ids[0] ?? ''),
    alerts,
    problems,
    open: tallies.flatMap(({ tally }) => tally.open),
    progress: sum(sections.map(({ progress }) => progress)),
    triedToSend: state.triedToSend,
    canSend: problems.length === 0,
  };
}

const sum = (all: readonly Progress[]): Progress => ({
  wanted: all.reduce((total, { wanted }) => total + wanted, 0),
  answered: all.reduce((total, { answered }) => total + answered, 0),
});

interface SectionParts extends Pick<SectionView, 'id' | 'views'> {
  readonly alerts: readonly Alert[];
  readonly before: SectionView | undefined;
}

function sectionView({ id, views, alerts, before }: SectionParts): SectionView {
  const tally = tallyOf(id, views);
  const problems = problemsIn(id, tally, alerts).length;
  const same = before?.views === views && before.problems === problems;
  return same ? before : { id, views, progress: tally.progress, problems };
}

const NO_ALERTS: readonly Alert[] = [];

function byPath(alerts: readonly Alert[]): ReadonlyMap<string, readonly Alert[]> {
  const paths = new Map<string, readonly Alert[]>();
  for (const alert of alerts) paths.set(alert.path, [...(paths.get(alert.path) ?? NO_ALERTS), alert]);
  return paths;
}

function viewsOf(resolved: readonly Resolved[], before: readonly View[] | undefined, around: Around): readonly View[] {
  const earlier = partnersIn(before);
  return share(
    before,
    resolved.map((one, index) => viewOf(one, earlier(one.path, index), around)),
  );
}

function viewOf(one: Resolved, before: View | undefined, around: Around): View {
  const { place, path, children } = one;
  const { asked } = place;
  const alerts = around.alerts.get(path) ?? NO_ALERTS;
  if (isList(asked)) return listView({ one, alerts, before, around }, asked);
  if (!isGroup(asked)) return questionView({ one, alerts, before, around }, asked);
  const inside = before?.kind === 'group' ? before.views : undefined;
  return { kind: 'group', path, place, group: asked, views: viewsOf(children, inside, around), alerts };
}

interface ViewParts {
  readonly one: Resolved;
  readonly alerts: readonly Alert[];
  readonly before: View | undefined;
  readonly around: Around;
}

function questionView({ one, alerts, before, around }: ViewParts, asked: AnyQuestion): QuestionView {
  const { path, place, answer, computed } = one;
  const wanted = wantedOf(asked.options, one);
  const shown = isShown(path, around.state);
  const question = known(asked);
  const names = question.kind === 'reference' ? namesOf(question, one.scope) : undefined;
  const unchanged =
    before?.kind === 'question' &&
    Object.is(before.answer, answer) &&
    before.wanted === wanted &&
    before.shown === shown &&
    share(before.alerts, alerts) === before.alerts &&
    share(before.computed, computed) === before.computed &&
    share(before.names, names) === before.names &&
    checkedAlone(before.question);
  if (unchanged) return before;
  const issue = issueOf(one, asked, wanted);
  return { kind: 'question', path, place, question, answer, wanted, issue, shown, computed, names, alerts };
}

/** What the entries are called that a question is answered with one of. */
function namesOf({ among }: ReferenceQuestion, scope: Resolved['scope']): QuestionView['names'] {
  if (!among) return undefined;
  return scope.entries(among.list).map((entry) => entry.answer(among.list.questions[among.by] as AnyQuestion));
}

function issueOf({ scope, answer, computed }: Resolved, asked: AnyQuestion, wanted: Wanted): Issue | undefined {
  if (wanted === 'required' && answer === undefined && !computed) return { code: 'missing', level: 'block' };
  return check(asked, answer, { environment: scope.environment, read: (other) => scope.answer(other) });
}

function listView({ one, alerts, before, around }: ViewParts, list: List): ListView {
  const { place, path, entries } = one;
  const earlier = partnersIn(before?.kind === 'list' ? before.entries : undefined);
  return {
    kind: 'list',
    path,
    place,
    list,
    entries: entries.map(({ id, path: at, children }, index) => {
      const before = earlier(at, index);
      const views = viewsOf(children, before?.views, around);
      return before && before.views === views ? before : { id, path: at, views };
    }),
    wanted: wantedOf({ ...list.options, required: (list.options.atLeast ?? 0) > 0 }, one),
    issue: listIssue(list, entries.length),
    shown: isShown(path, around.state),
    alerts,
  };
}

function listIssue({ options: { atLeast = 0, atMost = 50 } }: List, count: number): Issue | undefined {
  if (count < atLeast) return { code: 'tooFewEntries', level: 'block', values: { min: atLeast } };
  if (count > atMost) return { code: 'tooManyEntries', level: 'block', values: { max: atMost } };
  return undefined;
}

const isShown = (path: string, { left, triedToSend }: FormState): boolean => triedToSend || left.has(path);

interface Wants {
  readonly required?: boolean | Condition;
  readonly expected?: boolean | Condition;
}

function wantedOf({ required, expected }: Wants, { scope }: Resolved): Wanted {
  const wants = (want: boolean | Condition | undefined): boolean =>
    typeof want === 'object' ? holds(want, scope) : want === true;
  if (wants(required)) return 'required';
  return wants(expected) ? 'expected' : 'optional';
}
