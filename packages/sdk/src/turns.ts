/** Waits for a turn and does the work; what a person waits for goes before what runs in the background. */
export type Turns = (work: () => Promise<void>, isUrgent: boolean) => Promise<void>;

/** Lets so many pieces of work run at once. */
export function turnsOf(atOnce: number): Turns {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return async (work, isUrgent) => {
    if (free > 0) free--;
    else await new Promise<void>((go) => (isUrgent ? waiting.unshift(go) : waiting.push(go)));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
