/** Time and chance as the writer needs them; a test brings its own. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now` gives them. */
  now(): number;
  /** A number from 0 up to 1, so that several tabs do not try again at the same moment. */
  random(): number;
  /** Runs once after so many milliseconds; the returned function takes it back. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The clock of the browser. */
export const browserClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
