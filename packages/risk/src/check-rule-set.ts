import type { Facts } from './facts.js';
import { houseRuleSet } from './house-rule-set.js';
import { riskWords } from './risk-words.js';
import { RuleSetError } from './rule-set-error.js';
import type { RuleSet } from './rule-set.js';

/**
 * Gives back a rule set of the host once it is sure that it may replace ours: it is whole, a graver or likelier harm
 * never has a lower level, and what is not known is never read as the least (content chapter 16.3, rules 1 to 3).
 *
 * @throws {RuleSetError} when it is not; the message names the place.
 */
export function checkRuleSet(given: unknown): RuleSet {
  if (given === houseRuleSet) return houseRuleSet;
  if (!isMembers(given)) fail('Give the rule set as one object: id, cells, unknown, incomplete and floors.');
  const { id, cells, unknown, incomplete, floors, texts = {}, ...others } = given;
  const [other] = Object.keys(others);
  if (other !== undefined) fail(`Leave out "${other}": a rule set has no such part.`);
  if (typeof id !== 'string' || !/^[\w.-]{1,100}$/.test(id))
    fail('Give id as a name and a version of letters, digits, dots and hyphens, such as "relief-2.1.0".');
  if (id.startsWith('house-'))
    fail(`Give another id than "${id}": names that begin with "house-" are those of Amparo.`);
  if (!isMembers(texts) || !Object.values(texts).every(isText)) fail('Give each of texts as a sentence.');
  checkCells(cells);
  checkUnknown(unknown, cells as RuleSet['cells']);
  if (incomplete !== 'medium' && incomplete !== 'high')
    fail('Give incomplete as medium or high: a risk without any judgement is never low.');
  checkFloors(floors, texts);
  return given as unknown as RuleSet;
}

type Members = Readonly<Record<string, unknown>>;

const SEVERITIES = ['minor', 'moderate', 'serious', 'critical'] as const;
const LIKELIHOODS = ['unlikely', 'possible', 'likely', 'veryLikely'] as const;
const LEVELS: readonly unknown[] = ['low', 'medium', 'high'];
// By fact, whether it counts years; the compiler holds the names against those that the engine reads.
const FACTS: Readonly<Record<keyof Facts, 'years' | 'codes'>> = {
  accompaniment: 'codes',
  care: 'codes',
  age: 'years',
  urgent: 'codes',
  sexualNow: 'codes',
  selfHarm: 'codes',
  traffickingStrong: 'codes',
  detained: 'codes',
  traffickingSome: 'codes',
  refoulement: 'codes',
};

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function fail(sentence: string): never {
  throw new RuleSetError(sentence);
}

function checkCells(cells: unknown): void {
  for (const severity of SEVERITIES)
    for (const likelihood of LIKELIHOODS)
      if (!LEVELS.includes(cellIn(cells, severity, likelihood)))
        fail(`Give cells.${severity}.${likelihood} as low, medium or high.`);
  const whole = cells as RuleSet['cells'];
  for (const [row, severity] of SEVERITIES.entries())
    for (const [column, likelihood] of LIKELIHOODS.entries()) {
      const here = `cells.${severity}.${likelihood}`;
      const before = LIKELIHOODS[column - 1];
      const above = SEVERITIES[row - 1];
      const level = whole[severity][likelihood];
      if (before && isLower(level, whole[severity][before]))
        fail(`Raise ${here}: a likelier harm is never a lower risk.`);
      if (above && isLower(level, whole[above][likelihood]))
        fail(`Raise ${here}: a graver harm is never a lower risk.`);
    }
}

function cellIn(cells: unknown, severity: string, likelihood: string): unknown {
  const row = isMembers(cells) ? cells[severity] : undefined;
  return isMembers(row) ? row[likelihood] : undefined;
}

const isLower = (one: unknown, other: unknown): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);

function checkUnknown(unknown: unknown, cells: RuleSet['cells']): void {
  const { severity, likelihood } = isMembers(unknown) ? unknown : {};
  const [grave, likely] = [SEVERITIES.find((one) => one === severity), LIKELIHOODS.find((one) => one === likelihood)];
  if (!grave || grave === 'minor') fail('Give unknown.severity as moderate, serious or critical: never as the least.');
  if (!likely || likely === 'unlikely')
    fail('Give unknown.likelihood as possible, likely or veryLikely: never as the least.');
  for (const each of LIKELIHOODS)
    if (cells[grave][each] === 'low')
      fail(`Raise unknown.severity or cells.${grave}.${each}: not knowing is never low.`);
  for (const each of SEVERITIES)
    if (cells[each][likely] === 'low')
      fail(`Raise unknown.likelihood or cells.${each}.${likely}: not knowing is never low.`);
}

function checkFloors(floors: unknown, texts: Members): void {
  if (!Array.isArray(floors)) fail('Give floors as a list; it may be empty.');
  const ids = new Set<string>();
  for (const [at, floor] of (floors as readonly unknown[]).entries()) {
    const here = `floors[${at}]`;
    if (!isMembers(floor)) fail(`Give ${here} as an object.`);
    const { id, level, when, textKey, sources } = floor;
    if (!isText(id) || ids.has(id)) fail(`Give ${here}.id as a name that no other floor has.`);
    ids.add(id);
    if (level !== 'medium' && level !== 'high')
      fail(`Give ${here}.level as medium or high: a floor at low holds nothing.`);
    if (!Array.isArray(sources) || sources.length === 0 || !sources.every(isText))
      fail(`Give ${here}.sources: say where it comes from.`);
    const isSaid = isText(textKey) && (Object.hasOwn(texts, textKey) || isOurFloor(textKey));
    if (!isSaid) fail(`Give the sentence of ${here}.textKey in texts: the worker must read why.`);
    checkCondition(when, `${here}.when`);
  }
}

const isOurFloor = (key: string): boolean => key.startsWith('risk.floor.') && Object.hasOwn(riskWords, key);

function checkCondition(when: unknown, here: string): void {
  if (!isMembers(when)) fail(`Give ${here} as a condition.`);
  const { all, fact, isOneOf, below } = when;
  if (all !== undefined) {
    if (!Array.isArray(all) || all.length === 0) fail(`Give ${here}.all as a list of conditions.`);
    for (const [at, part] of (all as readonly unknown[]).entries()) checkCondition(part, `${here}.all[${at}]`);
    return;
  }
  const kind = typeof fact === 'string' && Object.hasOwn(FACTS, fact) ? FACTS[fact as keyof Facts] : undefined;
  if (!kind) fail(`Give ${here}.fact as one of ${Object.keys(FACTS).join(', ')}.`);
  if (kind === 'years' && typeof below !== 'number') fail(`Give ${here}.below as a number of years.`);
  if (kind === 'codes' && (!Array.isArray(isOneOf) || isOneOf.length === 0))
    fail(`Give ${here}.isOneOf as a list of codes.`);
}
