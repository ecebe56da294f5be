import {
  apply,
  defineForm,
  emptyState,
  environmentAt,
  questionViews,
  section,
  Session,
  type AnyQuestion,
  type Change,
  type Environment,
  type Form,
  type FormState,
  type Json,
  type QuestionView,
  type Questions,
  type Rule,
} from '@amparo/model';

/** Where the one question of such a form stands. */
export const PATH = 'example.question';

/** The moment at which the examples play. */
export const NOW = '2026-03-04T10:42:00+02:00';

/** What a question is shown with. */
export interface Showing {
  readonly answer?: Json | undefined;
  /** Shows what is wrong with the answer. */
  readonly shown?: boolean;
  readonly rules?: readonly Rule[];
  readonly reasons?: Readonly<Record<string, string>>;
  readonly codes?: Environment['codes'];
  /** Questions that are asked before it. */
  readonly before?: Questions;
  /** What was answered there, by the keys of those questions. */
  readonly earlier?: Readonly<Record<string, Json>>;
}

const formOf = (question: AnyQuestion, { rules = [], before = {} }: Showing): Form =>
  defineForm({
    id: 'examples',
    version: '1.0.0',
    title: 'Example',
    source: 'none',
    sections: { example: section('Example', { ...before, question }) },
    rules,
  });

function stateOf({ answer, earlier = {}, shown = false, reasons = {} }: Showing): FormState {
  const changes: readonly Change[] = [
    ...Object.entries(earlier).map(
      ([key, said]) => ({ type: 'answer', path: `example.${key}`, answer: said }) as const,
    ),
    ...(answer === undefined ? [] : [{ type: 'answer', path: PATH, answer } as const]),
    ...(shown ? [{ type: 'leave', path: PATH } as const] : []),
    ...Object.entries(reasons).map(([rule, reason]) => ({ type: 'giveReason', rule, reason }) as const),
  ];
  return changes.reduce(apply, emptyState('example'));
}

const found = (views: Iterable<QuestionView>): QuestionView => {
  for (const view of views) if (view.path === PATH) return view;
  throw new Error('The question is not asked.');
};

/** A session of the same form, for an example that can be answered. */
export const sessionOf = (question: AnyQuestion, showing: Showing = {}): Session =>
  new Session(formOf(question, showing), {
    environment: environmentAt(NOW, { codes: showing.codes ?? {} }),
    state: stateOf(showing),
  });

/** What the session asks now, in order. */
export const viewsIn = (session: Session): readonly QuestionView[] => [
  ...questionViews(session.view.sections.flatMap(({ views }) => views)),
];

/** What the session shows of the question now. */
export const viewIn = (session: Session): QuestionView => found(viewsIn(session));
