import type { Json, Submission } from '@amparo/model';
import { answerAt, entriesOf, pathsOf } from '../answers-at.js';
import { derivedUuid } from '../derived-id.js';
import { isRecord } from '../../record.js';
import { fieldValue, leavesCodesBehind } from './field-value.js';
import type { FieldRule, PrimeroMapping, RowsRule } from './mapping.js';

/** A submission as the fields of a Primero case. */
export interface PrimeroCase {
  /** Of the case: the same for every form of the case code, so that all of them come to one record. */
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
  /** Where each value came from, by its place there: `sex`, `family_details_section/0/relation_sex`. */
  readonly origins: ReadonlyMap<string, string>;
  /** Paths of what was answered and has no home there. */
  readonly uncarried: readonly string[];
}

interface Filling {
  readonly fields: Record<string, Json>;
  readonly origins: Map<string, string>;
  readonly carried: Set<string>;
  readonly rowSeeds: Map<Record<string, Json>, readonly string[]>;
}

/** Maps a submission; undefined when the mapping has no such form, or it is sealed to somebody else. */
export async function toCase(
  submission: Pick<Submission, 'id' | 'form' | 'caseCode' | 'answers'>,
  mapping: PrimeroMapping,
): Promise<PrimeroCase | undefined> {
  const rules = Object.hasOwn(mapping.forms, submission.form) ? mapping.forms[submission.form] : undefined;
  if (!rules || !isRecord(submission.answers)) return undefined;
  const filling: Filling = { fields: {}, origins: new Map(), carried: new Set(), rowSeeds: new Map() };
  fill(filling, { rules, answers: submission.answers, submission });
  // One after the other: a derived id costs microseconds, and order is kept.
  for (const [row, seed] of filling.rowSeeds) row['unique_id'] = await derivedUuid(...seed);
  const { fields, origins, carried } = filling;
  const uncarried = pathsOf(submission.answers).filter((path) => !isAmong(carried, path));
  return { id: await caseId(submission), fields, origins, uncarried };
}

/** Derives the id of the Primero case that takes the forms of a case code, or this one form where there is no code. */
export const caseId = ({ caseCode, id }: Pick<Submission, 'caseCode' | 'id'>): Promise<string> =>
  derivedUuid('primero case', caseCode || id);

interface Source {
  readonly rules: readonly FieldRule[];
  readonly answers: unknown;
  readonly submission: Pick<Submission, 'id' | 'caseCode'>;
}

function fill(filling: Filling, { rules, answers, submission }: Source): void {
  for (const rule of rules) {
    if (rule.kind === 'constant') filling.fields[rule.to] ??= rule.value;
    else if (rule.kind === 'rows') fillRows(filling, rule, { answers, submission });
    else fillField(filling, rule, { answers, path: '', place: '', row: filling.fields });
  }
}

interface FieldTarget {
  readonly answers: unknown;
  /** Path of `answers` within the submission. */
  readonly path: string;
  /** Place of the row there, with a slash at the end. */
  readonly place: string;
  readonly row: Record<string, Json>;
}

/** True when the answer has found its home. */
function fillField(
  filling: Filling,
  rule: Exclude<FieldRule, { readonly kind: 'rows' | 'constant' }>,
  { answers, path, place, row }: FieldTarget,
): boolean {
  const found = answerAt(answers, rule.from);
  const taken = found && fieldValue(rule, found.value);
  if (!taken || Object.hasOwn(row, rule.to)) return false;
  row[rule.to] = taken.value;
  if (taken.estimated !== undefined) row[taken.estimated] = true;
  const at = joined(path, found.path);
  filling.origins.set(`${place}${rule.to}`, at);
  if (!leavesCodesBehind(rule, found.value)) filling.carried.add(at);
  return true;
}

function fillRows(filling: Filling, rule: RowsRule, { answers, submission }: Omit<Source, 'rules'>): void {
  const found = answerAt(answers, rule.from);
  if (!found) return;
  const owner = rule.per === 'case' ? submission.caseCode || submission.id : submission.id;
  const rows = (filling.fields[rule.to] ?? []) as unknown as Record<string, Json>[];
  const entries = Array.isArray(found.value)
    ? entriesOf(found.value).map((entry) => ({ entry, path: `${found.path}[${String(entry['id'])}]` }))
    : [{ entry: found.value, path: found.path }];
  for (const { entry, path } of entries) {
    const row: Record<string, Json> = {};
    const place = `${rule.to}/${String(rows.length)}/`;
    const isFilled = rule.rules
      .map((each) =>
        each.kind === 'rows' || each.kind === 'constant'
          ? false
          : fillField(filling, each, { answers: entry, path, place, row }),
      )
      .includes(true);
    if (!isFilled) continue;
    for (const each of rule.rules) if (each.kind === 'constant') row[each.to] = each.value;
    filling.rowSeeds.set(row, ['primero row', owner, rule.to, path]);
    rows.push(row);
  }
  if (rows.length > 0) filling.fields[rule.to] = rows;
}

const joined = (above: string, below: string): string => [above, below].filter((part) => part !== '').join('.');

// An answer of several values (an age) is carried when one of them is.
const isAmong = (carried: ReadonlySet<string>, path: string): boolean =>
  carried.has(path) || [...carried].some((each) => each.startsWith(`${path}.`));
