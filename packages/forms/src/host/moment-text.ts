import { dateTimeText } from '@amparo/elements';
import { timeIn } from '@amparo/risk';
import { zoneOf } from './zone-of.js';

/** A moment (ISO 8601) in words, as the clocks stand in the zone that the host has set for its cases; see `zoneOf`. */
export const momentText = (at: string, timeZone: string, language: string): string =>
  dateTimeText(timeIn(new Date(at), zoneOf(timeZone)), language);
