import { expect, it } from 'vitest';
import { Disk, newVault, place, registration, valueOf } from '../../test/fixture.js';
import { seededRandom } from '../../../../test/seeded-random.mjs';
import type { Vault } from '../vault/vault.js';

/** All pairs in the long form, so many at random in the short one. */
const swaps = process.env['TRIALS'] === undefined ? 150 : Infinity;

/** Two drafts with two revisions each, two records and a photo, each naming whose it is. */
async function filled(vault: Vault, whose: string): Promise<readonly string[]> {
  for (const id of ['a', 'b']) {
    const writer = vault.drafts.writer(registration(id));
    for (const state of ['old', 'new']) {
      writer.save(() => `${whose} ${id} ${state}`);
      await writer.flush();
    }
    await writer.close();
    valueOf(await vault.records('outbox').put(id, `${whose} ${id} record`));
  }
  const photos = await Promise.all(['a', 'b'].map((id) => vault.attachments(id)));
  return Promise.all(
    photos.map(async (each, at) => valueOf(await each.put(new Blob([`${whose} ${String(at)} photo`]))).id),
  );
}

/** What of a vault is not as it was filled: true where it is said that something is wrong. */
async function whatIsWrong(vault: Vault, whose: string, photos: readonly string[]): Promise<readonly boolean[]> {
  const found: boolean[] = [];
  const list = valueOf(await vault.drafts.list());
  const isSaid = list.damaged.length + list.gone.length > 0;
  for (const [at, id] of ['a', 'b'].entries()) {
    const opened = await vault.drafts.open(id);
    if (opened.ok) expect([`${whose} ${id} new`, `${whose} ${id} old`]).toContain(opened.value.state);
    const listed = list.drafts.find((draft) => draft.id === id);
    const doubt = (opened.ok && opened.value.summary.damaged) || (opened.ok && opened.value.summary.earlier);
    found.push(!opened.ok || doubt === true || listed?.damaged === true || listed?.earlier === true || isSaid);
    if (opened.ok && opened.value.state === `${whose} ${id} old`) expect(doubt).toBe(true);
    const record = await vault.records('outbox').get(id);
    if (record.ok) expect(record.value).toBe(`${whose} ${id} record`);
    const photo = await (await vault.attachments(id)).read(photos[at] ?? '');
    if (photo.ok) expect(await photo.value.text()).toBe(`${whose} ${String(at)} photo`);
    found.push(!record.ok, !photo.ok);
  }
  return found;
}

it('no record is taken for another whose place it was put in, of this vault or of another, and each is noticed', async () => {
  const hers = place();
  const his = { ...hers, name: 'Bakari', passphrase: 'another passphrase' };
  const vaults = [
    { whose: 'hers', vault: await newVault(hers) },
    { whose: 'his', vault: await newVault(his) },
  ];
  const filledWith = await Promise.all(vaults.map(({ vault, whose }) => filled(vault, whose)));
  const disk = new Disk(hers);
  const sound = new Map(
    [...(await disk.records())].filter(
      ([key, value]) => !/^\["(header|device)"/.test(key) && (value as Uint8Array).length > 100,
    ),
  );
  expect(sound.size).toBe(2 * (8 + 2 + 4 + 1));
  const pairs = [...sound.keys()].flatMap((to) => [...sound.keys()].map((from) => [from, to] as const));
  const random = seededRandom(7);
  const share = swaps / pairs.length;
  const wrong = async () =>
    (await Promise.all(vaults.map(({ vault, whose }, at) => whatIsWrong(vault, whose, filledWith[at] ?? [])))).flat();
  expect((await wrong()).includes(true)).toBe(false);
  for (const [from, to] of pairs) {
    if (from === to || random() > share) continue;
    await disk.write(to, sound.get(from));
    expect((await wrong()).includes(true), `${from} in the place of ${to}`).toBe(true);
    await disk.write(to, sound.get(to));
  }
  expect((await wrong()).includes(true)).toBe(false);
}, 3_600_000);
