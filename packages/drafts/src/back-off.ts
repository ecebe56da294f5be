const firstWait = 250;
const longestWait = 4_000;

/** Milliseconds until the next try: doubling from 250, at most 4,800, so that saving goes on within 5 s once it can. */
export const backOff = (failures: number, random: number): number =>
  Math.min(firstWait * 2 ** (failures - 1), longestWait) * (1 + random / 5);
