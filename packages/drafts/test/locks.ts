interface Waiting {
  readonly run: () => void;
  readonly signal: AbortSignal | undefined;
}

/** Web Locks as far as leases use them: exclusive, in the order asked. */
export class TestLocks {
  readonly #held = new Set<string>();
  readonly #queues = new Map<string, Waiting[]>();

  async request(
    name: string,
    { ifAvailable = false, signal }: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    work: (lock: object | null) => Promise<unknown> | undefined,
  ): Promise<unknown> {
    if (this.#held.has(name)) {
      if (ifAvailable) return work(null);
      await new Promise<void>((resolve, reject) => {
        const queue = this.#queues.get(name) ?? [];
        this.#queues.set(name, [...queue, { run: resolve, signal }]);
        signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'AbortError'));
        });
      });
    }
    this.#held.add(name);
    try {
      return await work({ name });
    } finally {
      this.#held.delete(name);
      const queue = (this.#queues.get(name) ?? []).filter((waiting) => waiting.signal?.aborted !== true);
      this.#queues.set(name, queue.slice(1));
      queue[0]?.run();
    }
  }
}
