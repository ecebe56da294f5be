import { createHash } from 'node:crypto';
import { httpHost, type HttpHost } from './doubles/http-host.js';

/** How one of the systems differs from the others. */
export interface Manner {
  /** What an identical record is answered with: 201 by ODK Central, 202 by KoboToolbox. */
  readonly again: 201 | 202;
}

interface Held {
  readonly xml: string;
  readonly files: Map<string, Buffer>;
}

/** A server of OpenRosa on this machine: recorded exchanges of ODK Central 2026.2.2, not the system itself. */
export interface OpenRosaServer {
  readonly endpoint: string;
  readonly held: ReadonlyMap<string, Held>;
  /** What the next requests are answered with instead; undefined lets one through. */
  readonly faults: (Fault | undefined)[];
  /** What the next requests for the list or a form are answered with instead. */
  readonly listFaults: Fault[];
  /** The forms that it lists, which are those it was started with. */
  published: readonly PublishedForm[];
  /** Addresses of the lists and forms that were asked for. */
  readonly asked: string[];
  readonly posts: { readonly version: string | undefined; readonly xml: string; readonly names: readonly string[] }[];
  /** Ends it in the middle of whatever it does; what it holds stays. */
  stop(): Promise<void>;
  /** Begins again at the same address, with all it held. */
  begin(): Promise<void>;
  readonly killDuring: HttpHost['killDuring'];
}

/** A form as the server gives it out. */
export interface PublishedForm {
  readonly id: string;
  readonly version: string;
  readonly xml: string;
  /** Where it says that the form is; its own address unless given. */
  readonly downloadUrl?: string;
}

/** The least that is an XForm; `within` stands in its model. */
export const smallForm = (id: string, version: string, within = ''): PublishedForm => ({
  id,
  version,
  xml: `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>${id}</h:title><model>
<instance><data id="${id}" version="${version}"><meta><instanceID/></meta></data></instance>${within}</model></h:head><h:body/></h:html>`,
});

/** The one sign-in that it takes besides the token in its address. */
export const SIGNED_IN = 'Bearer signed-in';

/** What a request meets instead of its answer. */
export type Fault = 'lostReply' | { readonly status: number; readonly body?: string };

const said = (nature: string, text = ''): string =>
  `<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="${nature}">${text}</message></OpenRosaResponse>`;

const tag = (xml: string, name: string): string | undefined => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

