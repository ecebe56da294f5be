import { safeEndpoint } from '../request-url.js';
import type { HttpWay } from '../exchange.js';
import type { PrimeroMapping } from './mapping.js';
import { publishedMapping } from './published/published-mapping.js';

/** How a Primero v2 is reached. */
export interface PrimeroOptions {
  /** Such as `https://primero.example/api/v2`. */
  readonly endpoint: string;
  /** The `Authorization` header, as `Basic …` of an account made for this; asked for at each request. */
  readonly authorization: () => string | Promise<string>;
  /** The published fields unless given. */
  readonly mapping?: PrimeroMapping;
  /** Hears which answers have no home there, and which were sent and not kept: paths, never values. */
  readonly report?: (gaps: PrimeroGaps) => void;
  readonly fetch?: typeof fetch;
  /** For one request; 60 seconds unless given, and the same for every relay: five times as long one is sure of a referral. */
  readonly timeoutMs?: number;
  /** How long Primero may take to write a case; so long two relays wait for each other at a referral. 2 seconds unless given. */
  readonly settleMs?: number;
  readonly now?: () => Date;
}

/** What of one submission is not in Primero. */
export interface PrimeroGaps {
  readonly id: string;
  readonly form: string;
  /** Paths of answers that were sent and that Primero dropped without a word. */
  readonly dropped: readonly string[];
  /** Paths of answers for which the mapping has no home. */
  readonly uncarried: readonly string[];
}

/** The options with every default filled in. */
export interface PrimeroSettings {
  readonly api: HttpWay;
  readonly mapping: PrimeroMapping;
  readonly report: (gaps: PrimeroGaps) => void;
  readonly settleMs: number;
  readonly timeoutMs: number;
  readonly now: () => Date;
}

/** Fills in the defaults; throws a TypeError for an endpoint that is unsafe. */
export function primeroApi(options: PrimeroOptions): PrimeroSettings {
  const endpoint = safeEndpoint(options.endpoint);
  const { authorization, mapping = publishedMapping, report = () => undefined } = options;
  const { fetch, timeoutMs = 60_000, settleMs = 2000, now = () => new Date() } = options;
  const headers = async (): Promise<HeadersInit> => ({ authorization: await authorization() });
  return {
    api: { endpoint, headers, timeoutMs, ...(fetch && { fetch }) },
    mapping,
    report,
    settleMs,
    timeoutMs,
    now,
  };
}
