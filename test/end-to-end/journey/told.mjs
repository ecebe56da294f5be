import { join } from 'node:path';
import { build } from 'esbuild';

// The journeys without a browser tell what a worker answers, form by form. They are TypeScript, which Node does not read.
const folder = join(import.meta.dirname, '../../journeys');

/** What stands in files of `test/journeys`, such as how a girl of 14 is registered. */
export async function told(...files) {
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `export * from './${file}';`).join('\n'), resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Writes down what is told of a form instead of answering it: answers and new entries, without what is taken back again. */
export function stepsOf(tell) {
  const answers = new Map();
  const form = {
    answer(path, given) {
      answers.set(path, given);
      return form;
    },
    addEntry(list, entry) {
      answers.set(`${list}[${entry}]`, undefined);
      return form;
    },
    clear(path) {
      answers.delete(path);
      return form;
    },
    giveReason(rule, reason) {
      answers.set(`#${rule}`, reason);
      return form;
    },
  };
  tell(form);
  return [...answers].map(([path, given]) => ({ path, given }));
}
