import {
  isQuestion,
  known,
  type Among,
  type AnyQuestion,
  type Asked,
  type ChoicesQuestion,
  type Codes,
  type ComputedQuestion,
  type Condition,
  type List,
} from '@amparo/model';
import { answerLimits, entryLimits } from './answer-limits.js';
import { leftOpen } from './left-open.js';
import { partsOf, plainWords } from './plain-words.js';

interface Listed {
  readonly lead: string;
  readonly items: readonly string[];
}

/** A source key of its own, with its marks: what lists the choices may be ours where the question is not. */
interface Cited {
  readonly source: string;
}

type FactText = string | Listed | Cited | undefined;

/** What is said of a question below its words; nothing is said where the text is undefined. */
export type Fact = readonly [name: string, value: FactText];

/** The hint in its other words, by the answer that chooses them, such as the age of the child. */
export function saidInOtherWords({ options: { hints } }: AnyQuestion): readonly Fact[] {
  const by = hints && known(hints.by);
  const labels: Readonly<Record<string, string>> = (by && 'codes' in by && by.codes?.labels) || {};
  return Object.entries(hints?.words ?? {}).map(([code, said]) => [`${hints?.by.label} ${labels[code] ?? code}`, said]);
}

/** What a question offers, expects and protects. */
export function questionFacts(question: ReturnType<typeof known>): readonly Fact[] {
  const { required, expected, ifMissing, absent, sensitivity } = (question as AnyQuestion).options;
  return [
    ...listed('Choices', offeredBy(question)),
    ...listed('Rows', question.kind === 'matrix' ? question.rows : undefined),
    ['Derived from', question.kind === 'computed' ? derivationOf(question) : undefined],
    ['Explained by', question.kind === 'computed' ? sentencesOf(question.explains) : undefined],
    ['Refers to', question.kind === 'reference' && !question.among ? recordOf(question.to) : undefined],
    ['Chosen among', question.kind === 'reference' && question.among ? entriesOf(question.among) : undefined],
    ['Shows below', question.kind === 'choices' ? shownBy(question) : undefined],
    ['Limits', answerLimits(question)],
    ['Must be answered', wanted(required)],
    ['Expected', wanted(expected)],
    ['If missing', ifMissing],
    ['May be left open as', absent?.map((reason) => leftOpen[reason]).join(', ')],
    ['Class', sensitivity],
  ];
}

/** What the form says of each choice, which is shown once it is chosen. */
function shownBy({ codes, options }: ChoicesQuestion): Listed | undefined {
  const labels: Readonly<Record<string, string>> = codes.labels;
  const items = Object.entries(options.shows ?? {}).map(
    ([code, shown]) => `${labels[code] ?? code}: ${(shown ?? []).map(({ label }) => `“${label}”`).join(', ')}`,
  );
  return items.length > 0 ? { lead: 'Once it is chosen, what was answered to', items } : undefined;
}

/** The sources that a place cites: its own, and those of the lists of codes that it offers. */
export function sourcesOf(asked: Asked): readonly string[] {
  const question = isQuestion(asked) ? known(asked) : undefined;
  const lists = question ? [offeredBy(question), question.kind === 'matrix' ? question.rows : undefined] : [];
  return [asked.options.source, ...lists.map((list) => list?.source)].filter((source) => source !== undefined);
}

const offeredBy = (question: ReturnType<typeof known>): Codes | undefined =>
  'codes' in question ? question.codes : undefined;

const listed = (name: string, list: Codes | undefined): readonly Fact[] => [
  [name, list && choicesOf(list)],
  [`${name} from`, list?.source === undefined ? undefined : { source: list.source }],
];

/** What nobody types: the answers that it comes from, and what the host sets for it. */
function derivationOf({ from, by, options: { settings = [] } }: ComputedQuestion): FactText {
  const labels = new Set(from.map(({ label }) => `"${label}"`));
  const host = settings.map((name) => `what the host has set as "${name}"`);
  const rules = by === undefined ? [] : [`the rules that the host has named in "${by}"`];
  return { lead: '', items: [...labels, ...host, ...rules] };
}

const recordOf = (form: string | undefined): string =>
  form === undefined
    ? 'a case, by its code'
    : `the form "${form.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}" about the same child, by its number`;

/** How many entries a list takes, and when some are expected. */
export const listFacts = (asked: List): readonly Fact[] => [
  ['Entries', entryLimits(asked)],
  ['Expected', wanted(asked.options.expected)],
];

const wanted = (when: boolean | Condition | undefined): FactText =>
  when === true ? 'always' : when ? conditionOf(when) : undefined;

/** When something holds; a long condition is a list, its parts one under the other. */
export function conditionOf(condition: Condition): FactText {
  const { parts, joint } = partsOf(condition);
  if (parts.length <= FEW) return `when ${plainWords(condition)}`;
  return {
    lead: joint === ' or ' ? 'when one of these holds:' : 'when all of these hold:',
    items: parts.map(plainWords),
  };
}

const FEW = 2;

const entriesOf = ({ list, by }: Among): string =>
  `the entries of "${list.label}", each called by its "${list.questions[by]?.label ?? by}"`;

function choicesOf({ labels, host, display }: Codes): string {
  if (host !== undefined) return `supplied by the host: ${host}`;
  if (display !== undefined) return `${Object.keys(labels).length} ${display}s, named by the browser`;
  return Object.entries(labels)
    .map(([code, label]) => `${label} (${code})`)
    .join(' · ');
}

// What a worker reads beside a derived value, by the key that is stored with it.
const sentencesOf = (explains: Readonly<Record<string, string>>): FactText => ({
  lead: '',
  items: Object.entries(explains).map(([key, sentence]) => `${sentence} (${key})`),
});
