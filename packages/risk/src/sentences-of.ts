import type { Decided, ExplainedRow, Explanation } from './explanation.js';
import { houseRuleSet } from './house-rule-set.js';
import type { IntersectingFactor } from './intersecting-factor.js';
import { riskWords } from './risk-words.js';

/** One plain sentence of an explanation. */
export interface Sentence {
  readonly key: string;
  /** The sentence with everything filled in. */
  readonly text: string;
  /** What was filled in; absent where there was nothing to fill in. */
  readonly values?: Readonly<Record<string, string>>;
  /** The risk it is about, counted from 0. */
  readonly row?: number;
  /** The floor it is about. */
  readonly floor?: string;
}

/** The sentences of one language by key; what it leaves out stays in English, and what nobody has shows its key. */
export type RiskSentences = Readonly<Record<string, string>>;

/** Tells an explanation in plain sentences, in the order they are read. */
export function sentencesOf(explanation: Explanation, words: RiskSentences = riskWords): readonly Sentence[] {
  const { ruleSet, suggested, incomplete, rows, floors, intersecting, decided } = explanation;
  const all: readonly Untold[] = [
    { key: `risk.suggested.${suggested}` },
    ...rows.flatMap((row, index) => aboutRow(row).map((each) => ({ ...each, row: index }))),
    ...(incomplete ? [{ key: 'risk.incomplete' }] : []),
    ...floors.map(({ id, textKey }) => ({ key: textKey, floor: id })),
    ...(intersecting ? aboutIntersecting(intersecting) : []),
    { key: 'risk.ruleSet', values: { ruleSet } },
    ...(decided ? aboutDecision(decided) : []),
  ];
  const isOurs = ruleSet === houseRuleSet.id;
  return all.map(({ key, ...one }) => {
    const said = { ...one, key: isOurs || !OURS.has(key) ? key : `${key}.host` };
    return { ...said, text: told(said, words) };
  });
}

// What these say is so in our rule set; another one may read it otherwise.
const OURS: ReadonlySet<string> = new Set([
  'risk.ruleSet',
  'risk.incomplete',
  'risk.severity.unknown',
  'risk.likelihood.unknown',
]);

type Untold = Omit<Sentence, 'text'>;

function aboutRow(row: ExplainedRow): readonly Untold[] {
  const { severity, likelihood, level, lowered, protectiveFactors = [] } = row;
  const isProtected = protectiveFactors.length > 0 && !lowered ? [{ key: 'risk.row.protected' }] : [];
  if (level === null) return [{ key: 'risk.row.unknown' }, ...isProtected];
  return [
    { key: `risk.severity.${severity}` },
    { key: `risk.likelihood.${likelihood}` },
    { key: `risk.row.${lowered?.from ?? level}` },
    ...(lowered ? [{ key: 'risk.row.lowered', values: { reason: quoted(lowered.reason) } }] : isProtected),
  ];
}

// How many is said in words: a figure beside a level would be read as a score.
const aboutIntersecting = (seen: readonly IntersectingFactor[]): readonly Untold[] => [
  { key: `risk.intersecting.${seen.length}` },
  ...seen.map((each) => ({ key: `risk.factor.${each}` })),
];

function aboutDecision({ level, by, reason, differs }: Decided): readonly Untold[] {
  const decision = { key: `risk.decided.${level}`, values: { by } };
  if (!differs) return [decision];
  if (reason === null) return [decision, { key: 'risk.decided.unexplained' }];
  return [decision, { key: 'risk.decided.because', values: { reason: quoted(reason) } }];
}

// The sentence around it ends with a full stop of its own.
const quoted = (reason: string): string => reason.trim().replace(/(?<!\.)\.$/, '');

function told({ key, values = {} }: Untold, words: RiskSentences): string {
  const sentence = words[key] ?? (riskWords as RiskSentences)[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
