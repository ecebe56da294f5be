import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unpacked } from './moz-lz4.mjs';

const LETTERS = 'abcdefghijkmnopqrstuvwxyz23456789';

/** Twenty-four random letters: with a common beginning, the compression of the browser's database would hide them. */
export const marker = () => Array.from(randomBytes(24), (byte) => LETTERS[byte % LETTERS.length]).join('');

/**
 * Which of the markers stand anywhere in the files of a folder, and in which file: texts in UTF-8 or UTF-16, bytes (of a
 * Buffer) as they are.
 */
export function findOnDisk(folder, markers) {
  const needles = markers.flatMap((each) =>
    Buffer.isBuffer(each)
      ? [{ marker: each, bytes: each }]
      : ['utf8', 'utf16le'].map((encoding) => ({ marker: each, bytes: Buffer.from(each, encoding) })),
  );
  return filesIn(folder).flatMap((file) => {
    const content = unpacked(contentOf(file));
    const found = needles.filter(({ bytes }) => content.includes(bytes)).map((needle) => needle.marker);
    return Array.from(new Set(found), (each) => ({ marker: each, file: file.slice(folder.length + 1) }));
  });
}

/** Pieces from all over some bytes, to look for where the whole may have been cut up: `count` of 32 bytes each. */
export const piecesOf = (bytes, count) =>
  Array.from({ length: count }, (_, at) => {
    const start = Math.floor(((at + 0.5) * bytes.length) / count);
    return bytes.subarray(start, start + 32);
  });

// A browser that still runs takes files away between the listing and the reading.
function contentOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const status = statSync(path, { throwIfNoEntry: false }); // the browser's locks are links to nothing
    if (status?.isDirectory()) return filesIn(path);
    return status?.isFile() ? [path] : [];
  });
}

/**
 * Runs in the page: writes two texts into a plain database and puts an ordinary box before everything else. The letter outside
 * Latin-1 makes the browser write the second text in UTF-16.
 */
export const leakInDatabase = async ([first, second]) => {
  const input = document.createElement('input');
  input.id = 'leak';
  document.body.prepend(input);
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('twin', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('plain');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise((resolve, reject) => {
    const transaction = database.transaction('plain', 'readwrite', { durability: 'strict' });
    transaction.objectStore('plain').put(first, 1);
    transaction.objectStore('plain').put(`ع${second}`, 2);
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
};

/**
 * Whether this browser notes down what stands in boxes, for the day it crashes; the one from npm does not, and then it is said aloud
 * that a scan shows nothing about boxes. With `REQUIRE_SESSIONS=1` it is a failure.
 */
export function notesDownBoxes(profile, t) {
  if (existsSync(join(profile, 'Default', 'Sessions'))) return true;
  const not = 'NOT SHOWN: this Chromium notes down no boxes, so that the control of the scan is the database alone';
  if (process.env.REQUIRE_SESSIONS === '1') throw new Error(not);
  console.error(not);
  t.diagnostic(not);
  return false;
}

/**
 * The control of the scan: writes two texts into a plain database and types a third into an ordinary box of the page,
 * which browsers note down for the day they crash. A scan that does not find them proves nothing.
 */
export async function leakOnPurpose(page) {
  const inDatabase = [marker(), marker()];
  const inBox = marker();
  await page.evaluate(leakInDatabase, inDatabase);
  await page.locator('#leak').pressSequentially(inBox);
  return { inDatabase, inBox };
}
