import { draftAges } from '@amparo/drafts';
import { timers, type Timer } from '@amparo/risk';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Chapter 18 of the content: every duration in its row, in its order. T-ESC hangs on the age of the child and stands with the
// rules of the return.
const CHAPTER_18: Readonly<Record<string, readonly string[]>> = {
  'T-BIA': ['PT24H'],
  'T-ACT': ['PT24H', 'P3D', 'P7D'],
  'T-FUP': ['P4D', 'P7D', 'P14D'],
  'T-PLAN': ['P3D', 'P7D', 'P14D'],
  'T-REV': ['P3M'],
  'T-SBID-R': ['PT48H'],
  'T-SBID-D': ['PT24H'],
  'T-FAC': ['P2M', 'P45D'],
  'T-GUA': ['PT48H'],
  'T-RPLAN': ['P1M'],
  'T-RMON': ['P24M'],
  'T-CLO-F': ['P3M'],
  'T-LOST': ['P3M'],
  'T-CONS': ['P12M'],
  'T-DRAFT': ['P7D'],
  'T-ASSIGN': ['PT3H', 'PT1H'],
};

/** Limits of our own that rules of the content name, by the rule. */
const OF_RULES: Readonly<Record<string, string>> = {
  'T-TRF-R': 'TRF-05',
  'T-REF-R': 'REF-05',
  'T-REF-A': 'REF-05',
  'T-REF-MAP': 'REF-03',
  'T-TRACE': 'TRC-09',
  'T-WAIVER': 'CON-02',
  'T-SAFE': 'GBV-02',
};

/** Timers that are no due date of a case, each with its reason. */
const NO_DUE_DATE: Readonly<Record<string, string>> = {
  'T-ASSIGN': 'a case on a worker’s own device has a worker; who assigns cases does so in the host’s own system',
  'T-DRAFT': 'how long a draft waits: it is told with the draft, on the page of its case and in the list',
  'T-REF-MAP': 'how long the entry of a body may be trusted: it is told where the body is chosen, for every child',
  'T-SAFE': 'how long the draft of a disclosure is kept on the device: it ends with the draft, sent or cleared away',
};

/** Timers that no form and no overview counts, each with its reason. */
const ELSEWHERE: readonly string[] = ['T-ASSIGN'];

const BY_THEMSELVES: Readonly<Record<string, string>> = {
  'T-ACT': 'firstActionLimit',
  'T-BIA': 'assessmentTimer',
  'T-FAC': 'facilityTimer',
};

const folder = new URL('../../packages/definitions/src/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

// That each of them is told when it holds stands in the tests of the procedure, by its id.
const procedureSource = ['procedure', 'limits', 'case-view']
  .map((file) => readFileSync(new URL(`case/${file}.ts`, folder), 'utf8'))
  .join('\n');
const procedureTests = ['standing.test', 'limits.test']
  .map((file) => readFileSync(new URL(`case/${file}.ts`, folder), 'utf8'))
  .join('\n');

describe('the timers', () => {
  it('are those of chapter 18 and those that its rules name, in one table', () => {
    expect(Object.keys(timers).sort()).toEqual([...Object.keys(CHAPTER_18), ...Object.keys(OF_RULES)].sort());
  });

  it.each(Object.entries(CHAPTER_18))('%s lasts as long as the content says', (id, said) => {
    const timer: Timer | undefined = (timers as Readonly<Record<string, Timer>>)[id];
    const { limit, warnAt } = timer ?? { limit: '' };
    const limits = typeof limit === 'string' ? [limit] : [limit.high, limit.medium, limit.low];
    const lasting = warnAt === undefined ? limits : [...limits, warnAt];
    expect(new Set(lasting)).toEqual(new Set(said));
  });

  it('lock a draft when it has waited as long as T-DRAFT says, unless the host says otherwise', () => {
    const savedAt = '2026-05-01T10:00:00.000Z';
    const draft = { id: 'a', form: 'registration', formVersion: '1.0.0', caseCode: 'X-1', revision: 1, savedAt };
    const days = Number(/^P(\d+)D$/.exec(timers['T-DRAFT'].limit)?.[1]);
    const at = (more: number) => Date.parse(savedAt) + days * 86_400_000 + more;
    expect(draftAges([draft], { now: at(-1) })).toMatchObject([{ standing: 'due' }]);
    expect(draftAges([draft], { now: at(0) })).toMatchObject([
      { standing: 'over', expiresAt: new Date(at(0)).toISOString() },
    ]);
  });

  it('stand nowhere else: no form has a limit of its own', () => {
    expect(sources).not.toMatch(/'P(?:T\d+H|\d+[DMY])'/);
  });

  it.each(Object.entries(OF_RULES))('%s belongs to the rule %s, which a form has', (_, rule) => {
    expect(sources).toContain(`id: '${rule}'`);
  });

  it.each(Object.keys(timers).filter((id) => !ELSEWHERE.includes(id)))(
    'count %s in a form or in the overview',
    (id) => {
      const names = [`'${id}'`, BY_THEMSELVES[id]].filter((name) => name !== undefined);
      expect(names.some((name) => sources.includes(name))).toBe(true);
    },
  );

  it('are each a due date of a case, or stand in the list of those that are none', () => {
    const given = new Set([...procedureSource.matchAll(/'(T-[A-Z-]+)'/g)].map(([, id]) => id));
    const known = [...Object.keys(timers)].filter((id) => !(id in NO_DUE_DATE));
    expect([...given].sort()).toEqual(known.sort());
  });

  it.each(Object.keys(timers).filter((id) => !(id in NO_DUE_DATE)))('show %s in a test of the procedure', (id) => {
    expect(new RegExp(`\\b${id}(?![\\w-])`).test(procedureTests)).toBe(true);
  });
});
