import type { Form } from '@amparo/model';
import { Hono, type Context } from 'hono';
import type { Gate } from '../access/gate.js';
import { allowOnly, answerRefusal } from '../answers.js';
import { refuse } from '../refusal.js';
import { formWords } from './form-words.js';
import type { PageFile } from './page-files.js';

/** What the operators' page needs. */
export interface OperatorRoutes {
  readonly gate: Gate;
  readonly forms: readonly Form[];
  readonly files: ReadonlyMap<string, PageFile>;
}

/** Builds `/operators`: the page without a token, for it holds nothing, and the words of the forms for those who read. */
export function operatorRoutes({ gate, forms, files }: OperatorRoutes): Hono {
  const app = new Hono();
  const names = forms.map(({ id, version, title }) => ({ id, version, title }));
  const passage = { scope: 'read', action: 'readWords' } as const;
  app.get(
    '/operators/forms',
    gate(passage, async (context) => ({ response: context.json(names), audit: false })),
  );
  app.get(
    '/operators/forms/:form/:version',
    gate(passage, async (context) => ({ response: words(context, forms), audit: false })),
  );
  for (const [address, { type, text }] of files) {
    app.get(address, (context) => context.body(text, 200, { 'Content-Type': type }));
    app.all(address, allowOnly('GET'));
  }
  return app;
}

function words(context: Context, forms: readonly Form[]): Response {
  const [id, version] = [context.req.param('form'), context.req.param('version')];
  const versions = forms.filter((form) => form.id === id);
  const form = versions.find((each) => each.version === version) ?? versions.at(-1);
  return form ? context.json(formWords(form)) : answerRefusal(context, refuse('notFound'));
}
