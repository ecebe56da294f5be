import { test } from 'node:test';

/** Makes the steps of one journey: where one fails, those after it have nothing to stand on and are not tried. */
export function stepsOfOneJourney() {
  let broken = false;
  return (name, walk) =>
    test(name, async (t) => {
      if (broken) return t.skip('an earlier step failed');
      broken = true;
      await walk(t);
      broken = false;
    });
}
