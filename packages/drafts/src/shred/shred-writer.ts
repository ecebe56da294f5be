import type { Bytes } from '../crypto/bytes.js';
import { openShredWorker } from './open-shred-worker.js';
import type { Write } from './shred-worker.js';

/** Writes bytes into files in place, through the worker that it starts. */
export interface ShredWriter {
  start(): void;
  write(name: string, at: number, bytes: Bytes): Promise<void>;
}

// A phone under load starts a worker in a second; one that never answers is one that the page's policy refused.
const PATIENCE_MS = 3_000;

const writers = new Map<(() => Worker) | undefined, ShredWriter>();

/** The page's one writer, so that a wipe finds the worker running. */
export function shredWriter(openWorker?: () => Worker): ShredWriter {
  const known = writers.get(openWorker) ?? newWriter(openWorker ?? openShredWorker);
  writers.set(openWorker, known);
  return known;
}

function newWriter(openWorker: () => Worker): ShredWriter {
  let worker: Worker | undefined;
  const started = (): Worker => (worker ??= openWorker());
  return {
    start: () => void started(),
    async write(name, at, bytes) {
      try {
        await answer(started(), { name, at, bytes });
      } catch (cause) {
        worker?.terminate();
        worker = undefined;
        throw cause;
      }
    },
  };
}

// Each write has a channel of its own, so that answers cannot be taken for one another.
function answer(worker: Worker, write: Write): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const refuse = (): void => reject(new DOMException('', 'NotReadableError'));
    const timer = setTimeout(refuse, PATIENCE_MS);
    worker.onerror = refuse;
    port1.onmessage = ({ data: done }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      port1.close();
      if (done === true) resolve();
      else refuse();
    };
    worker.postMessage(write, [port2]);
  });
}
