import type { LeftAt } from '../host/case-host.js';

/** The form of a case that was open when the device was locked, and the place in it. */
export interface LeftInCase {
  readonly form: string;
  readonly at: LeftAt;
}
