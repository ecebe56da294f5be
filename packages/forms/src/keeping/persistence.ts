import type { Device } from '../device/device.js';
import { persisted, type Persistence, type Vault } from '@amparo/drafts';
import type { Json } from '@amparo/model';

const NAME = 'persistence';

/** What the browser has said of keeping the drafts, or that the worker does not want to ask now. */
export type Asked = Persistence | 'notNow' | 'notAsked';

const KNOWN: readonly Json[] = ['granted', 'refused', 'unknown', 'notNow'];

/** What says that the browser deletes what nobody visits: fetched for a WebKit alone, which is the one that does. */
export let unvisited: typeof import('./unvisited.js') | undefined;

/** What is remembered in the vault of the question whether the browser keeps the drafts. */
export async function askedBefore(vault: Vault): Promise<Asked> {
  unvisited = navigator.vendor.startsWith('Apple') ? await import('./unvisited.js').catch(() => undefined) : undefined;
  await unvisited?.look(vault);
  // Looking asks nobody anything; what was granted once may have been taken back in the browser's settings.
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  if (await storage?.persisted?.().catch(() => false)) return 'granted';
  const found = await vault.records('keeping').get(NAME);
  const said = found.ok ? found.value : undefined;
  const known = said !== undefined && KNOWN.includes(said) ? (said as Asked) : 'notAsked';
  return known === 'granted' ? 'refused' : known;
}

/** Asks the browser to keep the drafts, after a press that came with the reason. */
export async function askToPersist(vault: Vault): Promise<Persistence> {
  const said = await persisted();
  await vault.records('keeping').put(NAME, said);
  return said;
}

/** The worker does not want to ask now: the form is not in the way of it again, and the list of drafts goes on offering it. */
export async function doNotAsk(vault: Vault): Promise<void> {
  await vault.records('keeping').put(NAME, 'notNow');
}

/** The same for the open vault of a device, and tells everything on the page what came of it. */
export async function persistOn(device: Device): Promise<void> {
  if (device.vault) await askToPersist(device.vault);
  device.changed();
}
