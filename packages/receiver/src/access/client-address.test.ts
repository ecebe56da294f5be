import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.js';

/** What is counted of an address, once behind a proxy that wrote it and once as the socket has it. */
async function counted(address: string): Promise<readonly (string | undefined)[]> {
  const heard: (string | undefined)[] = [];
  const app = new Hono().get('/', (context) => {
    heard.push(clientAddress(context, true));
    return context.text('');
  });
  await app.request('/', { headers: { 'X-Forwarded-For': `203.0.113.9, ${address}` } });
  await app.request('/', {}, { incoming: { socket: { remoteAddress: address } } });
  return heard;
}

describe('an address that requests are counted by', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:50312', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:0002::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['2001:db8::1:0:0:6', '2001:db8:0:0'],
    ['[2001:db8::6]', '2001:db8:0:0'],
    ['[2001:db8::6]:50312', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::', '0:0:0:0'],
    ['::1', '0:0:0:0'],
    ['2001:db8:1:2:3:4:5::', '2001:db8:1:2'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:0201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['[::ffff:192.0.2.1]:50312', '192.0.2.1'],
    ['_hidden', '_hidden'],
  ])('%s counts as %s', async (address, as) => {
    expect(await counted(address)).toEqual([as, as]);
  });

  it('is one for everybody in a network of IPv6, however each is written', async () => {
    const from = Array.from({ length: 60 }, (_, n) => `2001:db8::${(n + 1).toString(16)}`);
    expect(new Set((await Promise.all(from.map(counted))).flat()).size).toBe(1);
  });

  it('is unknown where nobody says it', async () => {
    const app = new Hono().get('/', (context) => context.json([clientAddress(context, true) ?? null]));
    expect(await (await app.request('/')).json()).toEqual([null]);
  });
});
