type Fields = Readonly<Record<string, unknown>>;

export const TOKEN = 'ApiToken d2pat_a-token-for-this';

const UID = /^[A-Za-z][A-Za-z0-9]{10}$/;

/** A data element or attribute as the server knows it. */
export interface Dhis2Value {
  readonly type: 'TEXT' | 'INTEGER' | 'BOOLEAN' | 'DATE';
  readonly options?: readonly string[];
}

/** What a server knows: without it an import is refused. */
export interface Dhis2Metadata {
  readonly trackedEntityType: string;
  readonly program: string;
  readonly orgUnits: readonly string[];
  /** Data elements by stage. */
  readonly stages: Readonly<Record<string, Readonly<Record<string, Dhis2Value>>>>;
  readonly attributes: Readonly<Record<string, Dhis2Value>>;
}

interface Report {
  readonly errorCode: string;
  readonly message: string;
  readonly trackerType: string;
  readonly uid: string;
  readonly args: readonly string[];
}

/**
 * A test double of the Tracker of DHIS2, after its documentation (read in August 2026): an import that is judged as a
 * whole, identifiers of the client's own, and an update without a word where they are known already.
 */
export class Dhis2Double {
  readonly events = new Map<string, Fields>();
  readonly people = new Map<string, Fields>();
  readonly allowedOrigins = new Set<string>();
  readonly #metadata: Dhis2Metadata;

  constructor(metadata: Dhis2Metadata) {
    this.#metadata = metadata;
  }

  async answer(request: Request): Promise<Response> {
    const origin = request.headers.get('origin') ?? '';
    const response = await this.#answer(request);
    // The allow-list is a setting of the server.
    if (this.allowedOrigins.has(origin)) {
      response.headers.set('access-control-allow-origin', origin);
      response.headers.set('access-control-allow-methods', 'GET, OPTIONS, POST, PUT, DELETE, PATCH');
      response.headers.set('access-control-allow-headers', 'authorization, content-type');
    }
    return response;
  }

  async #answer(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { status: 200 });
    if (request.headers.get('authorization') !== TOKEN)
      return json(401, { httpStatus: 'Unauthorized', httpStatusCode: 401 });
    const { pathname, searchParams } = new URL(request.url);
    const event = /^\/api\/tracker\/events\/(\w+)$/.exec(pathname)?.[1];
    if (event !== undefined) {
      const found = this.events.get(event);
      return found ? json(200, found) : json(404, { httpStatus: 'Not Found', httpStatusCode: 404, status: 'ERROR' });
    }
    if (pathname !== '/api/tracker' || request.method !== 'POST') return json(404, { httpStatusCode: 404 });
    // Asynchronous unless told: then the reply says nothing of what becomes of it.
    if (searchParams.get('async') !== 'false') return json(200, { status: 'OK', response: { id: 'job' } });
    return this.#import((await request.json()) as Fields, searchParams);
  }

  #import(body: Fields, asked: URLSearchParams): Response {
    const people = listOf(body['trackedEntities']);
    const reports = people.flatMap((person) => this.#judge(person, asked.get('importStrategy') ?? 'CREATE'));
    if (reports.length > 0)
      return json(409, { status: 'ERROR', validationReport: { errorReports: reports, warningReports: [] }, stats: {} });
    if (asked.get('importMode') !== 'VALIDATE') for (const person of people) this.#store(person);
    return json(200, { status: 'OK', validationReport: { errorReports: [], warningReports: [] }, stats: {} });
  }

  #judge(person: Fields, strategy: string): readonly Report[] {
    const { trackedEntityType, program, orgUnits, attributes, stages } = this.#metadata;
    const uid = String(person['trackedEntity']);
    const fault = (errorCode: string, trackerType: string, ...args: readonly string[]): Report => ({
      ...{ errorCode, trackerType, uid, args },
      message: `${trackerType}: ${args.join(' ')} is not valid.`, // such a sentence quotes the value
    });
    const reports: Report[] = [];
    if (!UID.test(uid)) reports.push(fault('E1048', 'TRACKED_ENTITY', uid));
    if (strategy === 'CREATE' && this.people.has(uid)) reports.push(fault('E1002', 'TRACKED_ENTITY', uid));
    if (person['trackedEntityType'] !== trackedEntityType) reports.push(fault('E1005', 'TRACKED_ENTITY'));
    if (!orgUnits.includes(String(person['orgUnit']))) reports.push(fault('E1049', 'TRACKED_ENTITY'));
    reports.push(
      ...judgeValues(listOf(person['attributes']), 'attribute', attributes).map((args) =>
        fault('E1007', 'TRACKED_ENTITY', ...args),
      ),
    );
    for (const enrollment of listOf(person['enrollments'])) {
      if (enrollment['program'] !== program) reports.push(fault('E1069', 'ENROLLMENT'));
      for (const event of listOf(enrollment['events'])) {
        const known = stages[String(event['programStage'])];
        if (!known) reports.push(fault('E1013', 'EVENT'));
        else if (!UID.test(String(event['event']))) reports.push(fault('E1048', 'EVENT'));
        else
          reports.push(
            ...judgeValues(listOf(event['dataValues']), 'dataElement', known).map((args) =>
              fault('E1302', 'EVENT', ...args),
            ),
          );
      }
    }
    return reports;
  }

  #store(person: Fields): void {
    this.people.set(String(person['trackedEntity']), person);
    for (const enrollment of listOf(person['enrollments']))
      for (const event of listOf(enrollment['events'])) this.events.set(String(event['event']), event);
  }
}

function judgeValues(
  values: readonly Fields[],
  key: 'attribute' | 'dataElement',
  known: Readonly<Record<string, Dhis2Value>>,
): readonly (readonly string[])[] {
  return values.flatMap((each) => {
    const id = String(each[key]);
    const found = known[id];
    return found && isValid(found, each['value']) ? [] : [[id, String(each['value'])]];
  });
}

function isValid({ type, options }: Dhis2Value, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (options && !options.includes(value)) return false;
  switch (type) {
    case 'TEXT':
      return value.length <= 50_000;
    case 'INTEGER':
      return /^-?\d+$/.test(value);
    case 'BOOLEAN':
      return value === 'true' || value === 'false';
    case 'DATE':
      return /^\d{4}-\d\d-\d\d$/.test(value);
  }
}

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as readonly Fields[]) : []);

const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
