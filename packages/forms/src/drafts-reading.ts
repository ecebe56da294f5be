import type { Word } from '@amparo/elements';
import type { Client, ParcelStatus } from '@amparo/sdk';
import type { Device } from './device.js';
import { draftLines, type DraftLine } from './draft-lines.js';
import { words } from './drafts.words.js';
import { words as kept } from './kept.words.js';

/** What a list of drafts shows of a device, read anew whenever drafts or deliveries change. */
export class DraftsReading {
  lines: readonly DraftLine[] = [];
  /** How many stored records no key opens. */
  damaged = 0;
  /** Why there is nothing to show. */
  problem: Word | undefined = words.locked;
  #stop: readonly (() => void)[] = [];
  #client: Client | undefined;
  #stopParcels: (() => void) | undefined;
  #parcels: readonly ParcelStatus[] = [];
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads a device now and after each change, until `unfollow` is called. */
  follow(device: Device): void {
    this.unfollow();
    const read = (): void => void this.#read(device);
    this.#stop = [device.subscribe(read), device.onClient(read)];
    read();
  }

  unfollow(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#followParcels(undefined);
  }

  async #read(device: Device): Promise<void> {
    const { client, vault } = device;
    this.#followParcels(client, device);
    const found = await vault?.drafts.list();
    const { drafts, damaged } = found?.ok ? found.value : { drafts: [], damaged: [] };
    this.problem = found?.ok ? undefined : !found || found.error.code === 'locked' ? words.locked : kept.unreadable;
    this.damaged = damaged.length;
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
