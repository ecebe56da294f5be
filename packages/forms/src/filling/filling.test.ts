import { memoryVault, type SaveStatus, type Vault } from '@amparo/drafts';
import { consent } from '@amparo/definitions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Filling } from './filling.js';

const now = '2026-05-17T10:00:00+03:00';

function begun(vault: Vault): { filling: Filling; told: SaveStatus[] } {
  const told: SaveStatus[] = [];
  const filling = Filling.begin({
    form: consent,
    vault,
    environment: { now, timeZone: 'Africa/Nairobi', codes: {}, settings: {} },
    presets: {},
    caseCode: 'KE-0042',
    told: (status) => told.push(status),
    takenUp: () => undefined,
  });
  return { filling, told };
}

const draftsOf = async (vault: Vault) => {
  const found = await vault.drafts.list();
  if (!found.ok) throw new Error(found.error.code);
  return found.value.drafts.map(({ id, revision }) => ({ id, revision }));
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a form that was sent and did not leave', () => {
  it('is saved as the draft that it was, also where that cannot be read just then', async () => {
    const vault = memoryVault();
    const { filling, told } = begun(vault);
    await filling.end();
    filling.saveAgain();
    await filling.end();
    const { id } = filling;
    expect(await draftsOf(vault)).toEqual([{ id, revision: 2 }]);
    vi.spyOn(vault.drafts, 'open').mockResolvedValue({ ok: false, error: { code: 'closed' } });
    filling.saveAgain();
    await filling.end();
    expect(await draftsOf(vault)).toEqual([{ id, revision: 3 }]);
    expect(told.some((status) => 'conflictCopy' in status)).toBe(false);
  });

  it('makes a copy where another tab has saved it meanwhile', async () => {
    const vault = memoryVault();
    const { filling } = begun(vault);
    await filling.end();
    const { id } = filling;
    const about = { id, form: consent.id, formVersion: consent.version, caseCode: 'KE-0042' };
    const other = vault.drafts.writer({ ...about, revision: 1 });
    other.save(() => 'of another tab');
    await other.close();
    filling.saveAgain();
    await filling.end();
    const opened = await vault.drafts.open(id);
    expect(opened.ok && opened.value.state).toBe('of another tab');
    expect(await draftsOf(vault)).toHaveLength(2);
  });
});
