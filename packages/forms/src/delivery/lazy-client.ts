import type { Client, OutboxResult, ParcelStatus, QueueResult, SubmitOptions, SubmitResult } from '@amparo/sdk';
import type { TellingOptions } from './telling-client.js';

const load = (): Promise<typeof import('./sending.js')> => import('./sending.js');

// Whoever queues waits for it on screen, and can try again.
const LONGEST_WAIT_MS = 15_000;

/**
 * The client whose code comes behind the form. Until it is there, a form that is sent is not stored: its answers stay on
 * screen and in the draft, and the next try loads the code again; in Firefox and Safari only a reload of the page does.
 */
export class LazyClient implements Client {
  readonly #options: TellingOptions;
  #client: Promise<Client> | undefined;
  #isRunning = false;
  readonly #waiting = new Set<(client: Client) => void>();

  constructor(options: TellingOptions) {
    this.#options = options;
  }

  async submit(...[submission, options]: Parameters<Client['submit']>): Promise<SubmitResult> {
    return (await this.#soon(options))?.submit(submission, options) ?? notLoaded;
  }

  async queue(...[submission, options]: Parameters<Client['queue']>): Promise<QueueResult> {
    return (
      (await this.#soon({ signal: AbortSignal.timeout(LONGEST_WAIT_MS) }))?.queue(submission, options) ?? notLoaded
    );
  }

  async retry(id?: string): Promise<OutboxResult> {
    return (await this.#soon())?.retry(id) ?? notLoaded;
  }

  async cancel(id: string): Promise<OutboxResult> {
    return (await this.#soon())?.cancel(id) ?? notLoaded;
  }

  async parcels(): ReturnType<Client['parcels']> {
    return (await this.#soon())?.parcels() ?? notLoaded;
  }

  async status(id: string): ReturnType<Client['status']> {
    return (await this.#soon())?.status(id) ?? notLoaded;
  }

  async export(id: string): ReturnType<Client['export']> {
    return (await this.#soon())?.export(id) ?? notLoaded;
  }

  subscribe(listener: (parcels: readonly ParcelStatus[]) => void): () => void {
    let end: (() => void) | undefined;
    const begin = (client: Client): void => void (end = client.subscribe(listener));
    this.#whenLoaded(begin);
    return () => {
      this.#waiting.delete(begin);
      end?.();
    };
  }

  start(): void {
    this.#isRunning = true;
    this.#whenLoaded((client) => {
      if (this.#isRunning) client.start();
    });
  }

  stop(): void {
    this.#isRunning = false;
    void this.#client?.then((client) => client.stop());
  }

  #whenLoaded(begin: (client: Client) => void): void {
    this.#waiting.add(begin);
    this.#loaded().catch(() => undefined); // the next call tries again
  }

  /** The client; undefined when its code cannot be had, or not before the caller gives up. */
  async #soon({ signal }: Pick<SubmitOptions, 'signal'> = {}): Promise<Client | undefined> {
    const givenUp = new Promise<undefined>((resolve) => signal?.addEventListener('abort', () => resolve(undefined)));
    return Promise.race([this.#loaded().catch(() => undefined), givenUp]);
  }

  async #loaded(): Promise<Client> {
    this.#client ??= load().then(({ tellingClient }) => tellingClient(this.#options));
    try {
      const client = await this.#client;
      for (const begin of this.#waiting) begin(client);
      this.#waiting.clear();
      return client;
    } catch (error) {
      this.#client = undefined;
      throw error;
    }
  }
}

const notLoaded = { ok: false, error: { code: 'notLoaded' } } as const;
