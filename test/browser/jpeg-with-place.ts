/**
 * A photo of 40 by 20 pixels as a phone makes it: its Exif says that it lies on its side (orientation 6) and names the
 * place (a GPS block whose map datum is the mark `GPSMARK`).
 */
export async function jpegWithPlace(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 20;
  canvas.getContext('2d')?.fillRect(0, 0, 40, 20);
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  if (!plain) throw new Error('This browser writes no JPEG.');
  const bytes = new Uint8Array(await plain.arrayBuffer());
  const whole = new Blob([bytes.slice(0, 2), segment(), bytes.slice(2)]);
  // In one piece, as a file is: Firefox 140 decodes no picture whose blob was put together of several.
  return new Blob([await whole.arrayBuffer()], { type: 'image/jpeg' });
}

const ORIENTATION = 0x0112;
const GPS_BLOCK = 0x8825;
const MAP_DATUM = 0x0012;

function segment(): Uint8Array<ArrayBuffer> {
  const mark = new TextEncoder().encode('GPSMARK\0');
  const tiff = new DataView(new ArrayBuffer(8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + mark.length));
  tiff.setUint32(0, 0x4d4d002a); // big-endian TIFF
  tiff.setUint32(4, 8);
  tiff.setUint16(8, 2);
  entry(tiff, 10, [ORIENTATION, 3, 1, 6 << 16]);
  entry(tiff, 22, [GPS_BLOCK, 4, 1, 38]);
  tiff.setUint32(34, 0);
  tiff.setUint16(38, 1);
  entry(tiff, 40, [MAP_DATUM, 2, mark.length, 56]);
  tiff.setUint32(52, 0);
  new Uint8Array(tiff.buffer).set(mark, 56);
  const head = new TextEncoder().encode('Exif\0\0');
  const length = 2 + head.length + tiff.byteLength;
  return new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff, ...head, ...new Uint8Array(tiff.buffer)]);
}

function entry(tiff: DataView, at: number, [tag, type, count, value]: readonly [number, number, number, number]): void {
  tiff.setUint16(at, tag);
  tiff.setUint16(at + 2, type);
  tiff.setUint32(at + 4, count);
  tiff.setUint32(at + 8, value);
}
