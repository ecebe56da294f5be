import { countsLine } from './line.mjs';

/** Ends a run of `node --test` with its totals. The runner wants a default export that reads its events. */
export default async function* nodeTestCounts(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass') counts[data.skip === undefined && data.todo === undefined ? 'passed' : 'skipped'] += 1;
    if (type === 'test:fail') counts.failed += 1;
  }
  yield `${countsLine(counts)}\n`;
}
