import { parseDuration } from './duration.js';

/**
 * The whole days of a limit that is given in days, such as `P30D`.
 *
 * @throws {RangeError} when the text is no ISO 8601 duration.
 */
export const daysOf = (limit: string): number => parseDuration(limit).days;
