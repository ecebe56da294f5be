import { Hono, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Gate } from '../access/gate.js';
import { allowOnly } from '../answers.js';
import type { Metrics } from './metrics.js';

/** Builds `/metrics`, for tokens that may measure: how much arrives is nobody else's business. */
export const metricsRoutes = (gate: Gate, metrics: Metrics): Hono =>
  new Hono()
    .get(
      '/metrics',
      gate({ scope: 'measure', action: 'readMetrics' }, async (context) => ({
        response: context.body(metrics.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
        audit: false,
      })),
    )
    .all('/metrics', allowOnly('GET'));

/** Counts every request by its route, never by its address: an address holds ids. */
export const measured =
  (metrics: Metrics): MiddlewareHandler =>
  async (context, next) => {
    const started = performance.now();
    await next();
    const labels = {
      route: routePath(context, -1),
      method: knownMethod(context.req.method),
      status: String(context.res.status),
    };
    metrics.count('amparo_requests_total', labels);
    metrics.observe('amparo_request_seconds', (performance.now() - started) / 1000);
  };

// Anybody may make up a method, and each would be a series of its own.
const knownMethod = (method: string): string =>
  ['GET', 'PUT', 'POST', 'OPTIONS', 'HEAD'].includes(method) ? method : 'other';
