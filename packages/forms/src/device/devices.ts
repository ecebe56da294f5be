import { Device } from './device.js';

const devices = new Map<string, Device>();

/** Every worker's device on this page. */
export const allDevices = (): readonly Device[] => [...devices.values()];

/** The device of a worker on this page: one for each name. */
export function deviceOf(worker: string): Device {
  const device = devices.get(worker) ?? new Device(worker);
  devices.set(worker, device);
  return device;
}
