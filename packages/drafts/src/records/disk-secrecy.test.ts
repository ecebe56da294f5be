import { describe, expect, it } from 'vitest';
import { Disk, newVault, place } from '../../test/fixture.js';
import { randomBytes, toHex } from '../crypto/bytes.js';
import type { VaultOptions } from '../vault/vault-options.js';

const markers = Array.from({ length: 200 }, () => toHex(randomBytes(10)));

/** How many markers stand readable in the stored bytes and keys, as UTF-8, UTF-16 or base64. */
async function readable(options: VaultOptions, sought: readonly string[]): Promise<number> {
  const disk = new Disk(options);
  const parts = [...(await disk.records())].flatMap(([key, value]) => [
    Buffer.from(key),
    value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(JSON.stringify(value)),
  ]);
  await disk.close();
  const all = Buffer.concat(parts);
  const found = (text: string): boolean =>
    [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('base64'))].some((form) =>
      all.includes(form),
    );
  return sought.filter(found).length;
}

describe('the disk', () => {
  it('shows none of two hundred answers, ids, codes and names, where a plain twin shows them all', async () => {
    const [name = '', passphrase = '', id = '', caseCode = '', form = '', formVersion = '', purpose = '', ...answers] =
      markers;
    const options = place({ name, passphrase });
    const vault = await newVault(options);
    const writer = vault.drafts.writer({ id, caseCode, form, formVersion });
    for (const answer of answers) writer.save(() => ({ [answer]: 'as a key', answers }));
    await writer.flush();
    for (const answer of answers.slice(0, 20)) await vault.records(purpose).put(answer, { answer });
    await vault.drafts.list();
    const photo = new Blob([answers.join().repeat(100)], { type: 'image/jpeg' });
    expect((await (await vault.attachments(id)).put(photo)).ok).toBe(true);
    await vault.lock();
    expect(await readable(options, [...markers, 'amparo', 'caseCode', 'formVersion', 'image/jpeg'])).toBe(0);

    const twin = new Disk(options);
    await twin.write('["device","twin"]', new TextEncoder().encode(markers.join()));
    await twin.close();
    expect(await readable(options, markers)).toBe(200);
  });
});
