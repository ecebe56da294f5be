import { describe, expect, it } from 'vitest';
import type { Attachment, Json } from '@amparo/model';
import {
  Disk,
  ManualClock,
  errorOf,
  flipped,
  newVault,
  onDisk,
  place,
  registration,
  reopened,
  rowsOf,
  saved,
  valueOf,
} from '../../test/fixture.js';
import type { Vault } from '../vault/vault.js';
import type { VaultOptions } from '../vault/vault-options.js';

const answered = (...attachments: readonly Attachment[]): Json => ({
  answers: { photo: attachments.map((attachment) => ({ ...attachment })) },
});

async function kept(vault: Vault, draft: string): Promise<Attachment> {
  const photo = new Blob([new Uint8Array(10)], { type: 'image/jpeg' });
  return valueOf(await (await vault.attachments(draft)).put(photo));
}

/** Saves a draft as a tab does that another one was quicker than; gives the id of the conflict copy. */
async function copied(vault: Vault, draft: string, ...states: readonly Json[]): Promise<string> {
  const writer = vault.drafts.writer(registration(draft));
  for (const state of states) {
    writer.save(() => state);
    await writer.flush();
  }
  expect(await writer.close()).toMatchObject({ conflictCopy: writer.id });
  return writer.id;
}

async function sealedAway(vault: Vault, ...drafts: readonly string[]): Promise<void> {
  const sent = await vault.sent();
  for (const draft of drafts) valueOf(await sent.sealAway(draft));
}

const read = async (vault: Vault, draft: string, { id }: Attachment): Promise<string> =>
  errorOf(await (await vault.attachments(draft)).read(id));

/** Does to what some work has written as `change` says; names the rows. */
async function harmed(
  options: VaultOptions,
  work: () => Promise<void>,
  change: (value: unknown) => Uint8Array | undefined,
): Promise<void> {
  const before = await rowsOf(options);
  await work();
  await onDisk(options, async (disk) => {
    const rows = await disk.records();
    for (const key of Disk.changed(before, rows)) {
      const changed = change(rows.get(key));
      await (changed ? disk.write(key, changed) : disk.remove(key));
    }
  });
}

const bit = (value: unknown) => flipped(value, 40);
const ofLater = (value: unknown) => (value as Uint8Array).with(0, 3);

describe('a photo of a draft that was split in two', () => {
  it('goes with whichever of the two is sent last', async () => {
    for (const first of ['original', 'copy']) {
      const options = place();
      const vault = await newVault(options);
      const photo = await kept(vault, 'a');
      await saved(vault, 'a', answered(photo));
      const copy = await copied(vault, 'a', answered(photo));
      await sealedAway(vault, first === 'original' ? 'a' : copy);
      expect(await read(vault, 'a', photo)).toBe('no error');
      await sealedAway(vault, first === 'original' ? copy : 'a');
      expect(valueOf(await vault.drafts.list()).drafts).toEqual([]);
      expect(await read(await reopened(options), 'a', photo), `${first} first`).toBe('missing');
    }
  });

  it('goes with the copy when it alone names it, though it was put into the other, which goes on', async () => {
    const vault = await newVault(place());
    const [one, other] = [await kept(vault, 'a'), await kept(vault, 'a')];
    await saved(vault, 'a', answered(one));
    const copy = await copied(vault, 'a', answered(one, other));
    await sealedAway(vault, copy);
    expect(await read(vault, 'a', other)).toBe('missing');
    expect(await read(vault, 'a', one)).toBe('no error');
  });

  it('stays while a copy of it is damaged that may name it, and goes with that', async () => {
    const clock = new ManualClock();
    const options = place({ clock });
    const vault = await newVault(options);
    const photo = await kept(vault, 'a');
    await saved(vault, 'a', answered(photo));
    const copy = await copied(vault, 'a', 'names none yet');
    await harmed(options, () => saved(vault, copy, answered(photo)), bit);
    await sealedAway(vault, 'a');
    expect(await read(vault, 'a', photo)).toBe('no error');
    clock.pass(60_001);
    await sealedAway(vault, copy);
    expect(await read(vault, 'a', photo)).toBe('missing');
  });

  it('stays while a copy of it has only answers that do not open', async () => {
    const options = place();
    const vault = await newVault(options);
    const photo = await kept(vault, 'a');
    await saved(vault, 'a', answered(photo));
    let copy = '';
    const large = 'x'.repeat(5_000); // more than a summary takes
    const work = async () => void (copy = await copied(vault, 'a', { ...(answered(photo) as object), large }));
    await harmed(options, work, (value) => ((value as Uint8Array).length > 5_000 ? bit(value) : (value as Uint8Array)));
    expect(errorOf(await vault.drafts.open(copy))).toBe('damaged');
    await sealedAway(vault, 'a');
    expect(await read(vault, 'a', photo)).toBe('no error');
  });
});

describe('a photo of a draft that is sent while there is doubt about another', () => {
  const doubtful = async (
    change: (value: unknown) => Uint8Array | undefined,
    before: readonly Json[] = [],
  ): Promise<string> => {
    const options = place();
    const vault = await newVault(options);
    const photo = await kept(vault, 'a');
    await saved(vault, 'a', answered(photo));
    if (before.length > 0) await saved(vault, 'b', ...before);
    await harmed(options, () => saved(vault, 'b', 'newest'), change);
    await sealedAway(vault, 'a');
    return read(await reopened(options), 'a', photo);
  };

  it('goes where the newest revision of the other does not open', async () => {
    expect(await doubtful(bit, ['one', 'two'])).toBe('missing');
  });

  it('goes where nothing of the other opens', async () => {
    expect(await doubtful(bit)).toBe('missing');
  });

  it('goes where the other was taken away', async () => {
    expect(await doubtful(() => undefined)).toBe('missing');
  });

  it('goes where the other is one of a later release, and an earlier revision of it tells that it is no copy', async () => {
    expect(await doubtful(ofLater, ['one'])).toBe('missing');
  });

  it('stays where the other is one of a later release, which may be a copy of it', async () => {
    expect(await doubtful(ofLater)).toBe('no error');
  });

  it('goes though the worker has not yet read that the whole was put back', async () => {
    const options = place();
    const vault = await newVault(options);
    const photo = await kept(vault, 'a');
    await saved(vault, 'a', answered(photo));
    await saved(vault, 'b', 'one');
    const earlier = await rowsOf(options);
    await vault.lock();
    const second = await reopened(options);
    await second.lock();
    await onDisk(options, async (disk) => {
      for (const key of (await disk.records()).keys()) await disk.remove(key);
      for (const [key, value] of earlier) await disk.write(key, value);
    });
    const third = await reopened(options);
    expect(valueOf(await third.drafts.list()).gone).toContain('vault');
    await sealedAway(third, 'a');
    expect(await read(await reopened(options), 'a', photo)).toBe('missing');
  });

  it('stays where the other names it, and where it belongs to the other', async () => {
    const vault = await newVault(place());
    const [named, own] = [await kept(vault, 'a'), await kept(vault, 'b')];
    await saved(vault, 'a', answered(named));
    await saved(vault, 'b', answered(named, own));
    await sealedAway(vault, 'a');
    expect(await read(vault, 'b', named)).toBe('no error');
    expect(await read(vault, 'b', own)).toBe('no error');
  });
});
