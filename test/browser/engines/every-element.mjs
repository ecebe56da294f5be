import { readdirSync } from 'node:fs';

const ADDRESS = '/test/browser/every-element.js';
const FOLDERS = ['elements', 'forms'];

/** Serves a module that defines every element of the packages, so that a test of all of them cannot forget a new one. */
export const everyElement = () => ({
  name: 'every-element',
  serve({ path }) {
    if (path !== ADDRESS) return undefined;
    const modules = FOLDERS.flatMap((folder) =>
      readdirSync(`packages/${folder}/src/define`).map(
        (name) => `@amparo/${folder}/define/${name.replace(/\.ts$/, '.js')}`,
      ),
    );
    return { body: modules.map((name) => `import '${name}';`).join('\n'), type: 'js' };
  },
});
