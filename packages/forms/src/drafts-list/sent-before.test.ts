import { memoryVault } from '@amparo/drafts';
import { describe, expect, it } from 'vitest';
import { sentBefore } from './sent-before.js';

const ID = '0e4f7c52-8f0b-4c7e-9d0a-5a6f1c2b3d4e';

describe('a draft that is opened', () => {
  it('was not sent where nothing of it waits, and was where its parcel does', async () => {
    const vault = await memoryVault();
    expect(await sentBefore(ID, vault)).toBe(undefined);
    await vault.records('outbox').put(ID, {});
    expect(await sentBefore(ID, vault)).toEqual({ kind: 'queued', code: '', id: ID });
  });

  it('is not said to be sent where the storage cannot tell', async () => {
    const vault = await memoryVault();
    await vault.lock();
    expect(await sentBefore(ID, vault)).toBe('locked');
  });
});
