import { Hono, type Context } from 'hono';
import { allowOnly } from './answers.js';
import type { Database } from './database/database.js';

/** What the addresses under `/health` need. */
export interface HealthRoutes {
  readonly database: Database;
  /** True once the receiver was told to stop: a balancer shall send nothing new. */
  readonly isStopping: () => boolean;
}

/** Builds `/health/live`, which asks nothing of anybody, and `/health/ready`, which `/health` is too. */
export function healthRoutes({ database, isStopping }: HealthRoutes): Hono {
  const ready = async (context: Context): Promise<Response> => {
    const answers = !isStopping() && (await database.query('select 1').then(isAnswer, () => false));
    return answers ? context.json({ status: 'ok' }) : context.json({ status: 'unavailable' }, 503);
  };
  const app = new Hono().get('/live', (context) => context.json({ status: 'ok' }));
  for (const path of ['/', '/ready']) app.get(path, ready);
  for (const path of ['/', '/ready', '/live']) app.all(path, allowOnly('GET'));
  return app;
}

const isAnswer = (rows: readonly unknown[]): boolean => rows.length === 1;
