import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

// Chromium keeps a preflight for two hours at most.
const PREFLIGHT_SECONDS = 7200;

/** Sets the headers that every answer carries: nothing is kept, sniffed, framed, or told to another site. */
export const guardHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('Cache-Control', 'no-store');
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  const policy = `default-src 'none'; ${allowedOn(context.req.path)}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  headers.set('Content-Security-Policy', policy);
};

/** What a page of the receiver's own may load, from the receiver alone; every other address is no page. */
function allowedOn(path: string): string {
  if (path === '/') return "style-src 'self'; ";
  if (path !== '/operators') return '';
  const own = ['script-src', 'style-src', 'connect-src'].map((each) => `${each} 'self'; `).join('');
  return `${own}img-src blob:; require-trusted-types-for 'script'; trusted-types 'none'; `;
}

/** Lets pages of the listed origins send and read, without credentials; every other page learns nothing. */
export const allowOrigins = (origins: ReadonlySet<string>): MiddlewareHandler =>
  cors({
    origin: (origin) => (origins.has(origin) ? origin : null),
    allowMethods: ['PUT', 'POST', 'GET'],
    allowHeaders: ['Content-Type', 'Authorization'],
    // Else the page of another origin cannot read how long it is asked to wait, nor by whose clock.
    exposeHeaders: ['Retry-After', 'Date'],
    maxAge: PREFLIGHT_SECONDS,
  });
