/**
 * Gives a body piece by piece, as it streams in; false as soon as it is longer than it may be, whatever its headers claim.
 * Rejects when the connection breaks.
 */
export async function readWithin(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  most: number,
  take: (piece: Uint8Array<ArrayBuffer>) => unknown,
): Promise<boolean> {
  if (!body) return true;
  const reader = body.getReader();
  let left = most;
  for (;;) {
    const { value } = await reader.read();
    if (!value) return true;
    left -= value.length;
    if (left < 0) {
      // Not awaited: whoever sends without end need not agree to end.
      void reader.cancel().catch(() => undefined);
      return false;
    }
    take(value);
  }
}
