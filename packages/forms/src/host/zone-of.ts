import { timeIn } from '@amparo/risk';

const unknown = new Set<string>();

/** The time zone that a host has set (IANA name); the device's where it has set none, or one that nobody knows, which is reported once. */
export function zoneOf(given: string): string {
  if (given !== '' && !unknown.has(given))
    try {
      timeIn(new Date(), given);
      return given;
    } catch (error) {
      unknown.add(given);
      reportError(error);
    }
  // Asked each time: whoever travels with a device changes its zone.
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
