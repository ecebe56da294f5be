const MAGIC = Buffer.from('mozLz40\0');

/** The content of a file as Firefox compresses it, such as what it notes down for the day it crashes; others as they are. */
export function unpacked(content) {
  if (!content.subarray(0, MAGIC.length).equals(MAGIC)) return content;
  const size = content.readUInt32LE(MAGIC.length);
  return decompressed(content.subarray(MAGIC.length + 4), size);
}

// LZ4 block format: a token, letters as they are, then a piece of what stands before.
function decompressed(block, size) {
  const out = Buffer.alloc(size);
  let [at, to] = [0, 0];
  const lengthFrom = (four) => {
    let length = four;
    if (four === 15)
      for (let more = 255; more === 255; length += more) {
        more = block[at];
        at += 1;
      }
    return length;
  };
  while (at < block.length) {
    const token = block[at];
    at += 1;
    const letters = lengthFrom(token >> 4);
    to += block.copy(out, to, at, at + letters);
    at += letters;
    if (at >= block.length) break; // the last piece has letters alone
    const back = block.readUInt16LE(at);
    at += 2;
    // It may reach into what it writes itself.
    for (let left = lengthFrom(token & 15) + 4; left > 0; left -= 1, to += 1) out[to] = out[to - back];
  }
  return out;
}
