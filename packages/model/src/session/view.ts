import type { Form } from '../form/form.js';
import type { Issue } from '../answers/issue.js';
import type { Json } from '../answers/json.js';
import type { Group } from '../form/group.js';
import type { KnownQuestion } from '../form/kinds.js';
import type { List } from '../form/list.js';
import type { Place } from '../form/place.js';
import type { Computed } from '../questions/computed.js';
import type { BlockRule, InfoRule, TimerRule, WarnRule } from '../form/rule.js';

/** How much an answer is wanted: `required` stops a submission, `expected` only shows that it is open. */
export type Wanted = 'required' | 'expected' | 'optional';

/** A rule that speaks now. */
export interface Alert {
  readonly rule: BlockRule | WarnRule | InfoRule | TimerRule;
  /** Where it is about: the first of its questions that is asked. */
  readonly path: string;
  readonly section: string;
  /** The worker's reason for going on. */
  readonly reason: string | undefined;
}

/** One question on screen. */
export interface QuestionView {
  readonly kind: 'question';
  readonly path: string;
  readonly place: Place;
  readonly question: KnownQuestion;
  readonly answer: Json | undefined;
  readonly wanted: Wanted;
  readonly issue: Issue | undefined;
  /** Whether the issue is shown: the question was left, or a send was tried. */
  readonly shown: boolean;
  readonly computed: Computed | undefined;
  /** What the entries that are chosen among are called, in order: texts, unless one has no name yet or came from outside. */
  readonly names: readonly unknown[] | undefined;
  readonly alerts: readonly Alert[];
}

/** Questions under one heading on screen. */
export interface GroupView {
  readonly kind: 'group';
  readonly path: string;
  readonly place: Place;
  readonly group: Group;
  readonly views: readonly View[];
  readonly alerts: readonly Alert[];
}

/** One entry of a list on screen. */
export interface EntryView {
  readonly id: string;
  readonly path: string;
  readonly views: readonly View[];
}

/** A list on screen. */
export interface ListView {
  readonly kind: 'list';
  readonly path: string;
  readonly place: Place;
  readonly list: List;
  readonly entries: readonly EntryView[];
  readonly wanted: Wanted;
  readonly issue: Issue | undefined;
  readonly shown: boolean;
  readonly alerts: readonly Alert[];
}

/** Whatever stands in a section on screen. */
export type View = QuestionView | GroupView | ListView;

/** How many answers are wanted and how many are there. */
export interface Progress {
  readonly wanted: number;
  readonly answered: number;
}

/** One section on screen. */
export interface SectionView {
  readonly id: string;
  readonly views: readonly View[];
  readonly progress: Progress;
  /** Things in it that stop a submission. */
  readonly problems: number;
}

/** One thing that stops a submission: an issue of an answer, a blocking rule, or a warning without a reason. */
export type Problem =
  | {
      readonly kind: 'issue';
      readonly path: string;
      readonly section: string;
      readonly issue: Issue;
      readonly place: Place;
    }
  | { readonly kind: 'alert'; readonly path: string; readonly section: string; readonly alert: Alert };

/** What is on screen: the same object as before for every part that did not change. */
export interface FormView {
  readonly form: Form;
  readonly sections: readonly SectionView[];
  /** The section on screen. */
  readonly current: string;
  readonly alerts: readonly Alert[];
  readonly problems: readonly Problem[];
  /** Expected answers that are not there yet, in order; they do not stop a submission. */
  readonly open: readonly string[];
  readonly progress: Progress;
  readonly triedToSend: boolean;
  readonly canSend: boolean;
}

/** Every question view of a tree of views, in order. */
export function* questionViews(views: readonly View[]): Generator<QuestionView> {
  for (const view of allViews(views)) if (view.kind === 'question') yield view;
}

/** Every view of a tree of views, groups and lists too, in order. */
export function* allViews(views: readonly View[]): Generator<View> {
  for (const view of views) {
    yield view;
    if (view.kind === 'group') yield* allViews(view.views);
    if (view.kind === 'list') for (const entry of view.entries) yield* allViews(entry.views);
  }
}
