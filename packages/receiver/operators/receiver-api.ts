/** One line of the list of what arrived. */
export interface Listed {
  readonly id: string;
  readonly form: string;
  readonly formVersion: string;
  readonly caseCode: string;
  readonly sealed: boolean;
  readonly contentHash: string;
  readonly receivedAt: string;
}

/** One page of the list, and the id to ask on with. */
export interface Page {
  readonly submissions: readonly Listed[];
  readonly next: string | null;
}

/** What arrived by day. */
export interface Counts {
  readonly from: string;
  readonly days: number;
  readonly counts: readonly { readonly day: string; readonly sealed: boolean; readonly submissions: number }[];
}

/** The words of a form by the place of each question. */
export interface FormWords {
  readonly title: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly places: Readonly<
    Record<string, { readonly label: string; readonly choices: Readonly<Record<string, string>> }>
  >;
}

/** A form that the receiver takes. */
export interface FormName {
  readonly id: string;
  readonly version: string;
  readonly title: string;
}

/** What a person is looking for. */
export type Search = Readonly<Record<string, string | boolean>>;

/** Said when the receiver did not give what was asked; the sentence is for the person at the page. */
export class ReceiverError extends Error {
  override readonly name = 'ReceiverError';
}

/** The receiver as somebody with a reading token has it; the token is in this object and nowhere else. */
export interface ReceiverApi {
  forms(): Promise<readonly FormName[]>;
  words(form: string, version: string): Promise<FormWords | undefined>;
  counts(days: number): Promise<Counts>;
  search(search: Search): Promise<Page>;
  submission(id: string): Promise<string>;
  attachment(submission: string, id: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Makes the requests of the page with a token. */
export function receiverApi(token: string): ReceiverApi {
  const get = async (path: string, json?: Search): Promise<Response> => {
    const response = await request(path, { token, json });
    if (!response.ok) throw new ReceiverError(sentenceFor(response.status));
    return response;
  };
  const read = async <T>(path: string, json?: Search): Promise<T> => (await (await get(path, json)).json()) as T;
  return {
    forms: () => read('/operators/forms'),
    words: (form, version) =>
      read<FormWords>(`/operators/forms/${encodeURIComponent(form)}/${encodeURIComponent(version)}`).catch(
        () => undefined,
      ),
    counts: (days) => read(`/counts?days=${days}`),
    search: (search) => read('/submissions/search', search),
    submission: async (id) => (await get(`/submissions/${id}`)).text(),
    attachment: async (submission, id) => {
      const content = await get(`/submissions/${submission}/attachments/${id}/content`);
      return new Uint8Array(await content.arrayBuffer());
    },
  };
}

async function request(path: string, { token, json }: { readonly token: string; readonly json: Search | undefined }) {
  try {
    return await fetch(path, {
      headers: { Authorization: `Bearer ${token}`, ...(json && { 'Content-Type': 'application/json' }) },
      cache: 'no-store',
      credentials: 'omit',
      ...(json && { method: 'POST', body: JSON.stringify(json) }),
    });
  } catch {
    throw new ReceiverError('The receiver cannot be reached. Check your network and try again.');
  }
}

function sentenceFor(status: number): string {
  if (status === 401) return 'The receiver does not know this token. Check it, or ask for a new one.';
  if (status === 403) return 'This token may not read. Ask for one that may.';
  if (status === 404) return 'This is not at the receiver, or has not arrived completely.';
  if (status === 410) return 'This was erased on request.';
  if (status === 429) return 'Too many requests at once. Wait a minute and try again.';
  return 'The receiver could not answer. Try again in a moment.';
}
