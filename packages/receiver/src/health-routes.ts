import { Hono, type Context } from 'hono';
import { allowOnly } from './answers.js';
import type { Database } from './database/database.js';

/** What the addresses under `/health` need. */
export interface HealthRoutes {
  readonly database: Database;
  /** True once the receiver was told to stop: a balancer shall send nothing new. */
  readonly isStopping: () => boolean;
  /** Milliseconds that only go forward; the process's own unless given. */
  readonly clock?: () => number;
}

// Nobody needs a token here: whoever asks without end shall not hold the connections that submissions need.
const KNOWN_MS = 1000;

/** Builds `/health/live`, which asks nothing of anybody, and `/health/ready`, which `/health` is too. */
export function healthRoutes({ database, isStopping, clock = () => performance.now() }: HealthRoutes): Hono {
  let known: { readonly at: number; readonly answers: Promise<boolean> } | undefined;
  const answersNow = (): Promise<boolean> => {
    if (!known || clock() - known.at >= KNOWN_MS)
      known = { at: clock(), answers: database.query('select 1').then(isAnswer, () => false) };
    return known.answers;
  };
  const ready = async (context: Context): Promise<Response> => {
    const answers = !isStopping() && (await answersNow());
    return answers ? context.json({ status: 'ok' }) : context.json({ status: 'unavailable' }, 503);
  };
  const app = new Hono().get('/live', (context) => context.json({ status: 'ok' }));
  for (const path of ['/', '/ready']) app.get(path, ready);
  for (const path of ['/', '/ready', '/live']) app.all(path, allowOnly('GET'));
  return app;
}

const isAnswer = (rows: readonly unknown[]): boolean => rows.length === 1;
