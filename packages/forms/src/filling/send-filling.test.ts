import type { DraftWriter, SaveStatus, Vault } from '@amparo/drafts';
import { consent } from '@amparo/definitions';
import type { Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import type { CaseHost } from '../host/case-host.js';
import type { CaseWork } from './case-work.js';
import { Filling } from './filling.js';
import { sendFilling } from './send-filling.js';

const environment = { now: '2026-05-17T10:00:00+03:00', timeZone: 'Africa/Nairobi', codes: {}, settings: {} };

/** A storage that takes nothing while it is `blocked`, and makes a copy of what another tab has changed. */
class Storage {
  isBlocked = false;
  copy: string | undefined;
  /** Writers that a lock would ask what they could not store. */
  readonly holding = new Set<DraftWriter>();

  readonly vault = {
    mode: 'vault',
    drafts: { writer: ({ id }: { readonly id: string }) => this.#writer(id) },
    attachments: async () => ({ tidy: async () => undefined }),
  } as unknown as Vault;

  #writer(id: string): DraftWriter {
    let listener: (status: SaveStatus) => void = () => undefined;
    const flush = async (): Promise<SaveStatus> => {
      await Promise.resolve();
      if (this.isBlocked) return { kind: 'failed', error: { code: 'blocked' } };
      const status: SaveStatus = { kind: 'saved', at: '', ...(this.copy && { conflictCopy: this.copy }) };
      listener(status);
      return status;
    };
    const writer: DraftWriter = {
      id,
      revision: 1,
      status: { kind: 'nothing' },
      save: () => void this.holding.add(writer),
      subscribe: (told) => {
        listener = told;
        return () => undefined;
      },
      flush,
      close: async () => {
        const status = await flush();
        this.holding.delete(writer);
        return status;
      },
    };
    return writer;
  }
}

/** Sends a form whose outbox takes it or not; tells, call by call, whether a lock would still find what to hold. */
async function sent(storage: Storage, takes: boolean) {
  const filling = Filling.begin({
    form: consent,
    vault: storage.vault,
    environment,
    presets: {},
    caseCode: 'KE-0042',
    told: () => undefined,
    takenUp: () => undefined,
  });
  const calls: string[] = [];
  const ids: string[] = [];
  const call = (name: string, { id }: Submission) => {
    calls.push(`${name}, ${storage.holding.size > 0 ? 'held' : 'not held'}`);
    ids.push(id);
    return takes
      ? { ok: false, error: { code: 'queued', reason: 'offline' } }
      : { ok: false, error: { code: 'notStored' } };
  };
  const client = {
    submit: async (submission: Submission) => call('submit', submission),
    queue: async (submission: Submission) =>
      takes ? (call('queue', submission), { ok: true }) : call('queue', submission),
  };
  const work = { filling, sending: false, delivery: { client }, close: () => undefined, failed: () => undefined };
  const host = {
    shownLanguage: 'en',
    context: { learn: async () => undefined },
    environment: () => environment,
    requestUpdate: () => undefined,
    dispatchEvent: () => true,
  };
  const sending = sendFilling(filling, { ...work, device: {} } as unknown as CaseWork, host as unknown as CaseHost);
  await sending.catch(() => undefined); // what shows the outcome needs a page
  return { calls, ids, filling };
}

describe('a form that is sent', () => {
  it('is saved before, and then its saving ends', async () => {
    expect((await sent(new Storage(), true)).calls).toEqual(['submit, not held']);
  });

  it('is held for a lock until it is in the outbox, where it cannot be saved', async () => {
    const storage = new Storage();
    storage.isBlocked = true;
    expect((await sent(storage, true)).calls).toEqual(['queue, held', 'submit, not held']);
  });

  it('is still held where the outbox does not take it either', async () => {
    const storage = new Storage();
    storage.isBlocked = true;
    expect((await sent(storage, false)).calls).toEqual(['queue, held']);
    expect(storage.holding.size).toBe(1);
  });

  it('goes under the id of the copy that its last saving made, and not under that of another tab', async () => {
    const storage = new Storage();
    storage.copy = '0e4f7c52-8f0b-4c7e-9d0a-5a6f1c2b3d4e';
    expect((await sent(storage, true)).ids).toEqual([storage.copy]);
  });
});
