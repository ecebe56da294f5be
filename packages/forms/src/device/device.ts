import {
  armWipe,
  createVault,
  memoryVault,
  openDevice,
  openVault,
  setAsideVault,
  vaultAccess,
  vaultExists,
  wipeVault,
  type ArmedWipe,
  type Result,
  type TakenUpDraft,
  type StorageError,
  type Vault,
  type VaultAccess,
  type VaultError,
  type WipeReport,
} from '@amparo/drafts';
import type { Client, Transport } from '@amparo/sdk';
import { DeviceClients } from '../delivery/device-clients.js';
import { HeldDrafts } from './held-drafts.js';
import type { Readable, ReceivedDraft } from '../keeping/seal-away.js';
import { received } from './received.js';
import { sealDraftAway } from './seal-draft-away.js';
import type { LockReason, Told } from './told.js';

/** What one worker has open on this page: the forms and lists of one worker share it, so that the passphrase is asked once. */
export class Device {
  /** The worker that the vault belongs to. */
  readonly worker: string;
  /** Ids of the drafts that are being filled in on this page. */
  readonly onScreen = new Set<string>();
  /** For how long what was received can be read here, and what of it can. */
  readonly readable: Readable = { hours: 0, until: new Map() };
  /** The time zone that the host has set for the cases (IANA name); empty for the device's. */
  timeZone = '';
  /** A photo, drawing or recording was not kept, since its question left the page too early; until the worker has read it. */
  hasMissed = false;
  #vault: Vault | undefined;
  #offered: Vault | undefined;
  #opening: Promise<Result<Vault, VaultError>> | undefined;
  #locking: Promise<void> | undefined;
  #locks = 0; // how often it was locked, left or wiped here or in another tab, whether it was open or not
  readonly #held = new HeldDrafts();
  #armed: ArmedWipe | undefined;
  readonly #tabs: BroadcastChannel;
  readonly #tabListeners = new Set<(told: 'here' | 'idle' | 'wiped') => void>();
  readonly #clients: DeviceClients;
  readonly #listeners = new Set<() => void>();

  constructor(worker: string) {
    this.worker = worker;
    this.#clients = new DeviceClients(this, this.received);
    this.#tabs = new BroadcastChannel(`amparo ${worker}`);
    this.#tabs.addEventListener('message', ({ data: told }: MessageEvent<Told>) => {
      if (told === 'wiped') this.#drop();
      // A tab that has slept may not know that somebody is at this one.
      if (told === 'here' || told === 'idle' || told === 'wiped')
        for (const listener of this.#tabListeners) listener(told);
      // A tab that stores nothing loses what it holds: only leaving in a hurry is worth that.
      else if (told === 'exit' || this.#vault?.mode !== 'memory') void this.#lock();
    });
  }

  /** The open vault; undefined while it is locked. */
  get vault(): Vault | undefined {
    return this.#vault;
  }

  /** The vault whose keys are on this page: the open one, or one that was made and is not shown to the page yet. */
  get unlocked(): Vault | undefined {
    return this.#vault ?? this.#offered;
  }

  /** Whether what is written here now is kept on this device. */
  get keeps(): boolean {
    return this.#vault !== undefined && this.#vault.mode !== 'memory';
  }

  /** Whether there is a vault of this worker to be opened. */
  hasVault(): Promise<boolean> {
    return vaultExists({ name: this.worker });
  }

  /** The ways into the worker's vault, open or not. */
  access(): Promise<VaultAccess> {
    return vaultAccess({ name: this.worker });
  }

  /** Opens the worker's vault with the passphrase; it comes locked where it was locked meanwhile, or another is open. */
  open(passphrase: string): Promise<Result<Vault, VaultError>> {
    return this.#open(() => openVault({ name: this.worker, passphrase }));
  }

