import { randomUUID } from 'node:crypto';
import { checkFields, mergeRecord } from './primero-check.js';
import { primeroFields, type PrimeroField } from './primero-fields.js';

type Fields = Readonly<Record<string, unknown>>;

interface StoredFile {
  readonly id: string;
  readonly file_name: string;
  readonly field_name: string;
  readonly bytes: Buffer;
}

export const ACCOUNT = `Basic ${Buffer.from('relay:a-password-for-this').toString('base64')}`;

const MODULE = 'primeromodule-cp';
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const TYPES: Readonly<Record<string, RegExp>> = {
  image: /\.(jpe?g|png)$/,
  audio: /\.(mp3|mp4|m4a)$/,
  document: /\.(pdf|txt|docx?|csv|xlsx?|jpe?g|png)$/,
};

/**
 * A test double of Primero v2, after its code and its record validator as they were read and measured (August 2026): it
 * drops in silence what it drops there, and answers no page of another origin. It stores what a crash leaves.
 */
export class PrimeroDouble {
  readonly cases = new Map<string, Fields>();
  readonly files = new Map<string, readonly StoredFile[]>();
  readonly transitions: { readonly kind: string; readonly caseId: string; readonly data: Fields }[] = [];
  /** Names this deployment does not have. */
  readonly lacking = new Set<string>();
  /** Who may receive a referral or transfer. */
  readonly users = new Set(['primero_cp']);
  /** While a configuration update locks the system. */
  isLocked = false;
  /** What passes between reading a case and writing it whole: nothing locks it, so that two changes at once may be one. */
  whileChanging: () => Promise<void> = () => Promise.resolve();
  readonly #fields = primeroFields();

