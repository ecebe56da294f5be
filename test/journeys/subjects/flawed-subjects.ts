import { createHash } from 'node:crypto';
import type { Submission } from '@amparo/model';
import type { Outcome, Transport } from '@amparo/sdk';
import type { Subject } from '@amparo/sdk/conformance';
import { renamed } from './registrations.js';

/** A subject with one flaw, the case that has to find it, and what that case says. */
export interface Flawed {
  readonly flaw: string;
  readonly subject: Subject;
  readonly found: string;
  readonly says: RegExp;
}

/** Flaws that are often written, each in a transport or a backend that is right but for it. */
export const flawedSubjects = (right: Subject): readonly Flawed[] => [
  {
    flaw: 'a transport that changes an answer on its way, and says that it was stored',
    subject: through(right, changesAnswers),
    found: 'a submission is created, with a receipt for these very bytes',
    says: /Not stored as it was sent: the body/,
  },
  {
    flaw: 'a transport that says of an attachment what was said of its form',
    subject: through(right, forgetsAttachments),
    found: 'an attachment is stored with its submission, byte for byte',
    says: /0 attachments were stored/,
  },
  {
    flaw: 'a transport that takes a refused sign-in for a judgement',
    subject: through(right, (transport) =>
      told(transport, (outcome) => (outcome.code === 'authRequired' ? { code: 'rejected', errors: [] } : outcome)),
    ),
    found: 'a sign-in that ends in the middle stops the queue, and the rest goes after the next',
    says: /not told as authRequired/,
  },
  {
    flaw: 'a transport that names the column and not the question',
    subject: through(right, (transport) => told(transport, namesColumns)),
    found: 'what the backend judges wrong is told by the path of the question, and without the answer',
    says: /names "sex" and not "childIdentity\.sex"/,
  },
  {
    flaw: 'a transport that puts an answer into the address',
    subject: asking(right, (init) => ({ init, query: `?name=${nameIn(init.body)}` })),
    found: 'what the backend judges wrong is told by the path of the question, and without the answer',
    says: /An address or a header repeats an answer/,
  },
  {
    flaw: 'a transport with a header that the backend does not allow to pages',
    subject: asking(right, (init) => ({ init: { ...init, headers: withHeader(init.headers) }, query: '' })),
    found: 'a page of another origin may send, with an attachment, and read what it is told',
    says: /The headers x-requested-with of PUT are not allowed/,
  },
  {
    flaw: 'a backend whose death no request of the suite has met',
    subject: { ...right, killDuring: async () => false },
    found: 'a server that is killed while it takes it, and started again, holds it once',
    says: /was answered by a server that was to die/,
  },
];

const through = (right: Subject, flawed: (transport: Transport) => Transport): Subject => ({
  ...right,
  makeTransport: (parts) => flawed(right.makeTransport(parts)),
});

const told = (transport: Transport, says: (outcome: Outcome) => Outcome): Transport => ({
  ...transport,
  send: async (...of) => says(await transport.send(...of)),
});

const changesAnswers = (transport: Transport): Transport => ({
  ...transport,
  send: async (parcel, attempt) => {
    const { contentHash } = parcel;
    const body = JSON.stringify(renamed(JSON.parse(parcel.body) as Submission));
    const changed = { ...parcel, body, contentHash: createHash('sha256').update(body).digest('hex') };
    const outcome = await transport.send(changed, attempt);
    return 'receipt' in outcome ? { ...outcome, receipt: { ...outcome.receipt, contentHash } } : outcome;
  },
});

const forgetsAttachments = (transport: Transport): Transport => ({
  ...transport,
  sendAttachment: async (_, { id, hash }) => ({
    code: 'created',
    receipt: { id, contentHash: hash, receivedAt: new Date().toISOString() },
  }),
});

const namesColumns = (outcome: Outcome): Outcome =>
  outcome.code === 'rejected'
    ? { ...outcome, errors: outcome.errors.map((each) => ({ ...each, path: each.path.split('.').at(-1) ?? '' })) }
    : outcome;

type Asking = (init: RequestInit) => { readonly init: RequestInit; readonly query: string };

const asking = (right: Subject, ask: Asking): Subject => ({
  ...right,
  makeTransport: (parts) =>
    right.makeTransport({
      ...parts,
      fetch: (input, given = {}) => {
        const { init, query } = ask(given);
        return parts.fetch(`${String(input)}${query}`, init);
      },
    }),
});

const nameIn = (body: unknown): string => /"givenName":"(\w+)"/.exec(String(body))?.[1] ?? '';

function withHeader(given: HeadersInit | undefined): Headers {
  const headers = new Headers(given);
  headers.set('x-requested-with', 'XMLHttpRequest');
  return headers;
}
