import { createHash } from 'node:crypto';

type Fields = Readonly<Record<string, unknown>>;

export const TOKEN = 'ApiToken d2pat_a-token-for-this';

const UID = /^[A-Za-z][A-Za-z0-9]{10}$/;

/** A data element or attribute as the server knows it. */
export interface Dhis2Value {
  readonly type: 'TEXT' | 'INTEGER' | 'BOOLEAN' | 'DATE' | 'FILE_RESOURCE';
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

/** A file as the server keeps it. */
export interface Dhis2File {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
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
  readonly enrollments = new Map<string, Fields>();
  readonly files = new Map<string, Dhis2File>();
  /** Passes over an identifier that a file comes with, and makes one of its own. */
  namesFilesItself = false;
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
    const [, kind, uid = ''] = /^\/api\/tracker\/(events|enrollments)\/(\w+)$/.exec(pathname) ?? [];
    if (kind === 'events' || kind === 'enrollments') {
      const found = kind === 'events' ? this.events.get(uid) : this.#enrolled(uid, searchParams.get('fields') ?? '');
      return found ? json(200, found) : json(404, { httpStatus: 'Not Found', httpStatusCode: 404, status: 'ERROR' });
    }
    if (pathname.startsWith('/api/fileResources')) return this.#file(request);
    if (pathname !== '/api/tracker' || request.method !== 'POST') return json(404, { httpStatusCode: 404 });
    // Asynchronous unless told: then the reply says nothing of what becomes of it.
    if (searchParams.get('async') !== 'false') return json(200, { status: 'OK', response: { id: 'job' } });
    return this.#import((await request.json()) as Fields, searchParams);
  }

  // Its events come along where they are asked for.
  #enrolled(uid: string, fields: string): Fields | undefined {
    const found = this.enrollments.get(uid);
    const events = [...this.events.values()].filter(({ enrollment }) => enrollment === uid);
    return found && fields.includes('events[event]')
      ? { ...found, events: events.map(({ event }) => ({ event })) }
      : found;
  }

  // The resource is as its controller has it (FileResourceController and FileResourceUtils of dhis2-core): 202 with what is
  // kept, 409 with E1119 for an identifier that is there, and no content of a data value's file.
  async #file(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const at = /^\/api\/fileResources\/(\w+)$/.exec(pathname)?.[1];
    if (request.method === 'GET') {
      const found = at === undefined ? undefined : this.files.get(at);
      return found && at !== undefined
        ? json(200, described(at, found))
        : json(404, { httpStatusCode: 404, errorCode: 'E1005' });
    }
    const uid = this.namesFilesItself ? null : searchParams.get('uid');
    const file = (await request.formData()).get('file');
    if (!(file instanceof File) || file.size === 0) return json(409, { httpStatusCode: 409, status: 'ERROR' });
    if (uid !== null && this.files.has(uid))
      return json(409, { httpStatusCode: 409, errorCode: 'E1119', status: 'ERROR' });
    const name = uid ?? `made${String(this.files.size).padStart(7, '0')}`;
    const kept = { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
    this.files.set(name, kept);
    const response = { responseType: 'FileResource', fileResource: described(name, kept) };
    return json(202, { httpStatus: 'Accepted', httpStatusCode: 202, status: 'OK', response });
  }

  #import(body: Fields, asked: URLSearchParams): Response {
    const people = listOf(body['trackedEntities']);
    const alone = listOf(body['events']);
    const reports = [
      ...people.flatMap((person) => this.#judge(person, asked.get('importStrategy') ?? 'CREATE')),
      ...alone.flatMap((event) => this.#judgeAlone(event)),
    ];
    if (reports.length > 0)
      return json(409, { status: 'ERROR', validationReport: { errorReports: reports, warningReports: [] }, stats: {} });
    if (asked.get('importMode') !== 'VALIDATE') {
      for (const person of people) this.#store(person);
      for (const event of alone) this.#storeEvent(event);
    }
    return json(200, { status: 'OK', validationReport: { errorReports: [], warningReports: [] }, stats: {} });
  }

  #judge(person: Fields, strategy: string): readonly Report[] {
    const { trackedEntityType, program, orgUnits, attributes } = this.#metadata;
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
      reports.push(...listOf(enrollment['events']).flatMap((event) => this.#judgeEvent(event)));
    }
    return reports;
  }

  // An event by itself goes into an enrolment that is there.
  #judgeAlone(event: Fields): readonly Report[] {
    const report = { trackerType: 'EVENT', uid: String(event['event']), args: [], message: '' };
    return this.enrollments.has(String(event['enrollment']))
      ? this.#judgeEvent(event)
      : [{ ...report, errorCode: 'E1033' }];
  }

  #judgeEvent(event: Fields): readonly Report[] {
    const uid = String(event['event']);
    const fault = (errorCode: string, ...args: readonly string[]): Report => ({
      ...{ errorCode, trackerType: 'EVENT', uid, args },
      message: `EVENT: ${args.join(' ')} is not valid.`,
    });
    const known = this.#metadata.stages[String(event['programStage'])];
    if (!known) return [fault('E1013')];
    if (!UID.test(uid)) return [fault('E1048')];
    // An event by itself has to say where it belongs.
    if (['program', 'orgUnit', 'enrollment', 'occurredAt'].some((name) => typeof event[name] !== 'string'))
      return [fault('E1123')];
    if (!this.#metadata.orgUnits.includes(String(event['orgUnit']))) return [fault('E1011')];
    const values = listOf(event['dataValues']);
    const files = values.filter(({ dataElement }) => known[String(dataElement)]?.type === 'FILE_RESOURCE');
    return [
      ...judgeValues(values, 'dataElement', known).map((args) => fault('E1302', ...args)),
      ...files.flatMap(({ value }) => (this.files.has(String(value)) ? [] : [fault('E1084', String(value))])),
    ];
  }

  // The values that come take the place of those of their name; the others stay.
  #storeEvent(event: Fields): void {
    const uid = String(event['event']);
    const before = listOf(this.events.get(uid)?.['dataValues']);
    const now = listOf(event['dataValues']);
    const left = before.filter(({ dataElement }) => !now.some((each) => each['dataElement'] === dataElement));
    this.events.set(uid, { ...event, dataValues: [...left, ...now] });
  }

  // What is known already takes every value that comes but lists: its attributes, enrolments and events are kept by name.
  #store({ enrollments, attributes, ...person }: Fields): void {
    const uid = String(person['trackedEntity']);
    const before = listOf(this.people.get(uid)?.['attributes']);
    const now = listOf(attributes);
    const left = before.filter(({ attribute }) => !now.some((each) => each['attribute'] === attribute));
    this.people.set(uid, { ...this.people.get(uid), ...person, attributes: [...left, ...now] });
    for (const { events, ...enrollment } of listOf(enrollments)) {
      const name = String(enrollment['enrollment']);
      this.enrollments.set(name, { ...this.enrollments.get(name), ...enrollment });
      for (const event of listOf(events)) this.#storeEvent(event);
    }
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
    case 'FILE_RESOURCE':
      return UID.test(value);
    case 'DATE':
      return /^\d{4}-\d\d-\d\d$/.test(value);
  }
}

const described = (id: string, { name, type, bytes }: Dhis2File): object => ({
  ...{ id, name, contentType: type, contentLength: bytes.length, storageStatus: 'STORED', domain: 'DATA_VALUE' },
  contentMd5: createHash('md5').update(bytes).digest('hex'),
});

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as readonly Fields[]) : []);

const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
