import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000; // A machine of two slow cores that also builds something else.

/** Asks until the answer is not undefined or false, and gives it; throws when patience ends. `what` may tell what it last saw. */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`It never came to be: ${typeof what === 'string' ? what : what()}.`);
    await pause(100);
  }
}
