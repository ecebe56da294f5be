import { allDevices } from '../device/devices.js';

// As long as a vault tries to seal what is pending; the page is blank meanwhile.
const LONGEST_MS = 1_000;
// A page that is left too early takes along the worker that overwrites.
const LONGEST_WIPE_MS = 5_000;

/** The address to leave for; a blank page, which needs no network and tells nobody anything, where the host gave none. */
function neutral(address: string): string {
  const { href, protocol } = Object.assign(document.createElement('a'), { href: address });
  return address !== '' && /^https?:$/.test(protocol) ? href : 'about:blank';
}

/** Blanks the page at once, seals what is pending, and leaves so that Back does not lead here; a wipe that has begun is waited for. */
export async function leavePage(address: string, wiping?: Promise<unknown>): Promise<void> {
  const to = neutral(address);
  document.documentElement.replaceChildren();
  const done = Promise.allSettled([wiping, ...allDevices().map((device) => device.lock('exit'))]);
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, wiping ? LONGEST_WIPE_MS : LONGEST_MS))]);
  try {
    // A form in a frame takes the page around it along.
    (window.top ?? window).location.replace(to);
  } catch {
    location.replace(to); // which a sandbox forbids
  }
}
