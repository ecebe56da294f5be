import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is used here of ODK's engine; its own types need a DOM. */
export interface Engine {
  restoreInstance(form: string, input: { readonly data: readonly FormData[] }): Promise<{ readonly root: Root }>;
}

interface Root {
  prepareInstancePayload(options: { readonly payloadType: 'monolithic' }): Promise<Payload>;
}

/** One thing that the engine does not accept. */
export interface Violation {
  /** The element, such as `/data/child/name`; entries of lists are numbered. */
  readonly reference: string;
  readonly violation: { readonly condition: 'constraint' | 'required' };
}

interface Payload {
  readonly violations: readonly Violation[] | null;
  readonly data: readonly [FormData];
}

const here = createRequire(import.meta.url);
const NAMES =
  /^(DOMParser|XMLSerializer|Node|Element|Document|XMLDocument|Attr|Text|CDATASection|Comment|NodeList|HTMLElement|CharacterData|DocumentFragment|NamedNodeMap|ProcessingInstruction|XPath.*)$/;

/** Starts the engine, which expects a browser's XML and CommonJS's names; undefined where it is not installed. */
export async function startEngine(): Promise<Engine | undefined> {
  try {
    const path = here.resolve('@getodk/xforms-engine').replace('/src/index.ts', '/dist/index.js');
    const { JSDOM } = here('jsdom') as { JSDOM: new (page: string) => { window: Record<string, unknown> } };
    const { window } = new JSDOM('');
    const browser = Object.getOwnPropertyNames(window).filter((name) => NAMES.test(name));
    Object.assign(globalThis, Object.fromEntries(browser.map((name) => [name, window[name]])));
    Object.assign(globalThis, { require: here, __dirname: dirname(path), document: window['document'] });
    return (await import(pathToFileURL(path).href)) as Engine;
  } catch (error) {
    if ((error as { code?: string }).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
