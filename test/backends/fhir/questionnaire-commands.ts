import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the two commands are, built from the sources, so that a test does not depend on what was built when. */
export interface QuestionnaireCommands {
  /** `amparo-questionnaires` */
  readonly write: string;
  /** `amparo-put-questionnaires` */
  readonly put: string;
}

/** Builds the commands. */
export async function questionnaireCommands(): Promise<QuestionnaireCommands> {
  const built = async (source: string): Promise<string> => {
    const outfile = join(root, 'node_modules/.cache/amparo', source.replaceAll('/', '-').replace('.js', '.mjs'));
    const entryPoints = [join(root, 'packages', source)];
    await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', conditions: ['source'] });
    return outfile;
  };
  return { write: await built('formats/bin/questionnaires.js'), put: await built('sdk/bin/put-questionnaires.js') };
}
