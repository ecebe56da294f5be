import { randomBytes } from './bytes.js';
import { type Derivation, derivationFloor } from './derivation.js';
import { stretched } from './passphrase.js';

const WITHIN_MS = 1_500;

// More memory hurts an attacker's hardware more than more passes do (RFC 9106), so it grows first.
const STEPS: readonly Derivation[] = [
  derivationFloor,
  { t: 2, m: 32 * 1024, p: 1 },
  { t: 2, m: 46 * 1024, p: 1 },
  { t: 2, m: 64 * 1024, p: 1 },
  { t: 3, m: 64 * 1024, p: 1 },
];

const work = ({ t, m }: Derivation): number => t * m;

/** The dearest derivation that this device does within about 1.5 s, and never one below the floor. */
export async function calibrated(now: () => number = () => performance.now()): Promise<Derivation> {
  const begun = now();
  await stretched('', randomBytes(16), derivationFloor);
  return dearestWithin(WITHIN_MS, now() - begun);
}

/** The dearest step within so many milliseconds, when the floor took as many as measured. */
export function dearestWithin(milliseconds: number, floorTook: number): Derivation {
  const affordable = STEPS.filter((step) => (floorTook * work(step)) / work(derivationFloor) <= milliseconds);
  return affordable.at(-1) ?? derivationFloor;
}
