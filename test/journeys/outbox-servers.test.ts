import { createClient, memoryOutbox, restTransport, type Transport } from '@amparo/sdk';
import { parseTransport } from '@amparo/sdk/transports/parse';
import { wordPressTransport } from '@amparo/sdk/transports/wordpress';
import { describe, expect, it } from 'vitest';
import { parcelsOf, submission } from './outbox-scene.js';

const HELPERS = 'https://helpers.example/submissions';
const AUTHORITY = 'https://authority.example/submissions';

/** A transport to an address, and the origins that anything was sent to. */
function wayTo(endpoint: string, asked: string[]): Transport {
  return restTransport({
    endpoint,
    fetch: async (url) => {
      asked.push(new URL(String(url)).origin);
      return new Response(undefined, { status: 503 });
    },
  });
}

describe('what was queued for one server', () => {
  it('is not sent to another by a second form of the same worker, and says so', async () => {
    const outbox = memoryOutbox();
    const asked: string[] = [];
    const clientOf = (endpoint: string) => createClient({ transport: wayTo(endpoint, asked), outbox });
    const [helpers, authority] = [clientOf(HELPERS), clientOf(AUTHORITY)];
    await helpers.queue(submission());
    await authority.retry();
    expect(asked).toEqual([]);
    expect(await parcelsOf(authority)).toMatchObject([
      { state: 'needsAttention', outcome: { reason: 'otherTransport' } },
    ]);
    await helpers.retry();
    expect(asked).toEqual(['https://helpers.example']);
  });

  it('goes on where the address on that server has moved', async () => {
    const outbox = memoryOutbox();
    const asked: string[] = [];
    await createClient({ transport: wayTo(HELPERS, asked), outbox }).queue(submission());
    await createClient({ transport: wayTo('https://helpers.example/v2/cases/', asked), outbox }).retry();
    expect(asked).toEqual(['https://helpers.example']);
  });

  it('goes to a server that has moved where the host says so', async () => {
    const outbox = memoryOutbox();
    const asked: string[] = [];
    const before = wayTo(HELPERS, asked);
    await createClient({ transport: before, outbox }).queue(submission());
    const name = before.name ?? '';
    await createClient({ transport: { ...wayTo(AUTHORITY, asked), name }, outbox }).retry();
    expect(asked).toEqual(['https://authority.example']);
  });

  it('is told apart by every kind of way', () => {
    const parse = (endpoint: string) =>
      parseTransport({ endpoint, applicationId: 'a', sessionToken: () => 's', acl: () => ({}) }).name;
    const wordPress = (root: string) => wordPressTransport({ root }).name;
    expect(parse('https://one.example/parse')).toBe('parse https://one.example');
    expect(wordPress('https://two.example/wp-json')).toBe('wordpress https://two.example');
    expect(wordPress('/wp-json')).toBe('wordpress');
  });
});
