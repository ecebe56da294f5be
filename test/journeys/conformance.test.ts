import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { conformanceCases, runCase, type Verdict } from '@amparo/sdk/conformance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceHash } from '../backends/run/source-hash.mjs';
import { coverage } from '../contracts/primero/coverage.js';
import { dhis2Subject } from './subjects/dhis2-subject.js';
import { fileSubject } from './subjects/file-subject.js';
import { openRosaSubject } from './subjects/openrosa-subject.js';
import { primeroSubject } from './subjects/primero-subject.js';
import { receiverSubject } from './subjects/receiver-subject.js';
import { transportsPage, type Row } from './transports-page.js';

const subjects = [receiverSubject, primeroSubject, dhis2Subject, openRosaSubject, fileSubject];
const rows = new Map<string, Row>();

/** What the last run against real systems came to: `npm run test:backends -- --write`. */
const recorded = JSON.parse(
  readFileSync(fileURLToPath(new URL('../backends/results.json', import.meta.url)), 'utf8'),
) as Readonly<Record<string, Recorded>>;

interface Recorded extends Row {
  /** Of what was run, as it was then. */
  readonly sources: string;
}

const AGAIN =
  'It was run against the real system with other sources than these. Run `npm run test:backends -- --write`, for FHIR `WRITE=1 npm run test:readers`, so that the table says what these do.';

describe.each(subjects)('the transport for $name', (subject) => {
  const verdicts: Record<string, Verdict> = {};
  beforeAll(() => subject.start());
  afterAll(async () => {
    rows.set(subject.name, { name: subject.name, against: subject.against, verdicts });
    await subject.stop();
  });

  it.each(conformanceCases)('$name', { timeout: 120_000 }, async (each) => {
    const verdict = await runCase(each, subject);
    verdicts[each.name] = verdict;
    expect(verdict.result === 'failed' ? verdict.why : verdict.result).toMatch(/^(passed|notApplicable)$/);
  });
});

describe('the page of transports', () => {
  it('has every case of the suite for every real backend that was run', () => {
    for (const { verdicts } of Object.values(recorded))
      expect(Object.keys(verdicts)).toEqual(conformanceCases.map(({ name }) => name));
  });

  it.each(Object.entries(recorded))('has of %s what these very sources came to', async (backend, { sources }) => {
    expect(await sourceHash(backend), AGAIN).toBe(sources);
  });

  it('says what these runs came to', async () => {
    const page = await transportsPage({ rows: [...rows.values(), ...Object.values(recorded)], coverage: coverage() });
    await expect(page).toMatchFileSnapshot('../../docs/transports.md');
    const table = page.split('\n').filter((line) => /^\| (case|-+|[a-z][^|]*) \|.*(:-+:|✓|FHIR R4)/.test(line));
    expect(table).toHaveLength(conformanceCases.length + 2);
    expect(readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')).toContain(
      table.join('\n'),
    );
  });
});
