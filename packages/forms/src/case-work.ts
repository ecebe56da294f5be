import type { SaveStatus } from '@amparo/drafts';
import type { ParcelStatus, SubmitError, SubmitResult } from '@amparo/sdk';
import type { KnownBefore } from './case-context.js';
import type { CaseHost, LeftAt } from './case-host.js';
import { Delivery } from './delivery.js';
import type { Device } from './device.js';
import { AmparoSubmitEvent, DraftFailedEvent, DraftSavedEvent, SubmitFailedEvent, SubmittedEvent } from './events.js';
import type { Failure } from './failure.js';
import { learn } from './learn.js';
import { notReceived } from './not-received.js';
import type { Phase } from './phase.js';
import { sentNow, type Sent } from './sent.js';
import { Filling, type FillingParts } from './filling.js';

// Longer than a slow network needs, shorter than a worker waits; the delivery goes on behind it.
const WAIT_FOR_RECEIPT_MS = 15_000;

/** The work on one case: opening the drafts, filling in, saving, sending. The element around it only shows it. */
export class CaseWork {
  phase: Phase = 'opening';
  /** There is a vault that the passphrase opens; else one is made. */
  exists = false;
  filling: Filling | undefined;
  saveStatus: SaveStatus = { kind: 'nothing' };
  sending = false;
  failure: Failure | undefined;
  sent: Sent | undefined;
  /** What earlier forms of the case have said. */
  known: KnownBefore | undefined;
  readonly device: Device;
  readonly #host: CaseHost;
  /** What sends, and what is told of it. */
  readonly delivery: Delivery;
  #stop: (() => void) | undefined;

