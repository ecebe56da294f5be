import { allDevices } from '../device.js';

// As long as a vault tries to seal what is pending; the page is blank meanwhile.
const LONGEST_MS = 1_000;

/** The address to leave for; a blank page, which needs no network and tells nobody anything, where the host gave none. */
function neutral(address: string): string {
  const { href, protocol } = Object.assign(document.createElement('a'), { href: address });
  return address !== '' && /^https?:$/.test(protocol) ? href : 'about:blank';
}

/** Blanks the page at once, seals what is pending, and leaves so that Back does not lead here. */
export async function leavePage(address: string): Promise<void> {
  const to = neutral(address);
  document.documentElement.replaceChildren();
  const sealed = Promise.all(allDevices().map((device) => device.lock('exit')));
  await Promise.race([sealed, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
  // A form in a frame takes the page around it along.
  (window.top ?? window).location.replace(to);
}
