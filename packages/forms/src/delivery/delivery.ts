import type { Client, ParcelStatus } from '@amparo/sdk';
import type { CaseHost } from '../host/case-host.js';
import type { Device } from '../device/device.js';

/** How one form is delivered: by the transport of its page, from the outbox of its device. */
export class Delivery {
  readonly #host: CaseHost;
  readonly #device: Device;
  readonly #told: (parcels: readonly ParcelStatus[]) => void;
  #stop: (() => void) | undefined;

  constructor(host: CaseHost, device: Device, told: (parcels: readonly ParcelStatus[]) => void) {
    this.#host = host;
    this.#device = device;
    this.#told = told;
  }

  /** The client at work; undefined while the device is locked or the page has not said where to send. */
  get client(): Client | undefined {
    const transport = this.#host.delivery();
    return transport && this.#device.clientOf(transport);
  }

  /** The transport of the page is known or another one: goes on delivering what an earlier visit left in the outbox. */
  begin(): void {
    this.#stop?.();
    this.#stop = this.client?.subscribe(this.#told);
  }

  end(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Tries again to deliver what waits, as when the network is back. */
  retry(): void {
    void this.client?.retry(); // a store that cannot be read is shown by the list of drafts; the background tries again
  }
}
