/** Writes one runner's totals as the line that `npm test` adds up. */
export const countsLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Reads the last line of totals in a runner's output; `undefined` where there is none. */
export function readCounts(output) {
  const found = output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm);
  const [last] = Array.from(found, ([, ...numbers]) => numbers.map(Number)).slice(-1);
  return last && { passed: last[0], failed: last[1], skipped: last[2] };
}
