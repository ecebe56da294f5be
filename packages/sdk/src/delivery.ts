import type { Attachment } from '@amparo/model';
import type { AttachmentSource } from './attachments.js';
import type { AttachmentProgress, OutboxEntry, Progress } from './outbox-entry.js';
import { offline, unknown, type Outcome, type Undelivered, type UnknownReason } from './outcome.js';
import { isReceiptFor } from './receipt.js';
import { sha256 } from './sha256.js';
import type { Attempt, Transport } from './transport.js';

/** What a delivery is made with. */
export interface DeliveryParts {
  readonly transport: Transport;
  readonly source: AttachmentSource | undefined;
  readonly fetch: typeof fetch | undefined;
  readonly signal: AbortSignal;
  /** Stores how far the entry has come; rejects when it would not survive a crash. */
  readonly save: (entry: OutboxEntry) => Promise<void>;
  /** Takes how many bytes of the record have gone out. */
  readonly show: (bytes: number) => void;
}

/** One attempt at a parcel: sends what has no receipt yet, the record and its attachments one by one. */
export class Delivery {
  #entry: OutboxEntry;
  readonly #parts: DeliveryParts;

  constructor(entry: OutboxEntry, parts: DeliveryParts) {
    this.#entry = entry;
    this.#parts = parts;
  }

  /** The entry as far as it has come. */
  get entry(): OutboxEntry {
    return this.#entry;
  }

  /** Sends until something fails; an outcome with a receipt says that the receiver has everything. */
  async run(): Promise<Outcome> {
    const record = (): Promise<Undelivered | undefined> => this.#sendRecord();
    const files = this.#entry.parcel.attachments.map((each) => () => this.#sendAttachment(each));
    for (const step of this.#parts.transport.attachmentsFirst ? [...files, record] : [record, ...files]) {
      const failed = await step();
      if (failed) return failed;
    }
    return this.#entry.progress.record ?? unknown('noReceipt');
  }

  async #sendRecord(): Promise<Undelivered | undefined> {
    const { parcel, progress } = this.#entry;
    if (progress.record) return undefined;
    const { transport, show } = this.#parts;
    const attempt = { ...this.#attempt(), onProgress: show };
    const outcome = await outcomeOf(() => transport.send(parcel, attempt), parcel);
    if (!('receipt' in outcome)) return outcome;
    this.#advance({ record: outcome });
    return undefined;
  }

  async #sendAttachment(attachment: Attachment): Promise<Undelivered | undefined> {
    const { transport, source, signal } = this.#parts;
    const { id, hash: contentHash } = attachment;
    const before = this.#entry.progress.attachments.find((each) => each.id === id);
    if (before?.isDelivered) return undefined;
    if (signal.aborted) return offline; // broken off
    const bytes = transport.sendAttachment
      ? await read(source, { attachment, id: this.#entry.parcel.id })
      : 'attachmentUnsupported';
    if (typeof bytes === 'string') return unknown(bytes);
    const attempt = {
      ...{ ...this.#attempt(), bytes, from: before?.received ?? 0 },
      onProgress: (received: number) => this.#attachmentAt({ id, received, isDelivered: false }),
    };
    const send = async (): Promise<Outcome> =>
      (await transport.sendAttachment?.(this.#entry.parcel, attachment, attempt)) ?? unknown('transportFailed');
    const outcome = await outcomeOf(send, { id, contentHash });
    if (!('receipt' in outcome)) return outcome;
    this.#attachmentAt({ id, received: attachment.bytes, isDelivered: true });
    return undefined;
  }

  #attempt(): Omit<Attempt, 'onProgress'> {
    const { signal, save, fetch } = this.#parts;
    return {
      signal,
      fetch,
      remember: async (memory) => {
        const { parcel, ...others } = this.#entry;
        await save((this.#entry = { ...others, parcel: { ...parcel, memory } }));
      },
    };
  }

  #attachmentAt(now: AttachmentProgress): void {
    const others = this.#entry.progress.attachments.filter(({ id }) => id !== now.id);
    this.#advance({ attachments: [...others, now] });
  }

  // What the store cannot take now is known to this tab; after a crash the step is repeated, which a receiver bears.
  #advance(change: Partial<Progress>): void {
    const { progress, ...others } = this.#entry;
    this.#entry = { ...others, progress: { ...progress, ...change } };
    void this.#parts.save(this.#entry).catch(() => undefined);
  }
}

async function outcomeOf(
  send: () => Promise<Outcome>,
  what: { readonly id: string; readonly contentHash: string },
): Promise<Outcome> {
  try {
    const outcome = await send();
    const isForAnother = 'receipt' in outcome && !isReceiptFor(what, outcome.receipt);
    return isForAnother ? unknown('receiptMismatch') : outcome;
  } catch {
    return unknown('transportFailed'); // a transport of the host's own; its words may hold answers
  }
}

async function read(
  source: AttachmentSource | undefined,
  { attachment, id }: { readonly attachment: Attachment; readonly id: string },
): Promise<Uint8Array<ArrayBuffer> | UnknownReason> {
  try {
    const bytes = await source?.read(attachment, id);
    if (bytes && (await sha256(bytes)) === attachment.hash.toLowerCase()) return bytes;
    return 'attachmentMissing';
  } catch {
    return 'attachmentUnreadable';
  }
}
