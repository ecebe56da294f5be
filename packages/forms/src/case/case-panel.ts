import { keepTypingInside, loadLanguage, SpeakingElement } from '@amparo/elements';
import { wordsIn, type Environment, type HostCode } from '@amparo/model';
import { restTransport, type Transport } from '@amparo/sdk';
import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { lockButton } from '../around.js';
import type { Storage } from '../case-host.js';
import { Cases } from './cases.js';
import { deviceOf, type Device } from '../device.js';
import { nearestLanguage } from '../nearest-language.js';
import { watchLanguage } from '../watch-language.js';

const MINUTE_MS = 60_000;

/** What a page of cases shares with the list of them: the device that is unlocked, its language, and what forms are given. */
export abstract class CasePanel extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    endpoint: { type: String },
    token: { type: String },
    storage: { type: String },
    worker: { type: String },
    workerRole: { type: String, attribute: 'worker-role' },
    settings: { attribute: false },
    codes: { attribute: false },
    transport: { attribute: false },
    exists: { state: true },
  };

  /** Address that submissions are sent to. */
  declare endpoint: string;
  /** Bearer token that allows sending, and nothing else. */
  declare token: string;
  /** `memory` stores nothing; `vault` seals everything under a passphrase. */
  declare storage: Storage;
  /** Whose cases these are, on a device that several workers share. */
  declare worker: string;
  /** Role of the worker: `frontline`, `caseworker` or `specialist`. */
  declare workerRole: string;
  /** Further settings of the host. */
  declare settings: Environment['settings'];
  /** Code lists of the host, by name. */
  declare codes: Readonly<Record<string, readonly HostCode[]>>;
  /** Delivers in place of the REST transport of `endpoint`. */
  declare transport: Transport | undefined;
  declare protected exists: boolean;

  #stop: readonly (() => void)[] = [];
  #stopParcels: (() => void) | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.endpoint = '';
    this.token = '';
    this.storage = 'memory';
    this.worker = 'worker';
    this.workerRole = 'caseworker';
    this.settings = {};
    this.codes = {};
    this.exists = false;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return keepTypingInside(super.createRenderRoot());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const device = this.device;
    this.#stop = [
      device.subscribe(() => void this.#changed()),
      device.onClient(() => void this.#changed()),
      watchLanguage(this, () => void this.#speak()),
    ];
    this.#clock = setInterval(() => void this.read(), MINUTE_MS);
    void this.#speak();
    if (!device.vault && this.storage === 'memory') device.openInMemory();
    void this.#changed();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    for (const stop of this.#stop) stop();
    this.#stopParcels?.();
    this.#stopParcels = undefined;
  }

  /** What this worker has open on this page. */
  protected get device(): Device {
    return deviceOf(this.worker);
  }

  /** The cases that the open vault remembers; undefined while it is locked. */
  protected get cases(): Cases | undefined {
    const { vault } = this.device;
    return vault && new Cases(vault.records('cases'));
  }

  /** Reads from the device what is shown; called when it may have changed, and each minute. */
  protected abstract read(): Promise<void>;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('endpoint') || changed.has('transport')) this.#deliver();
  }

  /** What opens the device, while it is locked. */
  protected unlock(): unknown {
    return html`<amparo-unlock .words=${this.words} .device=${this.device} ?exists=${this.exists}></amparo-unlock>`;
  }

  /** Takes every case off the page; the passphrase opens them again. */
  async lock(): Promise<void> {
    await this.device.lock();
    await this.updateComplete;
  }

  /** What locks the device, where there is something to lock. */
  protected lockRow(): unknown {
    return lockButton(this.device, () => void this.lock(), this.interface);
  }

  /** What the host gave this element, for the elements inside. */
  protected get given(): Readonly<Record<string, unknown>> {
    const { endpoint, token, storage, worker, workerRole, settings, codes, transport } = this;
    return { endpoint, token, storage, worker, workerRole, settings, codes, ...(transport && { transport }) };
  }

  async #changed(): Promise<void> {
    this.exists = await this.device.hasVault();
    this.#deliver();
    await this.read();
    this.requestUpdate();
  }

  // What an earlier visit left in the outbox goes on from here too.
  #deliver(): void {
    if (!this.device.vault || this.#stopParcels) return;
    const transport =
      this.transport ??
      (this.endpoint === ''
        ? undefined
        : restTransport({ endpoint: new URL(this.endpoint, document.baseURI).href, token: () => this.token }));
    if (transport && !this.device.client) this.device.clientOf(transport);
    this.#stopParcels = this.device.client?.subscribe(() => void this.read());
  }

  async #speak(): Promise<void> {
    const language = nearestLanguage(this);
    await loadLanguage(language);
    this.words = wordsIn({ language });
  }
}
