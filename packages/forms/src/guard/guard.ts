import type { Vault } from '@amparo/drafts';
import type { Device } from '../device/device.js';
import { IdleClock, type Idleness, type Moment } from './idle-clock.js';
import { leavePage } from './leave-page.js';
import { ThreeShifts } from './three-shifts.js';

const MINUTE_MS = 60_000;
const TICK_MS = 1_000;
const TOUCHES = ['keydown', 'pointerdown', 'click', 'input', 'wheel'];
const LOOKS = ['visibilitychange', 'focus', 'pageshow', 'resume'];
const KEYS = ['keydown', 'keyup', 'pointerdown'];
const HEARD = new Set([...TOUCHES, ...LOOKS, ...KEYS, 'pagehide']);

/** An element whose answers are guarded, and what its host has set. */
export interface Guarded {
  readonly device: Device;
  /** Minutes until it locks; what is not stored is lost by that, so a form that stores nothing only locks when told. */
  readonly lockAfter: number | undefined;
  readonly lockOnHide: boolean;
  readonly exitTo: string;
  readonly noExit: boolean;
  readonly offerWipe: boolean;
  /** The page is about to lock, or no longer. */
  warn(soon: boolean): void;
}

const now = (): Moment => ({ wall: Date.now(), steady: performance.now() });
const minutes = ({ lockAfter = 5 }: Guarded): number => Math.min(30, Math.max(1, lockAfter || 5));
const locks = ({ device: { vault }, lockAfter }: Guarded): boolean =>
  vault !== undefined && (vault.mode !== 'memory' || lockAfter !== undefined);

/** Locks the page when nobody touches it, when it is left, and when another tab locks; leaves it when Shift is pressed thrice. */
class Guard {
  readonly #members = new Set<Guarded>();
  readonly #shifts = new ThreeShifts();
  #clock = new IdleClock(now());
  readonly #known = new WeakSet<Vault>();
  readonly #followed = new WeakSet<Device>();
  #wasTouched = false;
  #idleness: Idleness = 'there';
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Guards an element until the returned function is called. */
  join(member: Guarded): () => void {
    if (this.#members.size === 0) this.#begin();
    this.#members.add(member);
    return () => {
      this.#members.delete(member);
      if (this.#members.size === 0) this.#end();
    };
  }

  /** Leaves the page quickly, where a host has not switched that off. */
  leave(): void {
    this.#leave(({ noExit }) => !noExit);
  }

  #leave(which: (member: Guarded) => boolean): void {
    const members = [...this.#members].filter(which);
    if (members.length > 0) void leavePage(members.find(({ exitTo }) => exitTo !== '')?.exitTo ?? '');
  }

  #begin(): void {
    for (const type of HEARD) window.addEventListener(type, this.#happened, { capture: true, passive: true });
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  #end(): void {
    for (const type of HEARD) window.removeEventListener(type, this.#happened, { capture: true });
    clearInterval(this.#timer);
  }

  readonly #happened = (event: Event): void => {
    const { type } = event;
    if (TOUCHES.includes(type)) this.#wasTouched = this.#turn('touch') === 'there';
    if (LOOKS.includes(type)) this.#turn('look');
    // A page that is left stays in the browser's memory, from where Back brings it out with everything that is on it.
    if (type === 'pagehide') this.#lock(({ device }) => device.vault?.mode !== 'memory');
    if (type === 'visibilitychange' && document.hidden) this.#lock(({ lockOnHide }) => lockOnHide);
    if (!KEYS.includes(type)) return;
    const key = event instanceof KeyboardEvent ? event.key : '';
    if (this.#shifts.isThird({ type, key, timeStamp: event.timeStamp })) this.leave();
  };

  #tick(): void {
    if (this.#wasTouched) for (const { device } of this.#members) device.tellHere();
    this.#wasTouched = false;
    this.#turn('look');
  }

  #turn(how: 'touch' | 'look'): Idleness {
    const guarded = [...this.#members].filter(locks);
    for (const { device } of this.#members) this.#follow(device);
    for (const { device } of guarded) this.#welcome(device);
    const limit = Math.min(...guarded.map(minutes)) * MINUTE_MS;
    const idleness = guarded.length > 0 ? this.#clock[how](now(), limit) : 'there';
    if (idleness === 'over') this.#lock(locks);
    if (idleness !== this.#idleness) for (const member of this.#members) member.warn(idleness === 'soon');
    this.#idleness = idleness;
    return idleness;
  }

  // Whoever has just opened a vault is there.
  #welcome(device: Device): void {
    const { vault } = device;
    if (!vault || this.#known.has(vault)) return;
    this.#known.add(vault);
    this.#clock = new IdleClock(now());
    // Fetched before it is wanted, and after the form is on screen: then there may be no network.
    void vault.prepareErasing().catch(() => undefined);
  }

  #follow(device: Device): void {
    if (this.#followed.has(device)) return;
    this.#followed.add(device);
    device.onTab((told) => {
      if (told === 'wiped') this.#leave((member) => member.device === device);
      else this.#turn(told === 'here' ? 'touch' : 'look');
    });
  }

  #lock(which: (member: Guarded) => boolean): void {
    for (const { device } of [...this.#members].filter(which)) void device.lock('idle');
  }
}

/** The guard of this page. */
export const guard = new Guard();
