/** What happens to one request. */
export type Fault =
  /** The network breaks before anything has gone out. */
  | 'refused'
  /** The backend has done it all, and its reply is lost. */
  | 'replyLost'
  /** The reply breaks off in the middle of its body. */
  | 'replyBroken'
  /** The reply ends properly with half of its text. */
  | 'replyCutShort'
  /** Somebody answers in the backend's place. */
  | (() => Response)
  /** Whatever else has to happen while the request is under way. */
  | ((send: () => Promise<Response>) => Promise<Response>);

/** A request that was made; `bytes` is the length of its body. */
interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly bytes: number;
}

/** A `fetch` whose requests are counted and can meet faults. */
export interface FaultyFetch {
  readonly fetch: typeof fetch;
  /** The requests since the last `reset`. */
  readonly requests: readonly Sent[];
  reset(): void;
  /** Decides what happens to the n-th request from now on, counted from 0; undefined for nothing. */
  plan(faultAt: (n: number) => Fault | undefined): void;
}

/** Makes a `fetch` that meets the faults that are planned for it. */
export function faultyFetch(send: typeof fetch = (...of) => fetch(...of)): FaultyFetch {
  const requests: Sent[] = [];
  let faultAt: (n: number) => Fault | undefined = () => undefined;
  let count = 0;
  return {
    requests,
    reset: () => void (requests.length = 0),
    plan: (faults) => {
      faultAt = faults;
      count = 0;
    },
    fetch: async (input, init = {}) => {
      const url = input instanceof Request ? input.url : String(input);
      requests.push({
        url,
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        bytes: sizeOf(init.body),
      });
      return meet(faultAt(count++), () => send(input, init));
    },
  };
}

async function meet(fault: Fault | undefined, send: () => Promise<Response>): Promise<Response> {
  switch (fault) {
    case undefined:
      return send();
    case 'refused':
      throw new TypeError('refused by the suite');
    case 'replyLost':
      await send().then((response) => response.arrayBuffer());
      throw new TypeError('lost by the suite');
    case 'replyBroken':
      return broken(await send());
    case 'replyCutShort':
      return cutShort(await send());
  }
  return fault.length === 0 ? (fault as () => Response)() : fault(send);
}

async function broken(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length >> 1));
      controller.error(new TypeError('broken by the suite'));
    },
  });
  return new Response(mayHaveBody(response) ? body : null, response);
}

async function cutShort(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(mayHaveBody(response) ? text.slice(0, text.length >> 1) : null, response);
}

const mayHaveBody = ({ status }: Response): boolean => ![204, 205, 304].includes(status);

function sizeOf(body: unknown): number {
  if (typeof body === 'string') return body.length;
  if (body instanceof Blob) return body.size;
  if (body instanceof FormData) return [...body.values()].reduce((sum, value) => sum + sizeOf(value), 0);
  return ArrayBuffer.isView(body) ? body.byteLength : 0;
}
