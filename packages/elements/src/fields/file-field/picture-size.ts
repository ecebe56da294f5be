/** Width and height in pixels. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How much of a file is looked at; what phones put before the size in a JPEG is less. */
const HEAD_BYTES = 1024 * 1024;

/**
 * Reads how large a picture says it is, without decoding it: a file of a few kilobytes can unfold to gigabytes and take
 * the page with it, and all that was typed. Undefined where it does not say so in its first megabyte.
 */
export async function pictureSize(file: Blob): Promise<PictureSize | undefined> {
  const head = new DataView(await file.slice(0, HEAD_BYTES).arrayBuffer());
  try {
    return ofPng(head) ?? ofWebp(head) ?? ofJpeg(head);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined; // it ends before it has said so
    throw cause;
  }
}

// PNG, third edition, 5.2 and 11.2.1: the signature, then the chunk IHDR with width and height.
const ofPng = (head: DataView): PictureSize | undefined =>
  head.getUint32(0) === 0x89504e47 && head.getUint32(12) === 0x49484452
    ? { width: head.getUint32(16), height: head.getUint32(20) }
    : undefined;

// RFC 9649, 2.4 to 2.7: three kinds of the first chunk, each with its own way to write the size.
function ofWebp(head: DataView): PictureSize | undefined {
  if (head.getUint32(0) !== 0x52494646 || head.getUint32(8) !== 0x57454250) return undefined;
  const kind = head.getUint32(12);
  if (kind === 0x56503858) {
    const size = (at: number): number => 1 + (head.getUint32(at, true) & 0xffffff);
    return { width: size(24), height: size(27) };
  }
  if (kind === 0x5650384c) {
    const bits = head.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff };
}

// ITU-T T.81, B.1 and B.2.2: segments with their length, until the start of a frame (SOF) says the size.
function ofJpeg(head: DataView): PictureSize | undefined {
  if (head.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; ; at += 2 + head.getUint16(at + 2)) {
    while (head.getUint8(at + 1) === 0xff) at += 1; // filled up
    const marker = head.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: head.getUint16(at + 7), height: head.getUint16(at + 5) };
    if (marker < 0xffc0 || head.getUint16(at + 2) < 2) return undefined;
  }
}
