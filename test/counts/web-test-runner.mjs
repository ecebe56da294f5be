import { countsLine } from './line.mjs';

/** Ends a run of web-test-runner with its totals. A file that could not be loaded counts as one failure. */
export function webTestRunnerCounts() {
  return {
    stop({ sessions }) {
      const all = Array.from(sessions);
      const tests = all.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
      const broken = all.filter(
        ({ passed, testResults }) => !passed && (testResults ? testsOf(testResults) : []).every(ok),
      );
      const line = countsLine({
        passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
        failed: tests.filter((test) => !ok(test)).length + broken.length,
        skipped: tests.filter(({ skipped }) => skipped).length,
      });
      console.log(`\n${line}`); // the progress bar leaves the cursor in the middle of a line
    },
  };
}

const ok = ({ passed, skipped }) => passed || skipped;

const testsOf = ({ suites, tests }) => [...tests, ...suites.flatMap(testsOf)];
