import { unknown, type Undelivered } from '../../outcome.js';
import type { Attempt } from '../../transport.js';
import { exchange, wayOf, type HttpReply } from '../exchange.js';
import { statusOutcome } from '../status-outcome.js';
import type { OpenRosaOptions } from './openrosa-options.js';
import { readFormList, readServerForm, type ListedForm, type ServerForm } from './server-form.js';

type Asking = Pick<Attempt, 'signal' | 'fetch'>;

/** Asks a server how the records of its forms travel, and knows it for an hour. */
export interface ServerForms {
  /** The form of this id, or why the server could not be asked: then nothing may go in plain text. */
  ask(formId: string, attempt: Asking): Promise<ServerForm | { readonly failed: Undelivered }>;
}

const KNOWN_FOR_MS = 60 * 60 * 1000;
const MOST_OF_ONE_ID = 4;

/** Makes what asks at `list`; what was heard is kept in memory alone. */
export function serverForms(list: string, options: OpenRosaOptions): ServerForms {
  let listed: { readonly forms: readonly ListedForm[]; readonly until: number } | undefined;
  const read = new Map<string, ServerForm>();

  const formsNow = async (attempt: Asking): Promise<readonly ListedForm[] | { readonly failed: Undelivered }> => {
    if (listed && Date.now() < listed.until) return listed.forms;
    const text = await textAt(list, options, attempt);
    if (typeof text !== 'string') return text;
    const forms = readFormList(text);
    if (!forms) return { failed: unknown('noReceipt') };
    listed = { forms, until: Date.now() + KNOWN_FOR_MS };
    return forms;
  };

  const formAt = async (one: ListedForm, attempt: Asking): Promise<ServerForm | { readonly failed: Undelivered }> => {
    const name = JSON.stringify([one.formId, one.version, one.hash, one.hash === '' && listed?.until]);
    const known = read.get(name);
    if (known) return known;
    const url = urlOf(one, list, options);
    if (url === undefined) return { failed: unknown('redirected') };
    const text = await textAt(url, options, attempt);
    if (typeof text !== 'string') return text;
    const form = readServerForm(text, one.formId);
    if (!form) return { failed: unknown('noReceipt') };
    read.set(name, form);
    return form;
  };

  return {
    ask: async (formId, attempt) => {
      const forms = await formsNow(attempt);
      if ('failed' in forms) return forms;
      const ofId = forms.filter((one) => one.formId === formId);
      if (ofId.length === 0 || ofId.length > MOST_OF_ONE_ID) {
        listed = undefined; // it may be there the next time
        return { failed: unknown('notFound') };
      }
      const found: ServerForm[] = [];
      for (const one of ofId) {
        const form = await formAt(one, attempt);
        if ('failed' in form) return form;
        found.push(form);
      }
      return strictest(found);
    },
  };
}

// Of several versions under one id the server takes them all: if one is encrypted, so is what goes there.
function strictest(forms: readonly ServerForm[]): ServerForm | { readonly failed: Undelivered } {
  const [first, second] = forms.filter(({ isEncrypted }) => isEncrypted);
  if (first && second) return { version: first.version, isEncrypted: true };
  return first ?? forms[0] ?? { failed: unknown('notFound') };
}

/** Where a form is to be had; undefined where that is another place than the list's own server. */
function urlOf(listed: ListedForm, list: string, { formUrl }: OpenRosaOptions): string | undefined {
  const page = (globalThis as { location?: { href: string } }).location?.href;
  try {
    const own = new URL(list, page);
    const url = new URL(formUrl?.(listed) ?? listed.downloadUrl, own);
    return url.origin === own.origin && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

async function textAt(
  url: string,
  options: OpenRosaOptions,
  attempt: Asking,
): Promise<string | { readonly failed: Undelivered }> {
  const headers = { 'x-openrosa-version': '1.0' };
  const reply = await exchange(wayOf(options, attempt), { method: 'GET', url, headers, signal: attempt.signal });
  if ('failed' in reply) return reply;
  return isGiven(reply) ? reply.text : { failed: statusOutcome(reply) };
}

const isGiven = (reply: HttpReply): reply is HttpReply & { readonly text: string } =>
  reply.status === 200 && reply.text !== undefined;
