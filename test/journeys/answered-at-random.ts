import {
  answerSchema,
  entriesAt,
  isList,
  isQuestion,
  known,
  placesOf,
  Session,
  type AnyQuestion,
  type Asked,
  type Environment,
  type Form,
  type Json,
  type Problem,
} from '@amparo/model';
import fc from 'fast-check';
import { answersTo } from '../../packages/model/test/answers-to.js';

const ENTRIES = ['e1', 'e2'] as const;
const MOST_MOVES = 1500;

/** Answers from outside that JSON can carry; the others never get into a state. */
const asJson = (answer: unknown): Json | undefined => {
  try {
    return JSON.parse(JSON.stringify(answer) ?? 'null') as Json;
  } catch {
    return undefined;
  }
};

/** One answer, right or wrong, somewhere in a form. */
export type Given = readonly [path: string, answer: Json];

/** Any answers anywhere in a form, in entries of lists too, and of any shape. */
export function anyAnswers(form: Form): fc.Arbitrary<readonly Given[]> {
  const one = fc.constantFrom(...placesOf(form).all).chain(({ path, asked }) => {
    const at = fc.constantFrom(...ENTRIES).map((entry) => path.replaceAll('[]', `[${entry}]`));
    const entries = fc.constantFrom<Json>([...ENTRIES], ['e1'], [], 'e1', { typed: 'e1' });
    const absences = fc.constantFrom<Json>({ absent: 'unknown' }, { absent: 'declined', kept: 1 }, { typed: '3/' });
    const answers = isQuestion(asked) ? fc.oneof({ weight: 5, arbitrary: answersTo(known(asked)) }, absences) : entries;
    return fc.tuple(at, answers.map(asJson));
  });
  const given = fc.array(one, { minLength: 20, maxLength: 120 });
  return given.map((all) => all.flatMap(([path, answer]): Given[] => (answer === undefined ? [] : [[path, answer]])));
}

const pools = new WeakMap<AnyQuestion, readonly Json[]>();

function rightAnswers(question: AnyQuestion): readonly Json[] {
  const before = pools.get(question);
  if (before) return before;
  const fits = (answer: unknown): boolean => answerSchema(known(question)).safeParse(answer).success;
  const sample = fc.sample(answersTo(known(question)), { seed: 1, numRuns: 80 });
  const found = sample.filter(fits).map((answer) => JSON.parse(JSON.stringify(answer)) as Json);
  pools.set(question, found);
  return found;
}

/** What a condition or a derived value reads. */
function* readBy(part: unknown, form: Form, seen = new Set<unknown>()): Generator<Asked> {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  if (placesOf(form).of.has(part as Asked)) yield part as Asked;
  const within = 'kind' in part && part.kind === 'computed' && 'from' in part ? [part.from] : Object.values(part);
  const asked = placesOf(form).of.has(part as Asked);
  for (const each of asked && !('from' in part) ? [] : within) yield* readBy(each, form, seen);
}

/** Answers a form by chance and then mends what stops it, as a patient worker does; the seed decides on everything. */
export function mended(form: Form, environment: Environment, seed: number): Session {
  const session = new Session(form, { environment });
  const { all, of } = placesOf(form);
  let state = seed >>> 0;
  const below = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const oneOf = <T>(choices: readonly T[]): T | undefined => choices[below(choices.length)];
  const give = (asked: Asked, path: string): void => {
    if (isList(asked)) session.dispatch({ type: 'addEntry', path, entry: `e${below(4)}` });
    const answer = isQuestion(asked) && asked.kind !== 'computed' ? oneOf(rightAnswers(asked)) : undefined;
    if (answer !== undefined) session.dispatch({ type: 'answer', path, answer });
  };
  const concrete = (path: string): string => {
    const [first = '', ...rest] = path.split('[]');
    return rest.reduce((list, part) => `${list}[${oneOf(entriesAt(session.state, list)) ?? 'e0'}]${part}`, first);
  };
  const mend = (problem: Problem): void => {
    if (problem.kind === 'issue') {
      const { asked } = problem.place;
      if (problem.issue.code === 'missing' || isList(asked)) return give(asked, problem.path);
      return session.dispatch({ type: 'clear', path: problem.path });
    }
    const { rule } = problem.alert;
    if (rule.kind === 'warn') return session.dispatch({ type: 'giveReason', rule: rule.id, reason: 'Looked at.' });
    const place = of.get(oneOf([...readBy(rule.kind === 'block' ? rule.when : undefined, form)]) as Asked);
    if (!place) return;
    const path = concrete(place.path);
    if (below(4) === 0) session.dispatch({ type: 'clear', path });
    else give(place.asked, path);
  };
  for (let turn = 0; turn < 25; turn += 1) {
    const place = oneOf(all);
    if (place) give(place.asked, concrete(place.path));
  }
  for (let move = 0; move < MOST_MOVES && !session.view.canSend; move += 1) {
    const problem = oneOf(session.view.problems);
    if (problem) mend(problem);
  }
  return session;
}

/** Answers every question that gets asked, rightly, or with a reason for having no answer; the seed decides on what. */
export function answeredThroughout(form: Form, environment: Environment, seed: number): Session {
  const session = new Session(form, { environment });
  let turn = seed;
  const next = (most: number): number => (turn = (turn * 7 + 3) % 10_007) % most;
  for (const { path, asked } of placesOf(form).all) {
    const concrete = path.includes('[]') ? ENTRIES.map((entry) => path.replaceAll('[]', `[${entry}]`)) : [path];
    for (const at of concrete) {
      if (isList(asked)) for (const entry of ENTRIES) session.dispatch({ type: 'addEntry', path: at, entry });
      if (!isQuestion(asked) || asked.kind === 'computed') continue;
      const { absent = [] } = asked.options;
      const right = rightAnswers(asked);
      const reason = absent[next(absent.length * 3)];
      const answer = reason === undefined ? right[next(right.length)] : { absent: reason };
      if (answer !== undefined) session.dispatch({ type: 'answer', path: at, answer });
    }
  }
  for (const { id, kind } of form.rules)
    if (kind === 'warn') session.dispatch({ type: 'giveReason', rule: id, reason: 'Looked at.' });
  return session;
}
