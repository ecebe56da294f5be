import { conformanceCases, type Verdict } from '@amparo/sdk/conformance';
import { format } from 'prettier';
import type { Coverage } from '../contracts/primero/coverage.js';

/** One transport in the table. */
export interface Row {
  readonly name: string;
  readonly against: string;
  /** The day of a run that is not part of this one. */
  readonly ran?: string;
  /** A page of another origin in Chromium has sent a submission with an attachment, twice, and it was stored once. */
  readonly inBrowser?: boolean;
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

export interface Page {
  readonly rows: readonly Row[];
  readonly coverage: Coverage;
}

const CHROMIUM = '; from a page of another origin in Chromium too';

const SIGNS = { passed: '✓', notApplicable: '–', failed: '✗' } as const;

/** Writes the page of transports from what the suite's runs came to. */
export function transportsPage({ rows, coverage }: Page): Promise<string> {
  const reasons = [
    ...new Set(
      rows.flatMap(({ name, verdicts }) => Object.values(verdicts).flatMap((verdict) => reasonOf(name, verdict))),
    ),
  ];
  const numbered = (name: string, verdict: Verdict | undefined): string => {
    if (!verdict) return ' ';
    const [reason] = reasonOf(name, verdict);
    return reason === undefined ? SIGNS[verdict.result] : `– (${String(reasons.indexOf(reason) + 1)})`;
  };
  const cells = (first: string, others: readonly string[]): string => `| ${[first, ...others].join(' | ')} |`;
  const text = [
    '# Transports',
    'Written by the run of the conformance suite (`test/journeys/conformance.test.ts`, which fails when it is not what the',
    'run came to; `-u` writes it anew). What was run against real systems is recorded by `npm run test:backends -- --write`.',
    '',
    cells(
      'case',
      rows.map(({ name }) => name),
    ),
    cells(
      '---',
      rows.map(() => ':-:'),
    ),
    ...conformanceCases.map(({ name }) =>
      cells(
        name,
        rows.map((row) => numbered(row.name, row.verdicts[name])),
      ),
    ),
    '',
    'Run against:',
    '',
    ...rows.map((row) => `- **${row.name}**: ${row.against}${row.inBrowser === true ? CHROMIUM : ''}${ranOn(row)}.`),
    '',
    ...reasons.map((reason, at) => `${String(at + 1)}. ${reason}`),
    '',
    '## What of Primero’s fields our forms fill',
    '',
    `Of the ${String(coverage.writable)} names of fields that Primero v2 publishes for child protection and that can be written, the`,
    `published mapping fills **${String(coverage.filled.length)}**. By form:`,
    '',
    '| form of Primero | filled | of |',
    '| --- | --: | --: |',
    ...coverage.forms.map(({ form, filled, of }) => `| ${form} | ${String(filled)} | ${String(of)} |`),
    '',
    `Not filled: ${coverage.unfilled.map((name) => `\`${name}\``).join(', ')}.`,
    '',
    'Besides, it writes these that the interface shows as read-only and takes over the API:',
    `${coverage.readOnly.map((name) => `\`${name}\``).join(', ')}.`,
    '',
  ].join('\n');
  return format(text, { parser: 'markdown', printWidth: 120 });
}

const ranOn = ({ ran }: Row): string => (ran === undefined ? '' : `; run on ${ran}`);

const reasonOf = (name: string, verdict: Verdict): readonly string[] =>
  verdict.result === 'notApplicable' ? [`${name}: ${verdict.why}`] : [];
