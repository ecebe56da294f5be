import type { Word } from '@amparo/elements';
import type { FormStanding, Receiver } from '@amparo/definitions';
import type { DraftSummary } from '@amparo/drafts';
import type { Json } from '@amparo/model';
import { checkRuleSet, type RuleSet } from '@amparo/risk';
import type { Client, ParcelStatus } from '@amparo/sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { unlockPanel } from '../filling/around.js';
import { fetchReasons } from '../delivery/attention-sentence.js';
import type { CaseForms, DraftOpener } from '../drafts-list/draft-opener.js';
import type { Device } from '../device/device.js';
import { guardBar } from '../guard/guard-bar.js';
import type { Given } from './given.js';
import { formNames, parts } from './case.words.js';
import { Cases } from './cases.js';
import { caseForms, keptHere } from './kept-here.js';
import { HostedElement } from '../host/hosted-element.js';
import { fetchLater } from '../filling/later.js';
import { ageSentence } from '../keeping/age-sentence.js';
import { agesIn, type WaitingDraft } from '../keeping/ages-in.js';
import { momentText } from '../host/moment-text.js';
import { openAtOnce } from '../filling/open-at-once.js';
import { followLanguage } from '../host/follow-language.js';

const MINUTE_MS = 60_000;

/** What a page of cases shares with the list of them: the device that is unlocked, its language, and what forms are given. */
export abstract class CasePanel extends HostedElement implements DraftOpener {
  static override properties: PropertyDeclarations = {
    ...HostedElement.properties,
    presets: { attribute: false },
    receivers: { attribute: false },
    riskRuleSet: { attribute: false },
    exists: { state: true },
    keptOpen: { state: true },
  };

  /** Answers that the host knows beforehand, by path, for every form that asks them: `caseHeader.organisationCode`. */
  declare presets: Readonly<Record<string, Json>>;
  /** The bodies that the host knows, for the forms that tell somebody about a child; see there. */
  declare receivers: readonly Receiver[] | undefined;

  /** There is a vault that the passphrase opens; undefined until the storage has said so. */
  declare protected exists: boolean | undefined;
  declare private keptOpen: boolean | undefined;

