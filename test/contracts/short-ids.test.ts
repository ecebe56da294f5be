import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { parseAst } from 'rollup/parseAst';
import { afterAll, describe, expect, it } from 'vitest';

interface Step {
  shortIds(options: { readonly catalogue: string }): {
    buildStart(): Promise<void>;
    transform(this: { parse: typeof parseAst }, code: string, id: string): { readonly code: string } | null;
  };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
// The build is plain JavaScript without types.
const { shortIds } = (await import(join(root, 'packages/forms/build/short-ids.mjs'))) as Step;

const folder = mkdtempSync(join(tmpdir(), 'short-ids-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A source as the build reads it. */
const compiled = (file: string): string =>
  transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts', format: 'esm' }).code;

const catalogue = join(folder, 'fr.mjs');
writeFileSync(catalogue, compiled('packages/elements/src/generated/fr.ts'));
const step = shortIds({ catalogue });
await step.buildStart();

const distOf = (file: string): string => `/${file.replace('/src/', '/dist/').replace(/\.ts$/, '.js')}`;
const short = (file: string): string =>
  step.transform.call({ parse: parseAst }, compiled(file), distOf(file))?.code ?? compiled(file);

const idsIn = (code: string): readonly string[] =>
  [...code.matchAll(/\bid: ["']([^"']+)["']/g)].map(([, id = '']) => id);

async function templatesIn(code: string, name: string): Promise<Readonly<Record<string, string>>> {
  const file = join(folder, name);
  writeFileSync(file, code);
  const module = (await import(pathToFileURL(file).href)) as { readonly templates: Readonly<Record<string, string>> };
  return module.templates;
}

const words = ['packages/elements/src', 'packages/forms/src'].flatMap((of) =>
  readdirSync(join(root, of), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.words.ts'))
    .map((file) => `${of}/${file}`),
);
const pairs = words.flatMap((file) => {
  const after = idsIn(short(file));
  return idsIn(compiled(file)).map((id, index) => [id, after[index] ?? ''] as const);
});

describe('the interface words as the script tag brings them', () => {
  it('have ids of their own, of at most two characters', () => {
    expect(pairs.length).toBeGreaterThan(200);
    expect(new Set(pairs.map(([, after]) => after)).size).toBe(new Set(pairs.map(([before]) => before)).size);
    expect(pairs.filter(([, after]) => after.length > 2)).toEqual([]);
  });

  it.each(['fr', 'ar'])('find every text of %s', async (language) => {
    const file = `packages/elements/src/generated/${language}.ts`;
    const before = await templatesIn(compiled(file), `${language}-before.mjs`);
    const after = await templatesIn(short(file), `${language}-after.mjs`);
    expect(pairs.map(([, id]) => after[id])).toEqual(pairs.map(([id]) => before[id]));
  });

  it('leave everything else with its id', () => {
    const code = "text('A', { id: 'of.nobody' }); const view = { id: 'field.needed' };";
    expect(step.transform.call({ parse: parseAst }, code, '/packages/forms/dist/a.js')?.code).toBe(code);
    expect(step.transform.call({ parse: parseAst }, code, '/packages/model/dist/a.js')).toBeNull();
  });
});
