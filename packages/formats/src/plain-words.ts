import {
  isList,
  isQuestion,
  known,
  type AnyQuestion,
  type Asked,
  type Comparison,
  type Condition,
} from '@amparo/model';
import { leftOpen } from './left-open.js';

/**
 * Says a condition in English, for a child-protection specialist who reviews when a question is asked. What is said not to
 * be so holds too while the question is open.
 */
export function plainWords(condition: Condition): string {
  const { parts, joint } = partsOf(condition);
  if (parts.length === 1) return said(parts[0] ?? condition);
  return parts
    .map((part) => (partsOf(part).parts.length > 1 || isSeveral(part) ? `(${plainWords(part)})` : said(part)))
    .join(joint);
}

/** The parts that a condition is made of, and the word between them; one part where it is not made of several. */
export function partsOf(condition: Condition): {
  readonly parts: readonly Condition[];
  readonly joint: ' and ' | ' or ';
} {
  const inward = withNotInside(condition, false);
  if ('all' in inward) return { parts: merged(inward.all, 'all'), joint: ' and ' };
  if ('any' in inward && !about(inward)) return { parts: merged(inward.any, 'any'), joint: ' or ' };
  return { parts: [inward], joint: ' and ' };
}

/** The same condition with every “not” before what it is about. */
function withNotInside(condition: Condition, isNot: boolean): Condition {
  if ('not' in condition) return withNotInside(condition.not, !isNot);
  if (about(condition)) return isNot ? { not: condition } : condition;
  const inside = (parts: readonly Condition[]): readonly Condition[] => parts.map((part) => withNotInside(part, isNot));
  if ('all' in condition) return isNot ? { any: inside(condition.all) } : { all: inside(condition.all) };
  if ('any' in condition) return isNot ? { all: inside(condition.any) } : { any: inside(condition.any) };
  return isNot ? { not: condition } : condition;
}

function said(condition: Condition): string {
  const isNot = 'not' in condition;
  const one = isNot ? condition.not : condition;
  const not = isNot ? ' not' : '';
  const codes = about(one);
  if (codes) return `${named(codes.asked)} ${(isNot ? IS_NOT : IS)[codes.is]} ${oneOf(codes.codes)}`;
  if ('answered' in one) return `${named(one.answered)} ${answered(one.answered, not)}`;
  if ('absent' in one) return `${named(one.absent)} was${not} left open as ${leftOpen[one.reason]}`;
  if ('compare' in one) return `${named(one.compare)} is${not} ${COMPARISONS[one.by]} ${String(one.than)}`;
  if ('anyEntry' in one) {
    const where = plainWords(one.where);
    return `in ${isNot ? 'no' : 'some'} entry of ${named(one.anyEntry)}: ${partsOf(one.where).parts.length > 1 ? `(${where})` : where}`;
  }
  return 'setting' in one ? `the host has${not} set "${one.setting}" to "${String(one.value)}"` : plainWords(one);
}

const IS = { is: 'is', includes: 'includes', row: 'has a row that is' } as const;
const IS_NOT = { is: 'is not', includes: 'does not include', row: 'has no row that is' } as const;

const COMPARISONS: Readonly<Record<Comparison, string>> = {
  '<': 'below',
  '<=': 'at most',
  '>=': 'at least',
  '>': 'above',
};

const named = (asked: Asked): string => `"${asked.label}"`;

function answered(asked: Asked, not: string): string {
  if (isList(asked)) return not === '' ? 'has an entry' : 'has no entry';
  return isQuestion(asked) && asked.kind === 'attest' ? `is${not} ticked` : `has${not} been answered`;
}

/** What is said about one question: that its answer is one of some codes. */
interface About {
  readonly asked: AnyQuestion;
  readonly is: keyof typeof IS;
  readonly codes: readonly string[];
}

function about(condition: Condition): About | undefined {
  if ('is' in condition) return { asked: condition.is, is: 'is', codes: [wordOf(condition.is, condition.code)] };
  if ('includes' in condition)
    return { asked: condition.includes, is: 'includes', codes: [wordOf(condition.includes, condition.code)] };
  if ('anyRow' in condition) {
    const codes = condition.codes.map((code) => wordOf(condition.anyRow, code));
    return { asked: condition.anyRow, is: 'row', codes };
  }
  if (!('any' in condition)) return undefined;
  const [first, ...others] = condition.any.map(about);
  if (!first || !others.every((each) => each && each.asked === first.asked && each.is === first.is)) return undefined;
  return { ...first, codes: [first, ...others].flatMap((each) => each?.codes ?? []) };
}

const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** No brackets nest in vain, and what stands beside each other about one question is said once. */
function merged(parts: readonly Condition[], by: 'all' | 'any'): readonly Condition[] {
  const flat = parts.flatMap((part): readonly Condition[] => {
    if (by === 'all') return 'all' in part ? merged(part.all, by) : [part];
    return 'any' in part && !about(part) ? merged(part.any, by) : [part];
  });
  if (by === 'all') return flat;
  return flat.reduce<readonly Condition[]>((before, part) => {
    const both = { any: [...before.slice(-1), part] };
    return before.length > 0 && about(both) ? [...before.slice(0, -1), both] : [...before, part];
  }, []);
}

const isSeveral = (condition: Condition): boolean =>
  (about('not' in condition ? condition.not : condition)?.codes.length ?? 0) > 1;

function wordOf(question: AnyQuestion, code: string): string {
  const one = known(question);
  const labels: Readonly<Record<string, string>> = 'codes' in one && one.codes ? one.codes.labels : {};
  return `"${(Object.hasOwn(labels, code) && labels[code]) || code}"`;
}
