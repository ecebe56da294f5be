import { Buffer } from 'node:buffer';

const ASCII = 2;
const LONG = 4;
const SHORT = 3;

// Runs in the page: a picture as a camera sees it, of noise, so that no two are alike and nothing in it can be made smaller.
const takePicture = async ({ width, height }) => {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  const image = pen.createImageData(width, height);
  for (let at = 0; at < image.data.length; at += 65_536)
    crypto.getRandomValues(image.data.subarray(at, Math.min(at + 65_536, image.data.length)));
  for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
  pen.putImageData(image, 0, 0);
  pen.fillRect(0, 0, width / 4, height / 4); // where the top is
  const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  let text = '';
  for (const byte of new Uint8Array(await picture.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
};

/**
 * A photo as a phone writes it: it lies on its side (orientation 6), and names the place, the device, the owner and the time
 * in Exif, XMP and a comment, each with one of four markers. `page` is any page of a browser that can draw.
 */
export async function takePhoto(page, { width, height, told }) {
  const [place, device, owner, comment] = told;
  const plain = Buffer.from(await page.evaluate(takePicture, { width, height }), 'base64');
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><owner>${owner}</owner></x:xmpmeta>`;
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif({ place, device })])),
    segment(0xe1, Buffer.from(xmp)),
    segment(0xfe, Buffer.from(comment)),
    plain.subarray(2),
  ]);
}

/** What every file that names its place has in it, whichever program wrote it. */
export const METADATA = ['Exif\0', 'ns.adobe.com', 'Photoshop 3.0', '<x:xmpmeta'].map((text) => Buffer.from(text));

const segment = (kind, content) => Buffer.concat([Buffer.of(0xff, kind), number16(content.length + 2), content]);

// TIFF 6.0, big-endian: a block is a count, entries of twelve bytes, and the place of the next block.
function exif({ place, device }) {
  const first = [
    [0x010f, ASCII, device], // Make
    [0x0112, SHORT, 6], // Orientation
    [0x0132, ASCII, '2026:03:04 10:42:00'], // DateTime
  ];
  const gps = [
    [0x0001, ASCII, 'N'],
    [0x0012, ASCII, place], // GPSMapDatum
  ];
  const header = Buffer.concat([Buffer.from('MM\0*'), number32(8)]);
  const lengthOfFirst = block([...first, [0x8825, LONG, 0]], 8).length; // GPSInfo
  return Buffer.concat([
    header,
    block([...first, [0x8825, LONG, 8 + lengthOfFirst]], 8),
    block(gps, 8 + lengthOfFirst),
  ]);
}

function block(entries, start) {
  const texts = [];
  let at = start + 2 + entries.length * 12 + 4;
  const rows = entries.map(([tag, type, value]) => {
    const head = Buffer.concat([number16(tag), number16(type)]);
    if (type === LONG) return Buffer.concat([head, number32(1), number32(value)]);
    if (type === SHORT) return Buffer.concat([head, number32(1), number16(value), number16(0)]);
    const text = Buffer.from(`${value}\0`);
    if (text.length <= 4) return Buffer.concat([head, number32(text.length), text, Buffer.alloc(4 - text.length)]);
    const row = Buffer.concat([head, number32(text.length), number32(at)]);
    texts.push(text);
    at += text.length;
    return row;
  });
  return Buffer.concat([number16(entries.length), ...rows, number32(0), ...texts]);
}

function number16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function number32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
