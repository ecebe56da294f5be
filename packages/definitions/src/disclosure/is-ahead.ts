// The clocks of two devices differ, and a zone that was set wrongly puts one out by most of a day.
const CLOCKS_DIFFER_MS = 24 * 60 * 60 * 1000;

/** Whether something is dated after a moment by more than clocks differ (both ISO 8601): it has not happened by then. */
export const isAhead = (at: string, moment: string): boolean => Date.parse(at) - Date.parse(moment) > CLOCKS_DIFFER_MS;
