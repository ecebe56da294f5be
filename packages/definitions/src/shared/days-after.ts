const DAY_MS = 86_400_000;

/** The day so many days after another, both as `2026-03-04`; before it where they are less than none. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
