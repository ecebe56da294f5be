/**
 * Reads `Retry-After` in either form, in milliseconds from now; undefined when it is missing or senseless.
 * A date is measured against the reply's own `Date` where that is readable: clocks of phones are years off.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value) - (Date.parse(headers.get('date') ?? '') || now);
  return until >= 0 ? until : undefined;
}
