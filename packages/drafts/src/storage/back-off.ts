const firstWait = 250;
const longestWait = 2_000;

/**
 * Milliseconds until the next try: doubling from 250, at most 2,400, so that saving goes on within 5 s once it can: on a slow
 * disk the browser's log takes two more to be begun anew.
 */
export const backOff = (failures: number, random: number): number =>
  Math.min(firstWait * 2 ** (failures - 1), longestWait) * (1 + random / 5);
