/** The exact bytes of a body, or why there are none; `ended` tells whether the sender has said everything. */
export type Body =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'tooLarge' | 'malformed'; readonly ended: boolean };

// A sender that is cut off while it writes sees a broken connection, takes that for a bad network and tries for ever:
// so the rest is taken and thrown away, up to here, and then the answer is heard.
const MOST_DISCARDED = 16 * 1024 * 1024;

/** Reads a body as it streams in and keeps nothing once it is too large, whatever Content-Length claims. */
export async function readBody({ body }: Request, maxBytes: number): Promise<Body> {
  if (!body) return { ok: true, bytes: new Uint8Array() };
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size <= maxBytes) chunks.push(read.value);
      else chunks.length = 0;
      if (size > maxBytes + MOST_DISCARDED) {
        await reader.cancel();
        return { ok: false, code: 'tooLarge', ended: false };
      }
    }
  } catch {
    // The sender went away in the middle: nobody reads the answer, and it is no fault of the receiver.
    return { ok: false, code: 'malformed', ended: false };
  }
  if (size > maxBytes) return { ok: false, code: 'tooLarge', ended: true };
  return { ok: true, bytes: new Uint8Array(Buffer.concat(chunks, size)) };
}
