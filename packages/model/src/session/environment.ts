/** One code that the host supplies. */
export interface HostCode {
  readonly code: string;
  readonly label: string;
}

/** What surrounds a form: the clock, the place, and the host's settings. Handed in, so that the model stays pure. */
export interface Environment {
  /** The moment, ISO 8601 with offset, such as `2026-03-04T10:42:00+02:00`. */
  readonly now: string;
  /** IANA name of the case's time zone, such as `Africa/Cairo`. */
  readonly timeZone: string;
  readonly settings: Readonly<Record<string, string | boolean>>;
  /** Code lists of the host, by name. */
  readonly codes: Readonly<Record<string, readonly HostCode[]>>;
  /** Rule sets of the host by their name and version, for values that are computed by one; a setting names which. */
  readonly ruleSets?: Readonly<Record<string, unknown>>;
}

/** The environment of tests and simple hosts: UTC, nothing set. `now` is ISO 8601. */
export const environmentAt = (now: string, rest: Partial<Environment> = {}): Environment => ({
  now,
  timeZone: 'UTC',
  settings: {},
  codes: {},
  ...rest,
});

/** The calendar day of `now` in its own offset, `YYYY-MM-DD`. */
export const today = (environment: Environment): string => environment.now.slice(0, 10);