  /** Makes a vault under a new passphrase; `take` shows it to the page, and a lock closes it before that too. */
  async create(passphrase: string): Promise<Result<Vault, VaultError>> {
    const before = this.#locks;
    const made = await createVault({ name: this.worker, passphrase });
    if (!made.ok || this.#isLate(made.value, before)) return made;
    this.#offer(made.value);
    this.changed();
    return made;
  }

  /** Opens what is kept here without a passphrase, or makes the place for it; the outcome is `exists` where a passphrase seals it. */
  openUnsealed(): Promise<Result<Vault, VaultError>> {
    // Forms that come on the page together ask at one moment.
    const opening = (this.#opening ??= this.#open(() => openDevice({ name: this.worker })));
    return opening.finally(() => (this.#opening = undefined));
  }

  /** Sets what is erased aside, where it stays, so that a new vault can be made. */
  setAside(): Promise<Result<void, VaultError>> {
    return setAsideVault({ name: this.worker });
  }

  /** Takes over the draft of an id that could not be stored before the last lock, and what goes on trying to store it. */
  readonly takenUp = (id: string): TakenUpDraft | undefined => this.#held.takenUp(id);

  /** Goes on without storing anything. */
  openInMemory(): Vault {
    const vault = memoryVault();
    this.take(vault);
    return vault;
  }

  /** Takes every answer off this page and the worker's other tabs at once, seals what is pending, and forgets the keys. */
  lock(because: LockReason = 'asked'): Promise<void> {
    if (this.unlocked) this.#tabs.postMessage(because);
    return this.#lock();
  }

  /** Prepares the wipe of the vault that is there now, so that it is done at once, also without a network; tells how thorough it is. */
  async armWipe(): Promise<ArmedWipe['erasure']> {
    return (this.#armed = await armWipe({ name: this.worker })).erasure;
  }

  /** Erases the worker's vault for good, open or locked; in every tab the keys and what is pending are let go. */
  wipe(): Promise<WipeReport> {
    // First of all: this one write closes the vault for good.
    const wiping = this.#armed?.wipe() ?? wipeVault({ name: this.worker });
    this.#tabs.postMessage('wiped');
    this.#drop();
    return wiping;
  }

  /** Tells the worker's other tabs that somebody is there. */
  tellHere(): void {
    if (this.#vault) this.#tabs.postMessage('here');
  }

  /** Tells whether somebody is at another tab of this worker or has wiped the vault there, until the returned function is called. */
  onTab(listener: (told: 'here' | 'idle' | 'wiped') => void): () => void {
    this.#tabListeners.add(listener);
    return () => this.#tabListeners.delete(listener);
  }

  /** The client that delivers what is in this vault's outbox; undefined while it is locked. */
  clientOf(transport: Transport): Client | undefined {
    return this.#vault && this.#clients.of(transport, this.#vault);
  }

  /** The client that is at work, if any; the list of drafts shows what it delivers. */
  get client(): Client | undefined {
    return this.#clients.first;
  }

  /** Tells when the vault was opened or locked, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells when a client begins to deliver, until the returned function is called: only then is it known what waits. */
  onClient(listener: () => void): () => void {
    return this.#clients.onBegun(listener);
  }

  /** Tells everything on the page that drafts or deliveries may have changed. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Erases a draft that was received; where the host allows it, it can be read for some hours first. */
  readonly sealAway = (draft: ReceivedDraft): Promise<Result<unknown, StorageError>> => sealDraftAway(draft, this);

  /** A draft goes when its receipt has come, and before its parcel: one that is left behind would be sent again. */
  readonly received = (id: string): Promise<void> => received(id, this);

  async #lock(): Promise<void> {
    this.#locks += 1; // what is being opened must not open any more
    const vault = this.unlocked;
    if (!vault) return this.#locking;
    this.#clients.stop();
    // The page first: sealing what is pending may take a second.
    this.#locking = vault.lock().then((held) => this.#held.hold(held));
    this.#gone(vault);
    await this.#locking;
  }

  #drop(): void {
    this.#locks += 1;
    this.#held.forget();
    this.#clients.stop();
    this.unlocked?.drop(); // which tells that it is gone
  }

  #gone(vault: Vault): void {
    if (this.unlocked !== vault) return;
    this.#vault = this.#offered = undefined;
    this.#held.close();
    this.changed();
  }

  /** Takes an open vault for this page; one in whose place it comes is locked, since no lock would know of it any more. */
  take(vault: Vault): void {
    if (this.unlocked !== vault) {
      void this.#lock();
      this.#offer(vault);
    }
    [this.#vault, this.#offered] = [vault, undefined];
    this.changed();
  }

  #offer(vault: Vault): void {
    this.#offered = vault;
    vault.onLock(() => this.#gone(vault));
  }

  async #open(open: () => Promise<Result<Vault, VaultError>>): Promise<Result<Vault, VaultError>> {
    const before = this.#locks;
    await this.#locking; // what is still being sealed would else seem to come from another tab
    const opened = await open();
    if (!opened.ok || this.#isLate(opened.value, before)) return opened;
    this.#offer(opened.value);
    await this.#held.takeUp(opened.value.drafts);
    if (this.#offered === opened.value) this.take(opened.value);
    else this.#held.close();
    return opened;
  }

  // Locked since it began, or opened twice: it is let go before anybody has seen it, and whoever asked is told.
  #isLate(vault: Vault, before: number): boolean {
    if (before === this.#locks && !this.unlocked) return false;
    vault.drop();
    this.changed();
    return true;
  }
}
