import type { Device } from './device.js';

/**
 * Tells when a device that is open now is locked, and when the page is left, from where Back would bring it out: what shows answers
 * may stand there alone, with no form that locks the device. Until the returned function is called.
 */
export function whenLocked(device: Device, locked: () => void): () => void {
  let { unlocked } = device;
  window.addEventListener('pagehide', locked);
  const unfollow = device.subscribe(() => {
    if (unlocked && !device.unlocked) locked();
    ({ unlocked } = device);
  });
  return () => {
    window.removeEventListener('pagehide', locked);
    unfollow();
  };
}
