import { describe, expect, it } from 'vitest';
import { answerSync, askForSync, NETWORK_IS_BACK, type SyncScope } from './background-sync.js';

function worker() {
  let listener: Parameters<SyncScope['addEventListener']>[1] = () => undefined;
  const told: unknown[] = [];
  const scope: SyncScope = {
    addEventListener: (_, given) => void (listener = given),
    clients: { matchAll: async () => [{ postMessage: (message) => void told.push(message) }] },
  };
  const sync = async (tag: string): Promise<void> => {
    let work: Promise<unknown> = Promise.resolve();
    listener({ tag, waitUntil: (given) => void (work = given) });
    await work;
  };
  return { scope, told, sync };
}

describe('the sign of the browser that there is a network', () => {
  it('wakes the open pages, which hold the keys', async () => {
    const { scope, told, sync } = worker();
    answerSync(scope);
    await sync('of-the-portal');
    expect(told).toEqual([]);
    await sync('amparo-outbox');
    expect(told).toEqual([NETWORK_IS_BACK]);
  });

  it('runs the delivery of the host, whose failure makes the browser try again', async () => {
    const { scope, told, sync } = worker();
    answerSync(scope, () => Promise.reject(new Error('something is left')));
    await expect(sync('amparo-outbox')).rejects.toThrow('something is left');
    expect(told).toEqual([]);
  });

  it('is asked for where the browser has it, and nothing breaks where not', async () => {
    const tags: string[] = [];
    expect(await askForSync({ sync: { register: async (tag: string) => void tags.push(tag) } })).toBe(true);
    expect(tags).toEqual(['amparo-outbox']);
    expect(await askForSync({ sync: { register: () => Promise.reject(new Error('NotAllowedError')) } })).toBe(false);
    expect([await askForSync({}), await askForSync(undefined)]).toEqual([false, false]);
  });
});
