import { expect } from '@open-wc/testing';
import { type Result, type Vault, createVault, openVault, vaultExists } from '@amparo/drafts';

const registration = { form: 'registration', formVersion: '1.0.0', caseCode: 'KE-0042' };

function valueOf<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${result.error.code}`);
  return result.value;
}

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no error given'));
    };
  });

async function stored(database: string): Promise<string> {
  const connection = await settled(indexedDB.open(database));
  const values = await settled(connection.transaction('records').objectStore('records').getAll());
  connection.close();
  const text = new TextDecoder('latin1');
  return values.map((value) => (value instanceof Uint8Array ? text.decode(value) : JSON.stringify(value))).join('\n');
}

const saved = async (vault: Vault, id: string, state: string): Promise<void> => {
  const writer = vault.drafts.writer({ id, ...registration });
  writer.save(() => ({ state }));
  expect((await writer.close()).kind).to.equal('saved');
};

describe('the vault in a real browser', () => {
  let options: { name: string; passphrase: string; database: string };

  beforeEach(() => {
    options = { name: 'Amina', passphrase: 'four words of hers', database: `test-${crypto.randomUUID()}` };
  });

  afterEach(() => settled(indexedDB.deleteDatabase(options.database)));

  it('seals a draft, and opens it anew after it was locked', async () => {
    const vault = valueOf(await createVault(options));
    const marker = crypto.randomUUID();
    await saved(vault, 'a', marker);
    await vault.lock();
    expect(await stored(options.database)).not.to.include(marker);
    const wrong = await openVault({ ...options, passphrase: 'four words of his' });
    expect(wrong).to.deep.equal({ ok: false, error: { code: 'wrongPassphrase' } });
    const again = valueOf(await openVault(options));
    expect(valueOf(await again.drafts.open('a')).state).to.deep.equal({ state: marker });
    await again.lock();
  });

  it('asks for strict durability, and gets it, in every transaction', async () => {
    const { transaction } = IDBDatabase.prototype;
    const seen: string[] = [];
    IDBDatabase.prototype.transaction = function (...given) {
      const made = transaction.apply(this, given);
      seen.push(made.durability);
      return made;
    };
    try {
      const vault = valueOf(await createVault(options));
      await saved(vault, 'a', 'told');
      await vault.lock();
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(seen.length).to.be.greaterThan(3);
    expect(new Set(seen)).to.deep.equal(new Set(['strict']));
  });

  it('lets the page take its turns while the key is derived at full cost', async () => {
    // Messages, since Chromium puts the slices of a derivation before the page's timers, and before nothing else.
    const { port1, port2 } = new MessageChannel();
    let turns = 0;
    port1.onmessage = () => {
      turns += 1;
      port2.postMessage('next');
    };
    port2.postMessage('first');
    const vault = valueOf(await createVault(options));
    port1.close();
    expect(turns).to.be.greaterThan(20);
    await vault.lock();
  });

  it('forgets a draft that is removed and keeps the other', async () => {
    const vault = valueOf(await createVault(options));
    await saved(vault, 'a', 'first');
    await saved(vault, 'b', 'second');
    valueOf(await vault.drafts.remove('a'));
    expect(await vault.drafts.open('a')).to.deep.equal({ ok: false, error: { code: 'missing' } });
    expect(valueOf(await vault.drafts.list()).drafts.map(({ id }) => id)).to.deep.equal(['b']);
    await vault.lock();
  });

  it('makes way when another tab deletes the database, and finds no vault afterwards', async () => {
    const vault = valueOf(await createVault(options));
    expect(await vaultExists(options)).to.equal(true);
    await settled(indexedDB.deleteDatabase(options.database));
    expect(await vaultExists(options)).to.equal(false);
    await vault.lock();
  });

  it('does not say saved when a write succeeds and then aborts, and saves by itself afterwards', async () => {
    const vault = valueOf(await createVault(options));
    const writer = vault.drafts.writer({ id: 'a', ...registration });
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given);
      request.addEventListener('success', () => {
        this.transaction.abort();
      });
      return request;
    };
    writer.save(() => 'told');
    const failed = await writer.flush();
    IDBObjectStore.prototype.put = put;
    expect(failed.kind).to.equal('failed');
    await new Promise<void>((resolve) => writer.subscribe(({ kind }) => kind === 'saved' && resolve()));
    expect(valueOf(await vault.drafts.open('a')).state).to.equal('told');
    await vault.lock();
  });
});
