import type { RiskInput, RiskRow } from './assess-risk.js';
import type { Facts } from './facts.js';
import { houseRuleSet } from './house-rule-set.js';
import { intersectingFactors } from './intersecting-factor.js';

/** What was read, or one sentence that says what is wrong with it. */
export type ReadRiskInput =
  { readonly ok: true; readonly input: RiskInput } | { readonly ok: false; readonly error: string };

/** Reads what {@link assessRisk} takes from parsed JSON of any origin; a misspelt word is refused and never ignored. */
export function readRiskInput(json: unknown): ReadRiskInput {
  const error = faultIn(json);
  if (error !== undefined) return { ok: false, error };
  const { facts = {}, ...others } = json as Omit<RiskInput, 'facts'> & Partial<RiskInput>;
  return { ok: true, input: { ...others, facts } };
}

type Members = Readonly<Record<string, unknown>>;
/** What must hold of a member, and how it is said. */
type Check = readonly [(value: unknown) => boolean, string];

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = (codes: readonly string[]): Check => [
  (value) => typeof value === 'string' && codes.includes(value),
  `one of ${codes.join(', ')}`,
];
const words: Check = [(value) => typeof value === 'string' && value.trim() !== '', 'a text'];
const reason: Check = [(value) => value === null || typeof value === 'string', 'a text or null'];
const factors: Check = [
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  'a list of codes',
];
const intersectingCodes: Check = [
  (value) => Array.isArray(value) && value.every((each) => (intersectingFactors as readonly unknown[]).includes(each)),
  `a list of ${intersectingFactors.join(', ')}`,
];
const years: Check = [
  (value) => value === 'unknown' || (Number.isInteger(value) && Number(value) >= 0),
  'a whole number of years, or unknown',
];
const yesOrNo: Check = [(value) => typeof value === 'boolean' || value === 'unknown', 'true, false or unknown'];
const lowering: Check = [
  (value) => isMembers(value) && Object.keys(value).join() === 'reason' && words[0](value['reason']),
  'an object with a reason',
];
const LEVELS = oneOf(['high', 'medium', 'low']);

const ROW: Readonly<Record<keyof RiskRow, Check>> = {
  risk: words,
  severity: oneOf([...Object.keys(houseRuleSet.cells), 'unknown']),
  likelihood: oneOf([...Object.keys(houseRuleSet.cells.minor), 'unknown']),
  protectiveFactors: factors,
  lowered: lowering,
};

// The codes of the list `careArrangement`; a test holds them against it.
const CARE = (
  'parental stepParent customaryCaregiver adultSibling kinship foster kafala otherFamilyBased supervisedIndependent ' +
  'childHeaded childCarer temporaryFacility institutional unrelatedAdult peers workplace street detention noCare other ' +
  'unknown'
).split(' ');

const FACTS: Readonly<Record<keyof Facts, Check>> = {
  accompaniment: oneOf(['accompanied', 'separated', 'unaccompanied', 'unknown']),
  care: oneOf(CARE),
  age: years,
  urgent: yesOrNo,
  sexualNow: yesOrNo,
  selfHarm: yesOrNo,
  traffickingStrong: yesOrNo,
  detained: yesOrNo,
  traffickingSome: yesOrNo,
  refoulement: oneOf(['yes', 'no', 'unknown']),
};

const DECIDED = { level: LEVELS, by: words, reason };

function faultIn(json: unknown): string | undefined {
  if (!isMembers(json)) return 'Give one JSON object with rows and facts.';
  const { rows, facts = {}, intersecting = [], decided, ...others } = json;
  const [other] = Object.keys(others);
  if (other !== undefined) return `Leave out "${other}": only rows, facts, intersecting and decided are read.`;
  if (!Array.isArray(rows)) return 'Give rows as a list; it may be empty.';
  if (!intersectingCodes[0](intersecting)) return `Give intersecting as ${intersectingCodes[1]}.`;
  const row = (each: unknown, index: number): Part => ({
    name: `row ${index + 1}`,
    value: each,
    checks: ROW,
    needs: ['risk'],
  });
  const parts: readonly Part[] = [
    ...rows.map(row),
    { name: 'facts', value: facts, checks: FACTS, needs: [] },
    ...(decided === undefined ? [] : [{ name: 'decided', value: decided, checks: DECIDED, needs: ['level', 'by'] }]),
  ];
  return parts.map(faultInPart).find((fault) => fault !== undefined);
}

interface Part {
  readonly name: string;
  readonly value: unknown;
  readonly checks: Readonly<Record<string, Check>>;
  readonly needs: readonly string[];
}

function faultInPart({ name, value, checks, needs }: Part): string | undefined {
  if (!isMembers(value)) return `Give ${name} as an object.`;
  const missing = needs.find((need) => !(need in value));
  if (missing !== undefined) return `Give ${missing} in ${name}.`;
  for (const [key, given] of Object.entries(value)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (!check) return `Leave out "${key}" in ${name}: only ${Object.keys(checks).join(', ')} are read.`;
    const [holds, wanted] = check;
    if (!holds(given)) return `Give ${key} in ${name} as ${wanted}.`;
  }
  return undefined;
}