  #riskRuleSet: RuleSet | undefined;
  #followed: Device | undefined;
  #stop: readonly (() => void)[] = [];
  #unwatch: (() => void) | undefined;
  #client: Client | undefined;
  #stopParcels: (() => void) | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.presets = {};
    this.exists = this.keptOpen = undefined;
  }

  /** The rule set of the host for risk; undefined for ours. One that cannot be used throws a `RuleSetError`. */
  get riskRuleSet(): RuleSet | undefined {
    return this.#riskRuleSet;
  }

  set riskRuleSet(given: RuleSet | undefined) {
    this.#riskRuleSet = given && checkRuleSet(given);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = followLanguage(this);
    this.#clock = setInterval(() => void this.read(), MINUTE_MS);
    window.addEventListener('online', this.#online);
    void fetchLater();
    void fetchReasons().then(() => this.requestUpdate());
    void import('../define/drafts.js').catch(() => undefined); // nothing waits for it
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    window.removeEventListener('online', this.#online);
    this.#unwatch?.();
    this.#unfollow();
  }

  /** The cases that the open vault remembers; undefined while it is locked. */
  protected get cases(): Cases | undefined {
    const { vault } = this.device;
    return vault && new Cases(vault.records('cases'));
  }

  /** Counts the readings: one that a later reading overtook shows nothing. */
  protected turn = 0;

  /** Reads from the device what is shown; called when it may have changed, and each minute. */
  protected abstract read(): Promise<void>;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#followed && this.#followed !== this.device) {
      this.forget();
      this.#unfollow();
      this.#follow();
    }
    super.willUpdate(changed);
    if (this.goesElsewhere(changed)) this.#deliver();
  }

  /** Lets go of what is shown of a worker, when another one comes. */
  protected abstract forget(): void;

  /** What opens the device, while it is locked. */
  protected unlock(): unknown {
    if (this.exists === undefined) return nothing; // else a new passphrase would be asked for, for a moment
    return html`${this.bar()}${unlockPanel(this, this.exists)}`;
  }

  /** Takes every case off the page; the passphrase opens them again. */
  async lock(): Promise<void> {
    await this.device.lock();
    await this.updateComplete;
  }

  /** What locks the device, and what leaves the page quickly. */
  protected bar(): unknown {
    return html`${guardBar(this, this.locksSoon, this.interface)}
      <amparo-keeping .words=${this.words} .host=${this}></amparo-keeping>`;
  }

  /** The drafts and deliveries of this page, folded unless one of these deliveries needs attention. */
  protected kept(parcels: readonly ParcelStatus[]): unknown {
    const isWanted = parcels.some(({ state }) => state === 'needsAttention');
    const toggled = (isOpen: boolean): void => void (this.keptOpen = isOpen);
    return keptHere(this, { isOpen: this.keptOpen ?? isWanted, toggled }, this.interface);
  }

  /** Opens the form of a draft. */
  abstract openDraft(id: string): Promise<void>;

  /** The forms whose drafts it opens. */
  get forms(): CaseForms {
    return caseForms('', (form) => this.nameOf(form));
  }

  /** What leads back: on one line with what locks, where there is something to lock. */
  protected back(to: Word, leave: () => void): unknown {
    const { language, direction } = this.interface;
    const look = this.device.keeps ? 'back beside' : 'back';
    return html`<p class=${look} lang=${language} dir=${direction}>
      <button type="button" @click=${leave}>${this.say(to)}</button>
    </p>`;
  }

  /** What the host gave this element, for the elements inside: they deliver by one transport, so that one client works. */
  protected get given(): Given {
    const { endpoint, token, storage, worker, workerRole, settings, codes } = this;
    const { lockAfter, lockOnHide, exitTo, noExit, offerWipe } = this;
    const { unsentDays, witness, carryTo, keepReadableFor, organisationKey } = this;
    const { presets, receivers, riskRuleSet, timeZone } = this;
    const what = { endpoint, token, storage, worker, workerRole, settings, codes, transport: this.delivery() };
    const kept = { unsentDays, witness, carryTo, keepReadableFor, organisationKey, timeZone };
    return { ...what, ...kept, lockAfter, lockOnHide, exitTo, noExit, offerWipe, presets, receivers, riskRuleSet };
  }

  #follow(): void {
    const changed = (): void => void this.#changed();
    const { device } = this;
    this.#followed = device;
    this.#stop = [device.subscribe(changed), device.onClient(changed)];
    this.exists = this.keptOpen = undefined;
    void this.#open();
  }

  #unfollow(): void {
    for (const stop of this.#stop) stop();
    this.#followed = undefined;
    this.#watch(undefined);
  }

  async #open(): Promise<void> {
    if (!this.device.vault) await openAtOnce(this.device, this.storage);
    await this.#changed();
  }

  async #changed(): Promise<void> {
    if (!this.device.vault) {
      // At once: the codes leave the page before the storage is asked anything.
      void this.read();
      this.requestUpdate();
    }
    this.exists = await this.device.hasVault();
    this.#deliver();
    await this.read();
    this.requestUpdate();
  }

  // What an earlier visit left in the outbox goes on from here too. A lock ends the client, and unlocking begins another.
  #deliver(): void {
    const transport = this.delivery();
    this.#watch(transport ? this.device.clientOf(transport) : this.device.client);
  }

  #watch(client: Client | undefined): void {
    if (client === this.#client) return;
    this.#stopParcels?.();
    this.#client = client;
    this.#stopParcels = client?.subscribe(() => void this.read());
  }

  // A store that cannot be read is told by the next reading; the background tries again.
  readonly #online = (): void => void this.#client?.retry();

  /** How long drafts have waited unsent, as far as that matters. */
  protected async waiting(drafts: readonly DraftSummary[]): Promise<readonly WaitingDraft[]> {
    const { vault } = this.device;
    if (!vault || vault.mode === 'memory') return [];
    return (await agesIn(vault, drafts, this.unsentDays)).filter(({ standing }) => standing !== 'fresh');
  }

  /** Says how long a draft has waited. */
  protected ageText(age: WaitingDraft | undefined): unknown {
    if (!age) return nothing;
    const tone = age.standing === 'over' ? 'state late' : 'state';
    return html`<span class=${tone}>${ageSentence(age, this.interface, this.timeZone)}</span>`;
  }

  /** The name of what is to be done: of a form, or of a part of one. */
  protected nameOfStep({ form, part }: FormStanding): string {
    return part ? this.say(parts[part]) : this.nameOf(form);
  }

  /** The name of a form, by its id. */
  protected nameOf(form: string): string {
    const name = formNames[form];
    return name ? this.say(name) : form;
  }

  /** A moment in words, as the clocks stand where the case is. */
  protected timeText(at: string): string {
    return momentText(at, this.timeZone, this.interface.language);
  }
}
