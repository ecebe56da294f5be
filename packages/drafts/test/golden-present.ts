import { vi } from 'vitest';
import { fromHex } from '../src/crypto/bytes.js';
import { unpad } from '../src/crypto/padding.js';
import type { VaultOptions } from '../src/vault/vault-options.js';
import { vaultAccess } from '../src/vault/vault-access.js';
import { ManualClock, fullCostPlace, newVault, reopened, rowsOf, saved, valueOf } from './fixture.js';

/** The drafts of a golden device: the first was saved three times, the second once, and the third was sent and can be read. */
export const [first, second, third] = ['01', '02', '03'].map((end) => `5f0c1f7a-7a55-4a8e-9c3b-0d6c8a1f2b${end}`) as [
  string,
  string,
  string,
];

/** The last state of the first draft. */
export const toldToTheEnd = { story: 'told to the end', name: 'Zsófia', long: 'x'.repeat(6_000) };

/** What the photo of the second draft consists of. */
export const photo = new Blob(['a photo'.repeat(10)], { type: 'image/jpeg' });

/** A device with one of everything that a vault keeps, as the code of now leaves it, and what was taken away from it. */
export async function presentDevice() {
  const options = { ...fullCostPlace(), clock: new ManualClock(), derivation: { t: 2, m: 19 * 1024, p: 1 } };
  const vault = await newVault(options);
  await saved(vault, first, { story: 'begun' }, { story: 'told' }, toldToTheEnd);
  valueOf(await (await vault.attachments(second)).put(photo));
  await saved(vault, second, { story: 'one save only' });
  await saved(vault, third, { story: 'sent' });
  valueOf(await (await vault.sent()).sealAway(third, { keepReadableFor: 24 }));
  valueOf(await vault.records('outbox').put('parcel-1', { body: 'to be sent' }));
  const file = valueOf(await (await vault.backup()).exportSealed([first, second], { passphrase: options.passphrase }));
  await vault.lock();
  const secret = { kind: 'passphrase', passphrase: options.passphrase } as const;
  const recoveryCode = valueOf(await (await vaultAccess(options)).addRecoveryCode(secret));
  return { options, taken: { file, recoveryCode } };
}

/** What shows of a format: its rows and files by their parts and sizes, and the shape of all that opens with the keys. */
export async function formatOf(options: VaultOptions): Promise<{ readonly rows: string[]; readonly opened: string[] }> {
  const rows = [...(await rowsOf(options))].map(([key, value]) => `${shapeOf(JSON.parse(key))} ${lookOf(value)}`);
  return { rows: rows.sort(), opened: await openedIn(options) };
}

/** The shapes of everything that opens while a device is read through. */
async function openedIn(options: VaultOptions): Promise<string[]> {
  const shapes = new Set<string>();
  const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
  const spy = vi.spyOn(crypto.subtle, 'decrypt').mockImplementation(async (...given) => {
    const opened = await decrypt(...given);
    shapes.add(lookOf(unpad(new Uint8Array(opened)) ?? new Uint8Array(opened)));
    return opened;
  });
  const vault = await reopened({ ...options, clock: new ManualClock() });
  for (const { id } of valueOf(await vault.drafts.list()).drafts) {
    await vault.drafts.open(id);
    const kept = await vault.attachments(id);
    for (const each of valueOf(await kept.list())) await kept.read(each.id);
  }
  await (await vault.sent()).open(third);
  await vault.records('outbox').get('parcel-1');
  await vault.lock();
  spy.mockRestore();
  return [...shapes].sort();
}

/** What can be told of stored or opened bytes: the shape of their JSON, or what stands before a box, and how many there are. */
function lookOf(value: unknown): string {
  if (!(value instanceof Uint8Array)) return shapeOf(value);
  const text = new TextDecoder().decode(value);
  if (/^[{[]/.test(text)) return shapeOf(JSON.parse(text));
  return `${value.length > 4_096 ? `box ${value.slice(0, 2).join(' ')}, ` : ''}${String(value.length)} bytes`;
}

/** The names and kinds in a value, where names that are random and texts that are JSON themselves are seen through. */
function shapeOf(value: unknown): string {
  if (typeof value === 'string') return /^[{[]/.test(value) ? shapeOf(JSON.parse(value)) : kindOf(value);
  if (typeof value === 'number') return value < 0 ? 'below zero' : 'number';
  if (Array.isArray(value)) return `[${value.map(shapeOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  const members = Object.entries(value).map(([name, member]) => `${kindOf(name)}: ${shapeOf(member)}`);
  return `{${[...new Set(members)].sort().join(', ')}}`;
}

const kindOf = (name: string): string => {
  if (/^[\da-f]{8}-/.test(name)) return 'id';
  if (name.length >= 32 && name.split(',').every((part) => fromHex(part, part.length / 2))) return 'hex';
  return /^\d+$/.test(name) ? 'digits' : name;
};
