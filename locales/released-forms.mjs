// The released forms and every text they hold, as the packages' sources have them now.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const CONTENTS = "export * as definitions from '@amparo/definitions'; export { catalogueOf } from '@amparo/model';";

/** The released forms: `[{ id, file, version, entries: [{ key, source, note }] }]`, the texts in the form's order. */
export async function releasedForms() {
  const { definitions, catalogueOf } = await import(await bundled());
  return Object.values(definitions)
    .filter(isForm)
    .map((form) => ({ id: form.id, file: kebab(form.id), version: form.version, entries: catalogueOf(form) }));
}

// Node cannot read the sources as they are; compiling the packages first would make the words depend on a whole build.
async function bundled() {
  const { outputFiles } = await build({
    stdin: { contents: CONTENTS, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    conditions: ['source'],
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
}

const isForm = (each) => typeof each === 'object' && 'sections' in each && 'version' in each;

const kebab = (id) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