  constructor(host: CaseHost, device: Device) {
    this.#host = host;
    this.device = device;
    this.delivery = new Delivery(host, device, (parcels) => this.#parcelsChanged(parcels));
  }

  /** Begins: without storage with a form at once, with a vault by asking for the passphrase. */
  async start(): Promise<void> {
    this.#stop = this.device.subscribe(() => void this.#deviceChanged());
    if (this.device.vault) return this.#deviceChanged();
    if (this.#host.storage === 'memory') {
      this.device.openInMemory();
      return;
    }
    this.exists = await this.device.hasVault();
    this.#show('unlock');
  }

  /** Ends when the element leaves the page; what is pending is saved, and goes on being tried while it cannot be. */
  async stop(): Promise<void> {
    this.#stop?.();
    this.delivery.end();
    const { filling } = this;
    this.#fill(undefined);
    this.phase = 'opening';
    await filling?.leave();
  }

  /** Begins a new form; what is on screen stays a draft. */
  async begin(): Promise<void> {
    const { vault } = this.device;
    if (!vault) {
      if (this.phase === 'locked') this.device.openInMemory();
      return;
    }
    if ((await this.filling?.leave()) === false) return;
    this.failure = undefined;
    const parts = this.#parts(vault);
    this.known = await this.#host.context?.known(parts.form.id);
    this.#fill(Filling.begin({ ...parts, presets: { ...this.known?.answers, ...parts.presets } }));
    this.#show('filling');
  }

  /** Leaves what is on screen, which stays a draft, for the list of drafts. */
  async choose(): Promise<void> {
    if ((await this.filling?.leave()) === false) return;
    this.#fill(undefined);
    this.failure = undefined;
    this.#show('choose');
  }

  /** Goes on with a draft; one that cannot be opened is left as it is, and the reason is shown. */
  async openDraft(id: string): Promise<void> {
    const { vault } = this.device;
    if (!vault || this.filling?.id === id) return;
    const resumed = await Filling.resume(id, this.#parts(vault));
    this.known = await this.#host.context?.known(this.#host.definition.id);
    // What is on screen stays: a draft that cannot be opened must not cost the one being written.
    if (!resumed.ok) {
      this.#failed({ kind: 'open', code: resumed.error.code });
      return;
    }
    if ((await this.filling?.leave()) === false) return resumed.filling.end();
    this.failure = undefined;
    this.#fill(resumed.filling);
    this.#show('filling');
  }

  /** Sends the form on screen, which nothing stops any more. */
  async send(): Promise<void> {
    const { filling } = this;
    if (!filling || this.sending) return;
    filling.session.surround(this.#host.environment());
    const submission = filling.submission(this.#host.shownLanguage);
    // While the permissions are read nothing is sent twice, and nothing is typed that would not go with it.
    this.sending = true;
    this.#host.requestUpdate();
    const missing = await this.#host.context?.missing(submission).catch(() => undefined);
    this.sending = false;
    if (this.filling !== filling) return; // locked meanwhile
    if (missing) {
      this.#failed({ kind: 'permission', missing });
      return;
    }
    if (!this.#host.dispatchEvent(new AmparoSubmitEvent(submission))) return;
    const client = this.delivery.client;
    if (!client) {
      this.#failed({ kind: 'send', error: { code: 'noReceiver' } });
      return;
    }
    this.sending = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    await filling.end();
    try {
      const result = await client.submit(submission, { signal: AbortSignal.timeout(WAIT_FOR_RECEIPT_MS) });
      this.sending = false;
      if (result.ok || result.error.code === 'queued') await learn(submission, this.#host, this.device);
      await this.#submitted(filling, result);
    } finally {
      this.sending = false;
      if (this.filling === filling) await filling.saveAgain();
      this.#host.requestUpdate();
    }
  }

  /** The host has delivered the submission itself: the draft is removed. */
  async delivered(): Promise<void> {
    const { filling } = this;
    if (!filling) return;
    await filling.end();
    await learn(filling.submission(this.#host.shownLanguage), this.#host, this.device);
    await this.device.vault?.drafts.remove(filling.id);
    this.#close({ kind: 'handedOver', code: filling.caseCode, id: filling.id });
  }

  /** Where to go on after a lock; undefined where nothing is stored. */
  get leftAt(): LeftAt | undefined {
    const { filling } = this;
    return filling?.isStored ? { draft: filling.id, caret: this.#host.caret } : undefined;
  }

  async #submitted(filling: Filling, result: SubmitResult): Promise<void> {
    const { caseCode: code, id } = filling;
    if (result.ok) this.#host.dispatchEvent(new SubmittedEvent(result.receipt));
    else this.#host.dispatchEvent(new SubmitFailedEvent(result.error.code));
    // Locked, removed or begun anew meanwhile: the outbox goes on by itself, and nothing comes back on screen.
    if (this.filling !== filling) return;
    if (result.ok) this.#close({ kind: 'received', code, id, receipt: result.receipt });
    else await this.#notReceived(filling, result.error);
  }

  async #notReceived(filling: Filling, error: SubmitError): Promise<void> {
    // Refused means not stored: the worker changes the answers, and the same form is sent again.
    if (error.code === 'rejected') await this.delivery.client?.cancel(filling.id);
    const after = notReceived(error, { code: filling.caseCode, id: filling.id });
    if (after.kind === 'send') this.#failed(after);
    else this.#close(after);
  }

  #parcelsChanged(parcels: readonly ParcelStatus[]): void {
    const now = sentNow(this.sent, parcels);
    if (!now) return;
    this.sent = now;
    if (now.kind === 'received') this.#host.dispatchEvent(new SubmittedEvent(now.receipt));
    this.#host.requestUpdate();
  }

  async #deviceChanged(): Promise<void> {
    const { vault } = this.device;
    if (!vault) return this.#locked();
    if (this.phase !== 'opening' && this.phase !== 'unlock' && this.phase !== 'locked') return;
    this.delivery.begin();
    const { context, leftAt } = this.#host;
    if (leftAt) await this.openDraft(leftAt.draft);
    if (leftAt && this.filling) return;
    if (context) return context.draft === undefined ? this.begin() : this.openDraft(context.draft);
    const found = await vault.drafts.list();
    const { drafts, damaged } = found.ok ? found.value : { drafts: [], damaged: [] };
    const mine = drafts.some(({ id, form }) => form === this.#host.definition.id && !this.device.onScreen.has(id));
    if (mine || damaged.length > 0) this.#show('choose');
    else await this.begin();
  }

  async #locked(): Promise<void> {
    this.#host.leftAt = this.leftAt;
    this.#fill(undefined);
    this.sent = this.failure = this.known = undefined;
    this.saveStatus = { kind: 'nothing' };
    // At once: the answers leave the page before the storage is asked anything.
    this.exists = true;
    this.#show(this.#host.storage === 'memory' ? 'locked' : 'unlock');
    this.exists = await this.device.hasVault();
    this.#host.requestUpdate();
  }

  #parts(vault: FillingParts['vault']): FillingParts {
    const { definition: form, presets, context } = this.#host;
    const told = (status: SaveStatus): void => this.#saved(status);
    const environment = this.#host.environment();
    return { form, vault, presets, caseCode: context?.caseCode ?? '', environment, told, takenUp: this.device.takenUp };
  }

  #saved(status: SaveStatus): void {
    this.saveStatus = status;
    if (this.filling) this.device.onScreen.add(this.filling.id);
    if (status.kind === 'saved') this.#host.dispatchEvent(new DraftSavedEvent(status.at));
    if (status.kind === 'failed') this.#host.dispatchEvent(new DraftFailedEvent(status.error.code));
    this.#host.requestUpdate();
  }

  #close(sent: Sent): void {
    this.#fill(undefined);
    this.failure = undefined;
    this.sent = sent;
    this.#show('sent');
    this.device.changed();
  }

  #fill(filling: Filling | undefined): void {
    for (const id of this.filling?.ids ?? []) this.device.onScreen.delete(id);
    if (filling) this.device.onScreen.add(filling.id);
    this.filling = filling;
  }

  #failed(failure: Failure): void {
    this.failure = failure;
    this.#host.requestUpdate();
  }

  #show(phase: Phase): void {
    this.phase = phase;
    this.#host.requestUpdate();
  }
}
