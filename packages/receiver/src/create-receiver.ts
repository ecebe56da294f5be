import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { gateOf, type Gate } from './access/gate.js';
import { grantFinder } from './access/grant-finder.js';
import { grantsOf } from './access/grants-of.js';
import { rateLimit } from './access/rate-limit.js';
import { openRevocations, type Revocations } from './access/revocations.js';
import { allowOnly, answerRefusal } from './answers.js';
import { openArchive, type Archive } from './submissions/archive.js';
import { attachmentRoutes } from './attachments/attachment-routes.js';
import { openAttachments } from './attachments/attachment-store.js';
import { openAuditLog, type AuditLog } from './audit/audit-log.js';
import { auditRoutes } from './audit/audit-routes.js';
import { caseRoutes } from './cases/case-routes.js';
import { openCases } from './cases/case-store.js';
import { describeFault } from './fault.js';
import { allowOrigins, guardHeaders } from './headers.js';
import { healthRoutes } from './health-routes.js';
import { listPage } from './list-page.js';
import { LIST_PAGE_STYLE } from './list-page-style.js';
import { startMetrics, type Metrics } from './metrics/metrics.js';
import { measured, metricsRoutes } from './metrics/metrics-routes.js';
import { migrate } from './database/migrate.js';
import { OPEN_API } from './open-api/open-api.js';
import { OPERATORS_PATHS } from './open-api/open-api-operators.js';
import { operatorRoutes } from './operators/operator-routes.js';
import { pageFiles } from './operators/page-files.js';
import { exactOrigins } from './origins.js';
import type { ReceiverOptions } from './receiver-options.js';
import { refuse } from './refusal.js';
import { submissionEnvironment } from './submissions/submission-environment.js';
import { submissionRoutes, type SubmissionRoutes } from './submissions/submission-routes.js';

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
const PER_ADDRESS = 3000;
const LISTED = 100;

/**
 * Builds a receiver on a database, which it first brings to the newest shape; the application answers `fetch` without a
 * port. Throws on settings that would leave a door open: no token, a short one, a wildcard for an origin.
 */
export async function createReceiver(options: ReceiverOptions): Promise<Hono> {
  const house = houseOf(options);
  const origins = exactOrigins(options.origins);
  await migrate(options.database, house.now());
  const app = new Hono();
  app.use(measured(house.metrics), guardHeaders, allowOrigins(origins));
  const paths = { ...OPEN_API.paths, ...(options.operatorsPage === true && OPERATORS_PATHS) };
  const document = { ...OPEN_API, paths };
  app.get('/openapi.json', (context) => context.json(document)).all('/openapi.json', allowOnly('GET'));
  const isStopping = options.isStopping ?? (() => false);
  app.route('/health', healthRoutes({ database: options.database, isStopping }));
  app.route('/', submissionRoutes(submissionsOf(options, house)));
  app.route('/submissions', attachmentRoutes({ ...house, attachments: openAttachments(options.database) }));
  app.route('/', caseRoutes({ ...house, cases: openCases(options.database) }));
  app.route('/', auditRoutes(house)).route('/', metricsRoutes(house.gate, house.metrics));
  if (options.operatorsPage === true) {
    app.route('/', operatorRoutes({ gate: house.gate, forms: options.forms, files: await pageFiles() }));
  }
  if (options.listPage === true) addListPage(app, house.archive);
  app.notFound((context) => answerRefusal(context, refuse('notFound')));
  app.onError((error, context) => {
    options.report?.(describeFault(error, { method: context.req.method, route: routePath(context) }));
    return answerRefusal(context, refuse('server'));
  });
  return app;
}

/** What all addresses share. */
interface House {
  readonly archive: Archive;
  readonly audit: AuditLog;
  readonly gate: Gate;
  readonly metrics: Metrics;
  readonly revocations: Revocations;
  readonly now: () => Date;
}

function houseOf({ database, ...options }: ReceiverOptions): House {
  const grants = [
    ...grantsOf(options.tokens, 'submit'),
    ...grantsOf(options.readers ?? [], 'read'),
    ...(options.grants ?? []),
  ];
  const parts = {
    archive: openArchive(database),
    audit: openAuditLog(database.query),
    metrics: startMetrics(),
    revocations: openRevocations(database.query),
    now: options.now ?? (() => new Date()),
  };
  const perAddress = options.perAddress ?? PER_ADDRESS;
  const trustProxy = options.trustProxy ?? false;
  return {
    ...parts,
    gate: gateOf({ ...parts, findGrant: grantFinder(grants), limit: rateLimit(), perAddress, trustProxy }),
  };
}

const submissionsOf = (options: ReceiverOptions, { archive, gate, now }: House): SubmissionRoutes => ({
  archive,
  gate,
  now,
  forms: options.forms,
  environment: (createdAt) => submissionEnvironment(createdAt, now(), options.environment),
  maxBytes: options.maxBytes ?? MAX_BYTES,
  maxAttachmentBytes: options.maxAttachmentBytes ?? MAX_ATTACHMENT_BYTES,
  sealedOnly: options.sealedOnly ?? false,
  reportUnchecked: options.reportUnchecked,
});

function addListPage(app: Hono, archive: Archive): void {
  app.get('/', async (context) => context.html(listPage((await archive.page({ size: LISTED })).submissions)));
  app.get('/receiver.css', (context) =>
    context.body(LIST_PAGE_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.all('/', allowOnly('GET')).all('/receiver.css', allowOnly('GET'));
}
