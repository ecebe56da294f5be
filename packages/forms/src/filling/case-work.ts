import type { SaveStatus } from '@amparo/drafts';
import type { ParcelStatus } from '@amparo/sdk';
import type { KnownBefore } from '../host/case-context.js';
import type { CaseHost, LeftAt } from '../host/case-host.js';
import { Delivery } from '../delivery/delivery.js';
import type { Device } from '../device/device.js';
import { DraftFailedEvent, DraftSavedEvent, SubmittedEvent } from '../host/events.js';
import type { Failure } from './failure.js';
import type { Question } from '../keeping/question.js';
import { laterOrNever } from './later.js';
import { learn } from './learn.js';
import { openAtOnce } from './open-at-once.js';
import type { Phase } from './phase.js';
import { sendFilling } from './send-filling.js';
import { sentBefore } from '../drafts-list/sent-before.js';
import { sentNow, type Sent } from './sent.js';
import { Filling, type FillingParts } from './filling.js';

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
  /** What is asked before a draft is opened. */
  question: Question | undefined;
  /** What earlier forms of the case have said. */
  known: KnownBefore | undefined;
  readonly device: Device;
  readonly #host: CaseHost;
  /** What sends, and what is told of it. */
  readonly delivery: Delivery;
  #stop: (() => void) | undefined;
  /** The vault that is worked with; undefined once it is locked or the element has left the page. */
  #openedFor: FillingParts['vault'] | undefined;
  #listed = '';

  constructor(host: CaseHost, device: Device) {
    this.#host = host;
    this.device = device;
    this.delivery = new Delivery(host, device, (parcels) => this.#parcelsChanged(parcels));
  }

  /** Begins: without storage with a form at once, with a vault by asking for the passphrase. */
  async start(): Promise<void> {
    this.#stop = this.device.subscribe(() => void this.#deviceChanged());
    if (this.device.vault) return this.#deviceChanged();
    if (await openAtOnce(this.device, this.#host.storage)) return;
    this.exists = await this.device.hasVault();
    this.#show('unlock');
  }

  /** Ends when the element leaves the page; what is pending is saved, and goes on being tried while it cannot be. */
  async stop(): Promise<void> {
    this.#stop?.();
    this.#openedFor = undefined;
    this.delivery.end();
    const { filling } = this;
    this.#fill(undefined);
    this.phase = 'opening';
    await filling?.leave();
    this.device.changed(); // its first save may have ended only now, and no list shows it yet
  }

  /** Begins a new form; what is on screen stays a draft. */
  async begin(): Promise<void> {
    const { vault } = this.device;
    if (!vault && this.phase === 'locked') this.device.openInMemory();
    if (!vault) return;
    if ((await this.filling?.leave()) === false) return;
    this.failure = undefined;
    const parts = this.#parts(vault);
    const known = await this.#host.context?.known(parts.form.id);
    if (this.#openedFor !== vault) return; // locked or left meanwhile: no answer comes back, and no draft is held
    this.known = known;
    this.#fill(Filling.begin({ ...parts, presets: { ...this.known?.answers, ...parts.presets } }));
    this.#show('filling');
  }

  /** Leaves what is on screen, which stays a draft, for the list of drafts. */
  async choose(): Promise<void> {
    const opened = this.#openedFor;
    if ((await this.filling?.leave()) === false || this.#openedFor !== opened) return; // locked meanwhile
    this.#fill(undefined);
    this.failure = undefined;
    this.#show('choose');
  }

  /** Goes on with a draft; one that cannot be opened is left as it is, and the reason is shown. */
  async openDraft(id: string, answered: readonly Question['kind'][] = []): Promise<void> {
    const { vault, onScreen } = this.device;
    if (!vault) return;
    if (this.filling?.ids.has(id)) {
      this.#host.focus();
      return;
    }
    // Two forms of one page would make two versions of it.
    const sent = onScreen.has(id) ? 'here' : await sentBefore(id, vault);
    if (this.#openedFor !== vault) return;
    if (typeof sent === 'string') {
      this.failed({ kind: 'open', code: sent });
      return;
    }
    if (sent && (await this.filling?.leave()) !== false) {
      this.close(sent);
      this.delivery.begin(); // tells at once where it stands
    }
    if (sent) return;
    const behind = await laterOrNever();
    const question = await behind?.questionBefore(id, { vault, days: this.#host.unsentDays, answered });
    if (this.#openedFor !== vault) return;
    if (question) return this.ask(question);
    const resumed = await Filling.resume(id, this.#parts(vault));
    const known = await this.#host.context?.known(this.#host.definition.id);
    if (this.#openedFor !== vault) return;
    this.known = known;
    // What is on screen stays: a draft that cannot be opened must not cost the one being written.
    if (!resumed.ok) {
      this.failed({ kind: 'open', code: resumed.error.code });
      return;
    }
    if ((await this.filling?.leave()) === false || this.#openedFor !== vault) return resumed.filling.end();
    this.failure = undefined;
    this.#fill(resumed.filling);
    if (answered.includes('over')) resumed.filling.waitAnew();
    this.#show('filling');
  }

  /** Asks before a draft is opened; what is on screen stays a draft. */
  async ask(question: Question): Promise<void> {
    if ((await this.filling?.leave()) === false || this.device.vault === undefined) return;
    this.#fill(undefined);
    this.failure = undefined;
    this.question = question;
    this.#show('asked');
  }

  /** Sends the form on screen, which nothing stops any more. */
  async send(): Promise<void> {
    const { filling } = this;
    if (filling && !this.sending) await sendFilling(filling, this, this.#host);
  }

  /** The host has delivered the submission itself: the draft is removed. */
  async delivered(): Promise<void> {
    const { filling } = this;
    if (!filling) return;
    await filling.end();
    await learn(filling.submission(this.#host.shownLanguage), this.#host, this.device);
    const { id, caseCode } = filling;
    await this.device.sealAway({ id, caseCode, form: this.#host.definition.id });
    this.close({ kind: 'handedOver', code: caseCode, id });
  }

  /** Where to go on after a lock; undefined where nothing is stored. */
  get leftAt(): LeftAt | undefined {
    const { filling } = this;
    return filling?.isStored ? { draft: filling.id, caret: this.#host.caret } : undefined;
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
    if (this.#openedFor === vault) return;
    this.#openedFor = vault;
    this.delivery.begin();
    const { context, leftAt } = this.#host;
    if (leftAt) await this.openDraft(leftAt.draft);
    if (leftAt && (this.filling || this.question || this.sent)) return;
    if (context) return context.draft === undefined ? this.begin() : this.openDraft(context.draft);
    const found = await vault.drafts.list();
    const { drafts, damaged, gone } = found.ok ? found.value : { drafts: [], damaged: [], gone: [] };
    const mine = drafts.some(({ id, form }) => form === this.#host.definition.id && !this.device.onScreen.has(id));
    if (mine || damaged.length + gone.length > 0) this.#show('choose');
    else await this.begin();
  }

  async #locked(): Promise<void> {
    // The device tells more than once that it is locked: what was saved at the last moment is news too.
    if (this.#openedFor) this.#host.leftAt = this.leftAt;
    this.#fill(undefined);
    this.sent = this.failure = this.known = this.question = this.#openedFor = undefined;
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
    if (status.kind === 'saved') {
      this.#host.dispatchEvent(new DraftSavedEvent(status.at));
      const id = this.filling?.id ?? '';
      if (this.#listed !== id) this.device.changed(); // a list beside the form shows it from now on
      this.#listed = id;
    }
    if (status.kind === 'failed') this.#host.dispatchEvent(new DraftFailedEvent(status.error.code));
    this.#host.requestUpdate();
  }

  /** Takes the form off the screen, for what became of it. */
  close(sent: Sent): void {
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
    this.question = undefined;
    if (this.device.vault) this.device.changed();
  }

  /** Shows what went wrong, above what is on screen. */
  failed(failure: Failure): void {
    this.failure = failure;
    this.#host.requestUpdate();
  }

  #show(phase: Phase): void {
    this.phase = phase;
    this.#host.requestUpdate();
  }
}
