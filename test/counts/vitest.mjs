import { countsLine } from './line.mjs';

/** Ends a run of vitest with its totals. A file that could not be loaded counts as one failure. */
export const vitestCounts = {
  onTestRunEnd(modules, unhandled) {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) count(counts, test.result().state);
    }
    // The next turn: vitest's own summary is printed in the same one, and this line has to be the last.
    setTimeout(() => console.log(countsLine(counts)));
  },
};

function count(counts, state) {
  if (state === 'passed') counts.passed += 1;
  else if (state === 'failed') counts.failed += 1;
  else counts.skipped += 1;
}
