import type { OutboxStore, Outcome, Parcel, Transport, Undelivered } from '@amparo/sdk';
import { createClient, memoryOutbox } from '@amparo/sdk';
import { carriedReceipts, deliverBundle, fileTransport, packBundle, readBundle } from '@amparo/sdk/transports/file';
import { describe, expect, it } from 'vitest';
import { received, rejected, server, submission } from './outbox-scene.js';

const never = { signal: new AbortController().signal };
const seal = async (text: string): Promise<string> => text;

/** A store that gives what it holds by id, as IndexedDB does, and six forms of two cases in it; gives their ids in the order of queueing. */
async function deviceOf(): Promise<{ readonly outbox: OutboxStore; readonly ids: readonly string[] }> {
  const held = memoryOutbox();
  const outbox = { ...held, all: async () => [...(await held.all())].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  const client = createClient({ transport: fileTransport(carriedReceipts()), outbox, locks: null });
  const queued = [6, 5, 4, 3, 2, 1].map((n) => ({
    ...submission(`GT-${String(n % 2)}`),
    id: `${String(n)}0000000-0000-4000-8000-000000000000`,
  }));
  for (const one of queued) await client.queue(one);
  return { outbox, ids: queued.map(({ id }) => id) };
}

/** The place that has a network: its receiver fails one form in this way, and stores the others. */
function office(failing: string | undefined, outcome: Undelivered): { transport: Transport; stored: string[] } {
  const stored: string[] = [];
  const send = async (parcel: Parcel): Promise<Outcome> => {
    if (parcel.id === failing) return outcome;
    stored.push(parcel.id);
    return received(parcel);
  };
  return { transport: { send }, stored };
}

const bundleOf = async (outbox: OutboxStore, only?: readonly string[]) => {
  const { sealed } = await packBundle({ outbox, seal, ...(only && { only }) });
  return (await readBundle(sealed)) ?? expect.fail('The bundle opens.');
};

describe('the order of what is carried by hand', () => {
  it('is that of queueing, whatever order the store or the host names them in', async () => {
    const { outbox, ids } = await deviceOf();
    const packed = async (only?: readonly string[]) =>
      (await bundleOf(outbox, only)).parcels.map(({ parcel }) => parcel.id);
    expect(await packed()).toEqual(ids);
    expect(await packed([...ids].reverse())).toEqual(ids);
  });

  it.each<Undelivered>([server, { code: 'authRequired' }, { code: 'unknown', reason: 'noReceipt' }])(
    'keeps the later forms of a case back where an earlier one failed and may still arrive: %j',
    async (outcome) => {
      const { outbox, ids } = await deviceOf();
      const [first = '', , third = '', , fifth = ''] = ids;
      const bundle = await bundleOf(outbox);
      const { transport, stored } = office(first, outcome);
      const { receipts, failed, held } = await deliverBundle(bundle, transport, never);
      expect(failed).toEqual([{ id: first, outcome }]);
      expect(held).toEqual([third, fifth]);
      expect(receipts.map(({ id }) => id)).toEqual(stored);
      const again = office(undefined, outcome);
      expect(await deliverBundle(bundle, again.transport, never)).toMatchObject({ failed: [], held: [] });
      expect(again.stored).toEqual(ids);
    },
  );

  it('lets the later forms of a case pass one that was rejected', async () => {
    const { outbox, ids } = await deviceOf();
    const { transport, stored } = office(ids[0], rejected);
    expect(await deliverBundle(await bundleOf(outbox), transport, never)).toMatchObject({ held: [] });
    expect(stored).toEqual(ids.slice(1));
  });
});
