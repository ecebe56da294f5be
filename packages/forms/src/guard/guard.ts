import type { Vault } from '@amparo/drafts';
import type { Device } from '../device/device.js';
import { allDevices } from '../device/devices.js';
import { IdleClock, type Idleness, type Moment } from './idle-clock.js';
import { leavePage } from './leave-page.js';
import { ThreeShifts } from './three-shifts.js';

const MINUTE_MS = 60_000;
const TICK_MS = 1_000;
// Whoever talks while a voice is recorded touches nothing; a recorder that was forgotten does not hold the page open.
const RECORDING = 'amparo-recording';
const LONGEST_RECORDING_MS = 30 * MINUTE_MS;
// A camera or a list of files hides the page that asked for it.
const PICKED_MS = 10_000;
const LONGEST_PICK_MS = 2 * MINUTE_MS;
const TOUCHES = ['keydown', 'pointerdown', 'click', 'input', 'wheel'];
const LOOKS = ['visibilitychange', 'focus', 'pageshow', 'resume'];
const KEYS = ['keydown', 'keyup', 'pointerdown'];
const HEARD = new Set([...TOUCHES, ...LOOKS, ...KEYS, RECORDING, 'pagehide']);

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
const isStored = ({ unlocked }: Device): boolean => unlocked !== undefined && unlocked.mode !== 'memory';
// Also what is only being opened: a lock that it hears of meanwhile leaves it closed.
const mayClose = ({ unlocked }: Device): boolean => unlocked?.mode !== 'memory';
const locks = ({ device, lockAfter }: Guarded): boolean =>
  isStored(device) || (device.unlocked !== undefined && lockAfter !== undefined);
const isFileBox = (event: Event): boolean => (event.composedPath()[0] as Partial<HTMLInputElement>).type === 'file';

/** Locks the page when nobody touches it, when it is left, and when another tab locks; leaves it when Shift is pressed thrice. */
class Guard {
  readonly #members = new Set<Guarded>();
  readonly #shifts = new ThreeShifts();
  #clock = new IdleClock(now());
  readonly #known = new WeakSet<Vault>();
  readonly #followed = new WeakSet<Device>();
  #wasTouched = false;
  #idleness: Idleness = 'there';
  #limit = 5 * MINUTE_MS; // as where no form has set one
  #touchedAt = 0;
  #pickedAt = -PICKED_MS;
  /** Since when a camera or a list of files hides the page. */
  #away: IdleClock | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Guards an element until the returned function is called. */
  join(member: Guarded): () => void {
    if (this.#timer === undefined) this.#begin();
    this.#members.add(member);
    this.#turn('look'); // a page that has slept shows nothing to whoever woke it
    return () => void this.#members.delete(member);
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
    this.#timer = undefined;
  }

  readonly #happened = (event: Event): void => {
    const { type, timeStamp } = event;
    if (TOUCHES.includes(type)) this.#touchedAt = timeStamp;
    const isRecording = type === RECORDING && timeStamp - this.#touchedAt < LONGEST_RECORDING_MS;
    if (isRecording || TOUCHES.includes(type)) this.#wasTouched = this.#turn('touch') === 'there';
    if (LOOKS.includes(type)) this.#turn('look');
    // A page that is left stays in the browser's memory, from where Back brings it out with everything that is on it.
    if (type === 'pagehide') this.#lock(allDevices().filter(mayClose));
    if (type === 'click' && isFileBox(event)) this.#pickedAt = timeStamp;
    if (type === 'visibilitychange') this.#hidden(timeStamp);
    if (!KEYS.includes(type)) return;
    const key = event instanceof KeyboardEvent ? event.key : '';
    if (this.#shifts.isThird({ type, key, timeStamp })) this.leave();
  };

  #hidden(at: number): void {
    if (!document.hidden) {
      this.#lookAway();
      this.#away = undefined;
      this.#pickedAt = -PICKED_MS;
    } else if (at - this.#pickedAt < PICKED_MS) this.#away ??= new IdleClock(now());
    else this.#lockHidden();
  }

  // Nobody chooses a photo for so long: the device was put down, or taken.
  #lookAway(): void {
    if (this.#away?.look(now(), LONGEST_PICK_MS) === 'over') this.#lockHidden();
  }

  // What stores nothing would be lost.
  #lockHidden(): void {
    const hide = [...this.#members].filter((each) => each.lockOnHide && (mayClose(each.device) || locks(each)));
    this.#lock(hide.map(({ device }) => device));
  }

  #tick(): void {
    if (this.#wasTouched) for (const { device } of this.#members) device.tellHere();
    this.#wasTouched = false;
    this.#turn('look');
    this.#lookAway();
    if (this.#members.size === 0 && !allDevices().some(isStored)) this.#end();
  }

  // A vault stays open when its last form leaves a page of an application: it is guarded as that form was.
  #turn(how: 'touch' | 'look'): Idleness {
    const guarded = [...this.#members].filter(locks);
    const devices = new Set([...guarded.map(({ device }) => device), ...allDevices().filter(isStored)]);
    for (const { device } of this.#members) this.#follow(device);
    for (const device of devices) this.#welcome(device);
    if (guarded.length > 0) this.#limit = Math.min(...guarded.map(minutes)) * MINUTE_MS;
    const idleness = devices.size > 0 ? this.#clock[how](now(), this.#limit) : 'there';
    if (idleness === 'over') this.#lock(devices);
    if (idleness !== this.#idleness) for (const member of this.#members) member.warn(idleness === 'soon');
    this.#idleness = idleness;
    return idleness;
  }

  // Whoever has just opened a vault is there.
  #welcome(device: Device): void {
    const { unlocked: vault } = device;
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
    // What is opened while the page is hidden was not hidden with it.
    device.subscribe(() => device.unlocked && document.hidden && !this.#away && this.#lockHidden());
  }

  #lock(devices: Iterable<Device>): void {
    for (const device of devices) void device.lock('idle');
  }
}

/** The guard of this page. */
export const guard = new Guard();
