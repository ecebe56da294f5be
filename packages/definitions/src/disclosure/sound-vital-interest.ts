import { isSame } from './same-name.js';

/** Danger to life or safety, in place of a permission that nobody could be asked for (IA#7). */
export interface VitalInterest {
  readonly danger: string;
  readonly caseworkerCode: string;
  /** Somebody other than the caseworker. */
  readonly supervisorCode: string;
}

/** Tells whether somebody other than the caseworker decided that danger stands in for a permission. */
export function isSoundVitalInterest(vital: VitalInterest | undefined): boolean {
  if (!vital || vital.danger.trim() === '' || vital.supervisorCode.trim() === '') return false;
  return !isSame(vital.supervisorCode, vital.caseworkerCode);
}
