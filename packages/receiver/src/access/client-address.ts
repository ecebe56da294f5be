import { isIPv6 } from 'node:net';
import type { Context } from 'hono';

/** What the server beneath hands on with a request; nothing when there is none. */
interface Beneath {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * Tells from where a request comes, to count it; undefined when nobody knows. Behind a proxy that is trusted it is the
 * last address of `X-Forwarded-For`, which that proxy itself wrote. Of IPv6 it is the network: one house has all of it.
 */
export function clientAddress(context: Context, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded ?? (context.env as Beneath | undefined)?.incoming?.socket?.remoteAddress;
  return address !== undefined && isIPv6(address) && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}
