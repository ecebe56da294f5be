import type { Witness } from '@amparo/drafts';
import { keepTypingInside, SpeakingElement } from '@amparo/elements';
import type { Environment, HostCode } from '@amparo/model';
import type { PublicKey, Recipients, Transport } from '@amparo/sdk';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Storage } from './case-host.js';
import type { Device } from '../device/device.js';
import { deviceOf } from '../device/devices.js';
import { environmentNow } from '../filling/environment-now.js';
import { guard, type Guarded } from '../guard/guard.js';
import { lazyTransport } from '../delivery/lazy-transport.js';
import { notRecorded } from './not-recorded.js';
import { zoneOf } from './zone-of.js';

/** What a page gives to a form or to a page of cases: where to send, whose device it is, and what the host knows. */
export abstract class HostedElement extends SpeakingElement implements Guarded {
  static override properties: PropertyDeclarations = {
    endpoint: { type: String },
    token: { type: String },
    storage: { type: String },
    worker: { type: String },
    workerRole: { type: String, attribute: 'worker-role' },
    settings: { attribute: false },
    codes: { attribute: false },
    timeZone: { type: String, attribute: 'time-zone' },
    transport: { attribute: false },
    lockAfter: { type: Number, attribute: 'lock-after' },
    lockOnHide: { type: Boolean, attribute: 'lock-on-hide' },
    exitTo: { type: String, attribute: 'exit-to' },
    noExit: { type: Boolean, attribute: 'no-exit' },
    offerWipe: { type: Boolean, attribute: 'offer-wipe' },
    locksSoon: { state: true },
    recipients: { attribute: false },
    unsentDays: { type: Number, attribute: 'unsent-days' },
    witness: { attribute: false },
    carryTo: { attribute: false },
    organisationKey: { attribute: false },
    backgroundSync: { type: Boolean, attribute: 'background-sync' },
    keepReadableFor: { type: Number, attribute: 'keep-readable-for' },
  };

  /** Address that submissions are sent to, such as `https://cases.example/submissions`. */
  declare endpoint: string;
  /** Bearer token that allows sending, and nothing else. */
  declare token: string;
  /** `memory` stores nothing; `vault` seals drafts under a passphrase; `device` keeps them, and whoever takes the device reads them. */
  declare storage: Storage;
  /** Whose drafts these are, on a device that several workers share. */
  declare worker: string;
  /** Role of the person who fills in the form: `frontline`, `caseworker` or `specialist`. */
  declare workerRole: string;
  /** Further settings of the host, such as `asksEthnicity`. */
  declare settings: Environment['settings'];
  /** Code lists of the host, by name: `organisations`, `places`. */
  declare codes: Readonly<Record<string, readonly HostCode[]>>;
  /** Time zone of the case (IANA name, such as `Africa/Cairo`), in which times are written and due dates counted; the device's unless set. */
  declare timeZone: string;
  /** Delivers in place of the REST transport of `endpoint`. */
  declare transport: Transport | undefined;
  /** To whom every submission is sealed; then nothing is stored in the outbox or sent unsealed. */
  declare recipients: Recipients | undefined;
  /** Minutes, 1 to 30, without a touch until it locks: 5 unless set; what stores nothing does not lock unless this is set. */
  declare lockAfter: number | undefined;
  /** Locks as soon as another tab or another program is shown. */
  declare lockOnHide: boolean;
  /** Address that leaving quickly leads to, such as a weather page; a blank page unless set. */
  declare exitTo: string;
  /** Offers no way to leave quickly. */
  declare noExit: boolean;
  /** Offers a button that, pressed twice, erases for good what this worker keeps on this device, and leaves the page. */
  declare offerWipe: boolean;
  /** Days that a draft may wait unsent, 7 unless set: then it is locked until the worker says why it is kept. */
  declare unsentDays: number;
  /** Where the host remembers that this device has stored something, so that a cleared storage is noticed. */
  declare witness: Witness | undefined;
  /** Hours for which a form can be read on this device after it was received; never unless set. */
  declare keepReadableFor: number | undefined;
  /** Public keys of those who open deliveries that are carried by hand; without them a passphrase is asked. */
  declare carryTo: readonly PublicKey[] | undefined;
  /** Public key (P-256 or X25519) with which the organisation can open vaults that are made from now on; the worker is told before. */
  declare organisationKey: JsonWebKey | undefined;
  /** Lets the page's service worker, which answers with `answerSync`, wake this page when there is a network. */
  declare backgroundSync: boolean;
  declare protected locksSoon: boolean;

  #unguard: (() => void) | undefined;
  #made: Transport | undefined;

  constructor() {
    super();
    this.endpoint = '';
    this.token = '';
    this.storage = 'memory';
    this.worker = 'worker';
    this.workerRole = 'caseworker';
    this.timeZone = '';
    this.settings = {};
    this.codes = {};
    this.lockOnHide = this.noExit = this.offerWipe = this.locksSoon = this.backgroundSync = false;
    this.exitTo = '';
    this.unsentDays = 7;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    notRecorded(this);
    this.#unguard = guard.join(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unguard?.();
  }

  /** What this worker has open on this page. */
  get device(): Device {
    return deviceOf(this.worker);
  }

  /** Says that the page is about to lock, or no longer. */
  warn(soon: boolean): void {
    this.locksSoon = soon;
  }

  /** The clock, the place and the host's settings, as they are now. */
  environment(): Environment {
    const { codes, unsentDays: days } = this;
    // The lock of drafts is what the forms know as T-DRAFT; 7 days are its own limit, and need not travel.
    const lock = days === 7 ? {} : { draftFor: `P${days}D` };
    return environmentNow(this.zone, { settings: { role: this.workerRole, ...lock, ...this.settings }, codes });
  }

  /** The zone of the case that is used now. */
  get zone(): string {
    return zoneOf(this.timeZone);
  }

  /** How submissions are delivered; undefined while the page has not said it. */
  delivery(): Transport | undefined {
    const { transport, recipients } = this;
    if (transport ? !recipients : this.endpoint === '') return transport;
    const endpoint = (): string => new URL(this.endpoint, document.baseURI).href;
    this.#made ??= lazyTransport({ to: transport ?? { endpoint: endpoint(), token: () => this.token }, recipients });
    return this.#made;
  }

  /** Tells whether submissions go another way than before. */
  protected goesElsewhere(changed: PropertyValues<this>): boolean {
    return changed.has('endpoint') || changed.has('transport') || changed.has('recipients');
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return keepTypingInside(super.createRenderRoot());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Whoever comes next on a shared device must not find the case of whoever was there.
    const before = changed.get('worker');
    if (before !== undefined) void deviceOf(before).lock();
    if (this.goesElsewhere(changed)) this.#made = undefined;
    if (this.timeZone !== '') this.device.timeZone = this.timeZone;
    if (this.keepReadableFor !== undefined) this.device.readable.hours = this.keepReadableFor;
  }
}
