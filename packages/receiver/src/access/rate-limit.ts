/** How often somebody may ask. */
export interface RateLimit {
  /** Takes so many requests of a key; gives the seconds to wait when there are none left. */
  take(key: string, options: { readonly perMinute: number; readonly cost?: number }): number | undefined;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

const MINUTE_MS = 60_000;
const MOST_KEYS = 20_000;

/**
 * Counts in the memory of this process: a bucket that fills evenly and holds one minute. Several receivers let through
 * as many times more; a count that they share would cost the database, at each request, what the limit shall spare it.
 */
export function rateLimit(clock: () => number = Date.now): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key, { perMinute, cost = 1 }) => {
      const now = clock();
      const before = buckets.get(key) ?? { left: perMinute, at: now };
      const left = Math.min(perMinute, before.left + ((now - before.at) / MINUTE_MS) * perMinute);
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - cost : left, at: now });
      // The first in the map is the one that was quiet longest.
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_KEYS && oldest !== undefined) buckets.delete(oldest);
      return left >= 1 ? undefined : Math.ceil(((1 - left) / perMinute) * (MINUTE_MS / 1000));
    },
  };
}
