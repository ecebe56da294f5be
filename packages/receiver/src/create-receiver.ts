import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { allowOnly, answerRefusal } from './answers.js';
import { openArchive, type Archive } from './archive.js';
import { attachmentRoutes } from './attachments/attachment-routes.js';
import { openAttachments } from './attachments/attachment-store.js';
import { describeFault } from './fault.js';
import { allowOrigins, guardHeaders } from './headers.js';
import { listPage } from './list-page.js';
import { LIST_PAGE_STYLE } from './list-page-style.js';
import { migrate } from './migrate.js';
import { OPEN_API } from './open-api.js';
import { exactOrigins } from './origins.js';
import type { ReceiverOptions } from './receiver-options.js';
import { refuse } from './refusal.js';
import { submissionEnvironment } from './submission-environment.js';
import { submissionRoutes, type SubmissionRoutes } from './submission-routes.js';
import { tokenCheck } from './token-check.js';

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
const LISTED = 100;

/**
 * Builds a receiver on a database, which it first brings to the newest shape; the application answers `fetch` without a
 * port. Throws on settings that would leave a door open: no token, a short one, a wildcard for an origin.
 */
export async function createReceiver(options: ReceiverOptions): Promise<Hono> {
  const parts = partsOf(options);
  const origins = exactOrigins(options.origins);
  await migrate(options.database, parts.now());
  const app = new Hono();
  app.use(guardHeaders, allowOrigins(origins));
  app.get('/health', async (context) => {
    await options.database.query('select 1');
    return context.json({ status: 'ok' });
  });
  app.get('/openapi.json', (context) => context.json(OPEN_API));
  app.route('/submissions', submissionRoutes(parts));
  const attachments = openAttachments(options.database);
  app.route('/submissions', attachmentRoutes({ ...parts, attachments }));
  if (options.listPage === true) addListPage(app, parts.archive);
  app.all('/health', allowOnly('GET')).all('/openapi.json', allowOnly('GET'));
  app.notFound((context) => answerRefusal(context, refuse('notFound')));
  app.onError((error, context) => {
    options.report?.(describeFault(error, { method: context.req.method, route: routePath(context) }));
    return answerRefusal(context, refuse('server'));
  });
  return app;
}

function partsOf(options: ReceiverOptions): SubmissionRoutes {
  const now = options.now ?? (() => new Date());
  return {
    archive: openArchive(options.database),
    forms: options.forms,
    now,
    environment: (createdAt) => submissionEnvironment(createdAt, now(), options.environment),
    rightsOf: tokenCheck({ senders: options.tokens, readers: options.readers ?? [] }),
    maxBytes: options.maxBytes ?? MAX_BYTES,
    maxAttachmentBytes: options.maxAttachmentBytes ?? MAX_ATTACHMENT_BYTES,
  };
}

function addListPage(app: Hono, archive: Archive): void {
  app.get('/', async (context) => context.html(listPage((await archive.page({ size: LISTED })).submissions)));
  app.get('/receiver.css', (context) =>
    context.body(LIST_PAGE_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.all('/', allowOnly('GET')).all('/receiver.css', allowOnly('GET'));
}
