import type { Attachment, Submission } from '@amparo/model';
import {
  createClient,
  memoryOutbox,
  type AttachmentSource,
  type Outcome,
  type Parcel,
  type Transport,
} from '@amparo/sdk';
import type { Subject, TransportParts } from '@amparo/sdk/conformance';
import {
  carriedReceipts,
  deliverBundle,
  fileTransport,
  packBundle,
  readBundle,
  writeReceipts,
} from '@amparo/sdk/transports/file';
import { bundleKey } from '../bundle-key.js';
import { receiverBackend } from './receiver-subject.js';

const backend = receiverBackend();
const key = bundleKey();

interface Carried {
  readonly parcel: Parcel;
  readonly attachments?: readonly Attachment[];
  readonly source?: AttachmentSource;
}

/**
 * A device without a network, and somebody who carries: what waits is packed and sealed, opened at the other end, delivered
 * from there, and the receipts are brought back. The suite's faults lie on the way from the other end to the receiver; what
 * that end is told of a form that was not taken is told to the suite, since a person hears it there.
 */
function carriedByHand(parts: TransportParts): Transport {
  const receipts = carriedReceipts();
  const device = fileTransport(receipts);
  const there = backend.makeTransport(parts);
  const carry = async ({ parcel, attachments = [], source }: Carried, signal: AbortSignal) => {
    const { seal, open } = await key;
    const outbox = memoryOutbox();
    const sending = createClient({ transport: device, outbox, locks: null, ...(source && { attachments: source }) });
    await sending.queue(JSON.parse(parcel.body) as Submission, { attachments });
    const { sealed } = await packBundle({ outbox, seal, ...(source && { attachments: source }) });
    const bundle = await readBundle(await open(sealed));
    const delivered = await deliverBundle(bundle ?? { parcels: [] }, there, { signal });
    receipts.take(writeReceipts(delivered.receipts));
    return (id: string): Outcome | undefined => delivered.failed.find((each) => each.id === id)?.outcome;
  };
  return {
    name: 'carried by hand',
    send: async (parcel, attempt) => {
      const failure = await carry({ parcel }, attempt.signal);
      return failure(parcel.id) ?? device.send(parcel, attempt);
    },
    sendAttachment: async (parcel, attachment, attempt) => {
      const source = { read: async () => attempt.bytes };
      const failure = await carry({ parcel, attachments: [attachment], source }, attempt.signal);
      const told = failure(attachment.id) ?? failure(parcel.id);
      return told ?? device.sendAttachment?.(parcel, attachment, attempt) ?? { code: 'unknown', reason: 'toBeCarried' };
    },
  };
}

export const fileSubject: Subject = {
  ...backend,
  name: 'File',
  against: 'a sealed bundle that is carried to a place with a network, and the receiver of this repository there',
  makeTransport: carriedByHand,
  preflight: { notApplicable: 'A file sends nothing from a page.' },
  overrun: { notApplicable: 'A file asks nobody to wait.' },
};
