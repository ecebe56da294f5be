import type { Vault } from '@amparo/drafts';
import type { OutboxStore, ParcelStatus } from '@amparo/sdk';
import type { ReceivedByHand } from '@amparo/sdk/transports/file';
import { sealedOutbox, vaultSource } from '@amparo/sdk/vault';
import type { Device } from '../device/device.js';

/** What became of a file of receipts: how many deliveries left this device with it, or why none did. */
type TakenReceipts =
  | { readonly ok: true; readonly n: number }
  | { readonly ok: false; readonly code: 'noneFits' | 'notNow' | 'newer' | 'damaged' };

// Each with its file, as the others load them: what was part of this one too would come in files of its own.
const load = (): Promise<typeof import('../delivery/sending.js')> => import('../delivery/sending.js');
const loadFile = (): Promise<typeof import('@amparo/sdk/transports/file')> => import('@amparo/sdk/transports/file');

/**
 * Takes in the text of a file of receipts: each delivery that waits on the device and was received whole leaves it, as with a
 * receipt that came over a network, whatever transport the page has now. Everything else stays as it is.
 */
export async function takeReceipts(text: string, device: Device): Promise<TakenReceipts> {
  const { carriedReceipts, receivedByHand } = await loadFile();
  const receipts = carriedReceipts();
  const problem = whyUnreadable(text, receipts.take(text));
  const { vault } = device;
  if (!vault) return { ok: false, code: 'notNow' };
  const outbox = sealedOutbox(vault.records('outbox'));
  const found = await receivedByHand(receipts, outbox);
  if (found.length === 0) return { ok: false, code: problem ?? 'noneFits' };
  const delivered: ParcelStatus[] = [];
  for (const each of found) delivered.push(...(await letGo(each, { device, vault, outbox })));
  const { tellDelivered } = await load();
  tellDelivered(device.worker, delivered);
  const n = delivered.length;
  return n > 0 ? { ok: true, n } : { ok: false, code: 'notNow' };
}

interface From {
  readonly device: Device;
  readonly vault: Vault;
  readonly outbox: OutboxStore;
}

/**
 * Lets one delivery go by a client that sees nothing else: an earlier delivery of the case that was refused does not stop it, and none
 * is tried. The client of the page would make no attempt without a network, which is where receipts come by hand.
 */
async function letGo(
  { id, transport: name, receipt }: ReceivedByHand,
  { device, vault, outbox }: From,
): Promise<readonly ParcelStatus[]> {
  const { createClient } = await load();
  const client = createClient({
    transport: {
      name,
      send: async () => ({ code: 'alreadyStored', receipt }),
      sendAttachment: async (_, { id: file, hash: contentHash }) => ({
        code: 'alreadyStored',
        receipt: { ...receipt, id: file, contentHash },
      }),
    },
    outbox: { ...outbox, all: async () => (await outbox.all()).filter((each) => each.id === id) },
    attachments: vaultSource(vault),
    received: async (draft) => {
      await device.received(draft);
      await vault.records('tellings').remove(draft); // as the page's client does
    },
    online: () => true,
    locks: null, // what another tab is sending just now has been received all the same
  });
  await client.retry(id);
  const status = await client.status(id);
  const isGone = (await outbox.get(id)) === undefined;
  return isGone && status.ok && status.parcel ? [status.parcel] : [];
}

/** Why a file of receipts gave nothing, if it is the file's fault; one that is damaged in part is good for the rest. */
function whyUnreadable(text: string, taken: number): 'newer' | 'damaged' | undefined {
  const { version, receipts } = fileIn(text);
  if (typeof version === 'number' && version > 1) return 'newer';
  return Array.isArray(receipts) && receipts.length === taken ? undefined : 'damaged';
}

function fileIn(text: string): { readonly version?: unknown; readonly receipts?: unknown } {
  try {
    const json = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return { version: json['amparo-receipts'], receipts: json['receipts'] };
  } catch {
    return {};
  }
}
