import type { Storage } from '../host/case-host.js';
import type { Device } from '../device/device.js';

/** Opens what needs no passphrase; false where one is needed, or where what is kept without one cannot be opened. */
export async function openAtOnce(device: Device, storage: Storage): Promise<boolean> {
  switch (storage) {
    case 'memory':
      device.openInMemory();
      return true;
    case 'device':
      return (await device.openUnsealed()).ok;
    case 'vault':
      return false;
  }
}