  async answer(request: Request): Promise<Response> {
    if (request.headers.get('authorization') !== ACCOUNT) return json(401, { error: 'Invalid user name or password' });
    if (this.isLocked)
      return problem(503, request, { message: 'Service Unavailable', headers: { 'retry-after': '60' } });
    const { pathname } = new URL(request.url);
    const [, , , resource = '', id, below] = pathname.split('/');
    const data = await dataOf(request);
    if (resource === 'forms') return json(200, { data: this.#forms() });
    if (resource === 'lookups') return json(200, { data: this.#lookups() });
    if (resource !== 'cases') return problem(404, request, { message: 'Not Found' });
    if (id === undefined) return request.method === 'POST' ? this.#create(request, data) : this.#list();
    const record = this.cases.get(id);
    if (!record) return problem(404, request, { message: 'Not Found' });
    if (below === undefined)
      return request.method === 'PATCH' ? this.#update(request, { id, data }) : json(200, { data: record });
    if (below === 'attachments') return this.#attach(request, { id, data });
    if (below === 'referrals' || below === 'transfers') return this.#transition(request, { id, data, kind: below });
    return problem(404, request, { message: 'Not Found' });
  }

  #known(): ReadonlyMap<string, PrimeroField> {
    return new Map([...this.#fields].filter(([name]) => !this.lacking.has(name)));
  }

  #create(request: Request, { id = undefined, module_id: module, ...values }: Fields): Response {
    if (id !== undefined && (typeof id !== 'string' || !UUID.test(id)))
      return problem(422, request, { message: 'Invalid Record JSON', detail: ['/id'] });
    if (typeof id === 'string' && this.cases.has(id)) return problem(409, request, { message: 'Conflict' });
    // Writable fields are found through the forms of the module: without it there are none.
    const checked = checkFields(module === MODULE ? this.#known() : new Map<string, PrimeroField>(), values);
    if ('refused' in checked) return problem(422, request, { message: 'Invalid Record JSON', detail: checked.refused });
    const made = typeof id === 'string' ? id : randomUUID();
    const now = new Date().toISOString();
    const record = {
      ...('kept' in checked ? mergeRecord({}, checked.kept as Fields) : {}),
      ...{ id: made, module_id: module, short_id: made.slice(-7), case_id_display: made.slice(-7) },
      ...{ created_at: now, last_updated_at: now },
    };
    this.cases.set(made, record);
    return typeof id === 'string' ? new Response(null, { status: 204 }) : json(200, { data: record });
  }

  async #update(request: Request, { id, data }: { readonly id: string; readonly data: Fields }): Promise<Response> {
    const before = this.cases.get(id) ?? {};
    const fields = before['module_id'] === MODULE ? this.#known() : new Map<string, PrimeroField>();
    const checked = checkFields(fields, data);
    if ('refused' in checked) return problem(422, request, { message: 'Invalid Record JSON', detail: checked.refused });
    const change = 'kept' in checked ? (checked.kept as Fields) : {};
    const after = mergeRecord(before, change);
    await this.whileChanging();
    this.cases.set(id, { ...after, last_updated_at: new Date().toISOString() });
    return json(200, { data: { id, ...Object.fromEntries(Object.keys(change).map((name) => [name, after[name]])) } });
  }

  #list(): Response {
    const data = [...this.cases.values()];
    return json(200, { data, metadata: { total: data.length, per: 20, page: 1 } });
  }

  #attach(request: Request, { id, data }: { readonly id: string; readonly data: Fields }): Response {
    const files = this.files.get(id) ?? [];
    if (request.method === 'GET')
      return json(200, { data: files.map(({ id, file_name, field_name }) => ({ id, file_name, field_name })) });
    const { field_name: field, attachment_type: type, file_name: name, attachment } = data;
    const isKnown = typeof name === 'string' && typeof type === 'string' && TYPES[type]?.test(name) === true;
    const bytes = Buffer.from(String(attachment), 'base64');
    if (!isKnown || bytes.length > 20 * 1024 * 1024 || files.length >= 100)
      return problem(422, request, { message: ['is invalid'], detail: 'attachment' });
    const file = { id: randomUUID(), file_name: name, field_name: String(field), bytes };
    this.files.set(id, [...files, file]); // no id of the client's own: what is sent twice is there twice
    return json(200, { data: { id: file.id, field_name: field, file_name: name } });
  }

  #transition(
    request: Request,
    { id, data, kind }: { readonly id: string; readonly data: Fields; readonly kind: string },
  ): Response {
    const own = this.transitions.filter((each) => each.kind === kind && each.caseId === id);
    if (request.method === 'GET') return json(200, { data: own.map((each) => each.data) });
    if (!this.users.has(String(data['transitioned_to'])))
      return problem(422, request, {
        message: ['transition.errors.to_user_can_receive'],
        detail: 'transitioned_to',
      });
    const { consent_for_services: services, disclosure_other_orgs: disclosure } = this.cases.get(id) ?? {};
    const isCovered = disclosure === true && (kind === 'transfers' || services === true);
    if (!isCovered && data['consent_overridden'] !== true)
      return problem(422, request, { message: ['transition.errors.consent'], detail: 'consent' });
    const made = { ...data, id: randomUUID(), status: 'in_progress' };
    this.transitions.push({ kind, caseId: id, data: made });
    return json(200, { data: made });
  }

  #forms(): readonly object[] {
    const described = (fields: ReadonlyMap<string, PrimeroField>): readonly object[] =>
      [...fields.values()].map(({ name, type, source, options, below, isMulti, hasTime }) => ({
        ...{ name, type, ...(isMulti && { multi_select: true }), ...(hasTime && { date_include_time: true }) },
        ...{ ...(source.startsWith('lookup') && { option_strings_source: `lookup ${source}` }) },
        ...(!source.startsWith('lookup') && options && { option_strings_text: [...options].map((id) => ({ id })) }),
        ...(below && { subform_section_id: `nested_${name}` }),
      }));
    const fields = this.#known();
    const nested = [...fields.values()].flatMap(({ name, below }) =>
      below ? [{ unique_id: `nested_${name}`, is_nested: true, fields: described(below) }] : [],
    );
    return [{ unique_id: 'all', fields: described(fields) }, ...nested];
  }

  #lookups(): readonly object[] {
    const all = [...this.#fields.values()].flatMap((field) => [field, ...(field.below?.values() ?? [])]);
    const lists = all.filter(({ source, options }) => source.startsWith('lookup') && options);
    return lists.map(({ source, options }) => ({
      unique_id: source,
      values: [...(options ?? [])].map((id) => ({ id })),
    }));
  }
}

async function dataOf(request: Request): Promise<Fields> {
  const json = (await request.json().catch(() => ({}))) as { readonly data?: Fields };
  return json.data ?? {};
}

const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

interface Problem {
  readonly message: unknown;
  readonly detail?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function problem(status: number, { url }: Request, { message, detail, headers = {} }: Problem): Response {
  const errors = [{ status, resource: new URL(url).pathname, detail, message }];
  return new Response(JSON.stringify({ errors }), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
