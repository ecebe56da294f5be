import type { createReceiver } from '@amparo/receiver';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, receiverOn, type House } from '../journeys/receiver-house.js';
import { requests } from './receiver-requests.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

type Paths = Readonly<
  Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>
>;

let house: House;
let receiver: Awaited<ReturnType<typeof createReceiver>>;
let paths: Paths;
let schemas: Readonly<Record<string, Schema>>;

beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database, { maxBytes: 4096, operatorsPage: true });
  const described = (await (await receiver.request('/openapi.json')).json()) as {
    readonly paths: Paths;
    readonly components: { readonly schemas: typeof schemas };
  };
  ({ paths } = described);
  ({ schemas } = described.components);
});
afterAll(() => house.close());

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
};

/** Every place where a value does not fit its schema; it knows the keywords that the document uses. */
function faults(value: unknown, schema: Schema, path = '$'): readonly string[] {
  if (schema.$ref !== undefined) return faults(value, schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, path);
  const { oneOf } = schema;
  if (oneOf) return oneOf.some((one) => faults(value, one, path).length === 0) ? [] : [`${path} is none of these`];
  const kind =
    value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  if (![schema.type].flat().includes(kind)) return [`${path} is ${kind}`];
  if (Array.isArray(value))
    return value.flatMap((one, at) => faults(one, schema.items ?? {}, `${path}[${String(at)}]`));
  if (typeof value === 'string') return textFaults(value, schema).map((fault) => `${path} ${fault}`);
  return value === null || kind === 'integer' || kind === 'boolean'
    ? []
    : objectFaults(value as Readonly<Record<string, unknown>>, schema, path);
}

function textFaults(text: string, { format = '', pattern = '', const: only, enum: codes }: Schema): readonly string[] {
  return [
    ...(FORMATS[format]?.test(text) === false ? ['has another format'] : []),
    ...(new RegExp(pattern).test(text) ? [] : ['does not match']),
    ...((only ?? text) === text && (codes ?? [text]).includes(text) ? [] : ['is none of the codes']),
  ];
}

function objectFaults(value: Readonly<Record<string, unknown>>, schema: Schema, path: string): readonly string[] {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const missing = required.filter((key) => !(key in value)).map((key) => `${path}.${key} is missing`);
  const inside = Object.entries(value).flatMap(([key, one]) => {
    const known = properties[key];
    if (!known) return additionalProperties ? [] : [`${path}.${key} is not described`];
    return known.type === 'object' && !known.properties ? [] : faults(one, known, `${path}.${key}`);
  });
  return [...missing, ...inside];
}

it('the receiver answers what its OpenAPI document says, and every answer but a failure was seen', async () => {
  const seen = new Set<string>();
  for (const [operation, all] of requests()) {
    const [method = '', path = ''] = operation.split(' ');
    for (const request of all) {
      const response = await receiver.fetch(request);
      const described = paths[path]?.[method]?.responses[response.status]?.content;
      const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
      expect(Object.keys(described ?? {}), `${operation} ${String(response.status)}`).toContain(type);
      const schema = described?.[type]?.schema;
      if (schema) expect(faults(await response.json(), schema), operation).toEqual([]);
      else await response.arrayBuffer();
      seen.add(`${operation} ${String(response.status)}`);
    }
  }
  const promised = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method} ${path} ${status}`),
    ),
  );
  // Of trouble, and of too many requests, other tests tell.
  expect(promised.filter((one) => !/ (429|500|503)$/.test(one)).sort()).toEqual([...seen].sort());
});

it('the check of the document finds an answer that does not fit', () => {
  const receipt = { $ref: '#/components/schemas/Receipt' };
  expect(faults({ id: 'x', contentHash: 'a'.repeat(64), extra: 1 }, receipt)).toEqual([
    '$.receivedAt is missing',
    '$.id has another format',
    '$.extra is not described',
  ]);
});

it('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const document = (await (await receiver.request('/openapi.json')).json()) as { readonly info: object };
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  expect(await validator.validate({ ...document, info: {} })).toMatchObject({ valid: false });
});

it('the document has the addresses of the operators’ page only where there is one', async () => {
  const plain = await receiverOn(house.database);
  const described = (await (await plain.request('/openapi.json')).json()) as { readonly paths: Paths };
  const more = Object.keys(paths).filter((path) => !(path in described.paths));
  expect(more).toEqual(['/operators/forms', '/operators/forms/{form}/{version}']);
});

it('every reference of the document leads somewhere', async () => {
  const text = await (await receiver.request('/openapi.json')).text();
  const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !(name in schemas))).toEqual([]);
});
