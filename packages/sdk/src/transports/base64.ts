const STRETCH = 0x8000;

/** Writes bytes as base64; `Uint8Array.toBase64` is younger than the oldest browsers that are served. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STRETCH) text += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  return btoa(text);
}