/** Starts a server that knows these forms as `id` or `id version`, and answers as ODK Central was seen to. */
export async function startOpenRosaServer(forms: ReadonlySet<string>, manner: Manner): Promise<OpenRosaServer> {
  const held = new Map<string, Held>();
  const faults: (Fault | undefined)[] = [];
  const listFaults: Fault[] = [];
  const asked: string[] = [];
  const posts: { version: string | undefined; xml: string; names: readonly string[] }[] = [];

  const judge = (xml: string, files: ReadonlyMap<string, Buffer>): readonly [number, string] => {
    const head = /<data[^>]*\sid="([^"]*)" version="([^"]*)"/.exec(xml);
    if (!xml.trimEnd().endsWith('</data>') || !head) return [404, said('error', 'not found')];
    const [, id = '', version = ''] = head;
    if (!forms.has(`${id} ${version}`)) return [404, said('error', 'not found')];
    const instanceId = tag(xml, 'instanceID') || crypto.randomUUID();
    const before = tag(xml, 'deprecatedID');
    const known = held.get(instanceId);
    if (known && known.xml !== xml) return [409, said('error', 'different')];
    if (!known && before !== undefined && !held.has(before)) return [409, said('error', 'out of date')];
    if (!known && before !== undefined) held.delete(before);
    const record = known ?? { xml, files: new Map<string, Buffer>() };
    held.set(instanceId, record);
    // A file that the record does not name is dropped, with the same success.
    for (const [name, bytes] of files) if (xml.includes(`>${name}<`)) record.files.set(name, bytes);
    return [known ? manner.again : 201, said(known ? '' : 'submit_success', 'stored')];
  };

  const answer = async (request: Request): Promise<readonly [number, string, Record<string, string>?]> => {
    const { method, headers } = request;
    const url = pathOf(request);
    const isSignedIn = [null, SIGNED_IN].includes(headers.get('authorization'));
    if (method === 'HEAD') return [204, '', { 'x-openrosa-accept-content-length': '100000000' }];
    if (method === 'OPTIONS') return [404, ''];
    if (method === 'GET' && isOfForms(url)) {
      asked.push(url);
      if (!url.includes('/key/token/') || !isSignedIn) return [401, ''];
      return formsAt(url, own);
    }
    if (method === 'GET') return listOf(decodeURIComponent(url), held);
    if (!url.includes('/key/token/') || !isSignedIn) return [401, said('error')];
    const form = await request.formData();
    const record = form.get('xml_submission_file');
    const files = new Map<string, Buffer>();
    for (const [name, file] of form)
      if (name !== 'xml_submission_file') files.set(name, Buffer.from(await (file as File).arrayBuffer()));
    const xml = record instanceof Blob ? await record.text() : '';
    const version = headers.get('x-openrosa-version') ?? undefined;
    posts.push({ version, xml, names: [...files.keys()] });
    if (version !== '1.0' || xml === '') return [400, said('error')];
    return judge(xml, files);
  };

  const host = httpHost(async (request) => {
    const fault = (isOfForms(pathOf(request)) ? listFaults : faults).shift();
    const [status, text, headers = {}] =
      fault === undefined || fault === 'lostReply' ? await answer(request) : [fault.status, fault.body ?? ''];
    if (fault === 'lostReply') throw new TypeError('The reply is lost.');
    return new Response(status === 204 ? null : text, { status, headers });
  });
  await host.start();
  const base = `${host.origin}/v1/key/token/projects/1`;
  const own: OpenRosaServer = {
    endpoint: `${base}/submission`,
    published: [...forms].map((each) => smallForm(...(each.split(' ') as [string, string]))),
    ...{ held, faults, listFaults, posts, asked },
    stop: () => host.kill(),
    begin: () => host.start(),
    killDuring: host.killDuring,
  };
  return own;
}

const isOfForms = (url: string): boolean => /\/(formList|forms\/[^/]+\.xml)$/.test(url);

/** The list of the forms, or one of them, as ODK Central gives them to whoever sends. */
function formsAt(
  url: string,
  { endpoint, published }: OpenRosaServer,
): readonly [number, string, Record<string, string>] {
  const headers = { 'content-type': 'text/xml; charset=utf-8', 'x-openrosa-version': '1.0' };
  const at = (n: number): string => endpoint.replace('/submission', `/forms/${String(n)}.xml`);
  const one = published[Number(/forms\/(\d+)\.xml$/.exec(url)?.[1] ?? NaN)];
  if (one) return [200, one.xml, headers];
  if (!url.endsWith('/formList')) return [404, '', headers];
  const listed = published.map(({ id, version, xml, downloadUrl }, n) => {
    const hash = createHash('md5').update(xml).digest('hex');
    return `<xform><formID>${id}</formID><name>${id}</name><version>${version}</version><hash>md5:${hash}</hash><downloadUrl>${downloadUrl ?? at(n)}</downloadUrl></xform>`;
  });
  const list = `<?xml version="1.0" encoding="UTF-8"?><xforms xmlns="http://openrosa.org/xforms/xformsList">${listed.join('')}</xforms>`;
  return [200, list, headers];
}

const pathOf = ({ url }: Request): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** The list of attachments of one record: those that it names, and whether they are there. */
function listOf(url: string, held: ReadonlyMap<string, Held>): readonly [number, string] {
  const record = held.get(/submissions\/([^/]+)\/attachments/.exec(url)?.[1] ?? '');
  if (!record) return [404, ''];
  const names = Array.from(record.xml.matchAll(/>([\w-]{36}\.\w+(?:\.enc)?)</g), ([, name = '']) => name);
  return [200, JSON.stringify(names.map((name) => ({ name, exists: record.files.has(name) })))];
}
