import { isIPv4, isIPv6 } from 'node:net';
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
  return address === undefined ? undefined : networkOf(withoutPort(address));
}

// Some proxies write the port behind the address, which is another at each connection.
const withoutPort = (address: string): string =>
  /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  // An address of IPv4 as a socket of IPv6 writes it.
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return bytesOf(groups.slice(6)).join('.');
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}

/** All eight groups: `::` stands for as many noughts as are missing, and would else hide where the network ends. */
function groupsOf(address: string): readonly number[] {
  const [before = [], after = []] = address
    .replace(/%.*$/, '')
    .split('::')
    .map((part) => part.split(':').flatMap(groupsIn));
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function groupsIn(written: string): readonly number[] {
  if (written === '') return [];
  if (!isIPv4(written)) return [parseInt(written, 16)];
  const [a = 0, b = 0, c = 0, d = 0] = written.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

const bytesOf = (groups: readonly number[]): readonly number[] => groups.flatMap((group) => [group >> 8, group & 255]);
