import type { Word } from '@amparo/elements';
import type { DraftList, KeptDraft, Vault } from '@amparo/drafts';
import type { Client, ParcelStatus } from '@amparo/sdk';
import { fetchReasons } from '../delivery/attention-sentence.js';
import type { Device } from '../device/device.js';
import { draftLines, type DraftLine } from './draft-lines.js';
import { words } from './drafts.words.js';
import { removeUnsent } from './sent-before.js';
import { agesIn, type WaitingDraft } from '../keeping/ages-in.js';
import { askedBefore, type Asked } from '../keeping/persistence.js';
import { words as kept } from '../device/kept.words.js';

const nothing: DraftList = { drafts: [], damaged: [], gone: [] };

/** What a list of drafts shows of a device, read anew whenever drafts or deliveries change. */
export class DraftsReading {
  lines: readonly DraftLine[] = [];
  /** What the vault has, damaged or gone. */
  list = nothing;
  /** Why there is nothing to show. */
  problem: Word | undefined = words.locked;
  /** What the browser says of keeping the drafts; undefined where nothing is stored. */
  persistence: Asked | undefined;
  /** Why what was last asked for could not be done. */
  failed: Word | undefined;
  /** What was sent and can still be read. */
  sent: readonly KeptDraft[] = [];
  #ages: readonly WaitingDraft[] = [];
  #days = 7;
  #stop: readonly (() => void)[] = [];
  #client: Client | undefined;
  #stopParcels: (() => void) | undefined;
  #parcels: readonly ParcelStatus[] = [];
  #turn = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads a device now and after each change, until `unfollow` is called. */
  follow(device: Device, days: number): void {
    this.unfollow();
    this.#days = days;
    const read = (): void => void this.#read(device);
    void fetchReasons().then(this.#changed);
    this.#stop = [device.subscribe(read), device.onClient(read)];
    read();
  }

  /** How long a draft has been waiting. */
  ageOf(id: string): WaitingDraft | undefined {
    return this.#ages.find((age) => age.id === id);
  }

  /** Sends a delivery now, or takes it back; `failed` says afterwards whether the outbox could not do so. */
  async ask(work: 'retry' | 'cancel', id: string): Promise<void> {
    this.failed = (await this.#client?.[work](id))?.ok ? undefined : kept.unreadable;
    this.#changed();
  }

  /** Deletes a draft that was not sent; `failed` says afterwards whether it is still there. */
  async remove(id: string, device: Device): Promise<void> {
    const { vault } = device;
    this.failed = vault && (await removeUnsent(id, vault)) ? undefined : words.notRemoved;
    device.changed();
  }

  unfollow(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#followParcels(undefined);
  }

  async #read(device: Device): Promise<void> {
    const { client, vault } = device;
    const turn = (this.#turn += 1);
    this.#followParcels(client, device);
    const found = await vault?.drafts.list();
    const isOpen = vault && !vault.locked;
    const sent = isOpen ? await sentIn(vault) : [];
    const isStored = isOpen && vault.mode !== 'memory';
    const persistence = isStored ? await askedBefore(vault) : undefined;
    const ages = isStored && found?.ok ? await agesIn(vault, found.value.drafts, this.#days) : [];
    // Locked meanwhile: nothing of it comes back. Or a later reading was faster, and knows more.
    if (device.vault !== vault || turn !== this.#turn) return;
    this.list = found?.ok ? found.value : nothing;
    const { drafts } = this.list;
    this.problem = found?.ok ? undefined : !found || found.error.code === 'locked' ? words.locked : kept.unreadable;
    this.#ages = ages;
    this.persistence = persistence;
    this.sent = sent;
    this.lines = draftLines(drafts, this.#parcels);
    this.#changed();
  }

  #followParcels(client: Client | undefined, device?: Device): void {
    if (client === this.#client) return;
    this.#stopParcels?.();
    this.#client = client;
    this.#parcels = [];
    this.#stopParcels = client?.subscribe((parcels) => {
      this.#parcels = parcels;
      if (device) void this.#read(device);
    });
  }
}

// Listing erases what is over. Without its code nothing can be read, which is as it is by default.
async function sentIn(vault: Vault): Promise<readonly KeptDraft[]> {
  const kept = await vault.sent().catch(() => undefined);
  const listed = await kept?.list();
  return listed?.ok ? listed.value : [];
}
