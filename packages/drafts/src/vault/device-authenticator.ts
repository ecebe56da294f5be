import type { Authenticator } from '../slots/authenticator.js';

/**
 * The security key or the lock of this device, by WebAuthn with the PRF extension; undefined in a browser without it. What
 * the device shows in its own lists is `label` alone: keep it neutral.
 */
export async function deviceAuthenticator(label: string): Promise<Authenticator | undefined> {
  const { browserAuthenticator } = await import('../slots/browser-authenticator.js');
  return browserAuthenticator(label);
}
