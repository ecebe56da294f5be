import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as model from '../index.js';

async function modulesOf(names: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: {
      contents: `export { ${names.join(', ')} } from '../index.ts';`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
}

const ofZod = (modules: readonly string[]): readonly string[] => modules.filter((path) => path.includes('/zod/'));

describe('a page', () => {
  it('checks answers without zod: only the two schemas for servers bring it', async () => {
    const forServers = ['answerSchema', 'formSchema'];
    const names = Object.keys(model).filter((name) => !forServers.includes(name));
    expect(names).toEqual(
      expect.arrayContaining(['Session', 'check', 'defineForm', 'fromDraft', 'toSubmission', 'text']),
    );
    expect(ofZod(await modulesOf(names))).toEqual([]);
    for (const name of forServers) expect(ofZod(await modulesOf([name]))).not.toEqual([]);
  });
});
