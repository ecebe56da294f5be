/** Prints what ran, what did not, the counts by level and, last of all, the totals. */
export function report({ steps, outcomes, failure, seconds }) {
  console.log('\n── summary');
  for (const outcome of outcomes) console.log(lineOf(outcome));
  const notRun = steps.slice(outcomes.length).map(({ name }) => name);
  if (notRun.length > 0) console.log(`Not run: ${notRun.join(', ')}.`);
  const counted = outcomes.flatMap(({ counts }) => counts ?? []);
  const skipped = sum(counted, 'skipped');
  if (skipped > 0) console.log(`Skipped, each with its reason above: ${skipped}.`);
  console.log(`${seconds.toFixed(0)} s in all.`);
  if (failure) console.log(failure);
  // A step that fails without counting a test is a failure all the same.
  const failed = sum(counted, 'failed') || (failure ? 1 : 0);
  console.log(`${sum(counted, 'passed')} passed, ${failed} failed`);
}

const sum = (counted, key) => counted.reduce((total, counts) => total + counts[key], 0);

function lineOf({ name, seconds, counts, fault }) {
  const told = counts ? `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : '';
  return [`${fault ? '✗' : '✓'} ${name}`, `${seconds.toFixed(1)} s`, told].filter(Boolean).join(' · ');
}
