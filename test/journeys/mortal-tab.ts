import { createClient, restTransport, type AttachmentSource, type OutboxStore } from '@amparo/sdk';

/** What a tab is opened with. */
export interface TabParts {
  readonly outbox: OutboxStore;
  readonly endpoint: string;
  readonly token: string;
  readonly attachments: AttachmentSource;
  readonly random: () => number;
  /** It is killed with its so-many-th request; not by itself unless given. */
  readonly diesAfter?: number;
}

/** A tab that can be killed: what it had asked for may still happen, and it hears nothing more of it. */
export interface MortalTab {
  isDead(): boolean;
  kill(): void;
}

/** Opens a tab on an outbox that other tabs share, without locks. */
export function openTab({ diesAfter = Infinity, ...parts }: TabParts): MortalTab {
  const { outbox, endpoint, token, attachments, random } = parts;
  let isDead = false;
  let requests = 0;
  const never = new Promise<never>(() => undefined);
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isDead) return never;
    const done = await work();
    return isDead ? never : done;
  };
  const transport = restTransport({
    ...{ endpoint, token },
    timeoutMs: 2000,
    // A request that is under way when a tab is killed may arrive all the same: its signal is not heard.
    fetch: (input, init) =>
      alive(() => {
        const reply = fetch(input, { ...init, signal: null });
        if (++requests >= diesAfter) kill();
        return reply;
      }),
  });
  const client = createClient({
    transport,
    outbox: {
      all: () => alive(() => outbox.all()),
      get: (id) => alive(() => outbox.get(id)),
      change: (...of) => alive(() => outbox.change(...of)),
    },
    ...{ attachments, random, locks: null, casesAtOnce: 8, backOff: { baseMs: 4, capMs: 60 } },
  });
  const kill = (): void => {
    isDead = true;
    client.stop();
  };
  client.start();
  return { isDead: () => isDead, kill };
}
