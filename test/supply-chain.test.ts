import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Bill {
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly hashes?: readonly object[];
    readonly licenses?: readonly object[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

const MOST = 8;
// The receiver runs on a server, and brings what serves and stores; everything else may stand on a page. What speaks with
// PostgreSQL an operator installs beside it: a receiver with its own database has no need of it.
const everywhere = readdirSync(new URL('../packages', import.meta.url));
const onPages = everywhere.filter((folder) => folder !== 'receiver');

const isOurs = (name: string): boolean => name.startsWith('@amparo/');

const declaredBy = (folder: string): readonly string[] =>
  Object.keys((read(`packages/${folder}/package.json`) as { dependencies?: object }).dependencies ?? {});

const declared = (folders: readonly string[]): readonly string[] =>
  [...new Set(folders.flatMap(declaredBy).filter((name) => !isOurs(name)))].toSorted();

/** What `npm run sbom` writes, twice. */
function billOfMaterials(): { readonly bom: Bill; readonly again: string } {
  const [bom, again] = [0, 1].map((): Bill => {
    const folder = mkdtempSync(join(tmpdir(), 'amparo-bill-'));
    try {
      execFileSync(process.execPath, ['docs/bill-of-materials.mjs', folder], { stdio: 'ignore' });
      return JSON.parse(readFileSync(join(folder, 'amparo.cdx.json'), 'utf8')) as Bill;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }) as [Bill, Bill];
  return { bom, again: JSON.stringify(again) };
}

const locked = (path = 'package-lock.json'): readonly (readonly [string, Locked])[] =>
  Object.entries((read(path) as { packages: Record<string, Locked> }).packages).filter(
    ([name, { link }]) => name.includes('node_modules/') && link !== true,
  );

const unpinned = (packages: readonly (readonly [string, Locked])[]): readonly string[] =>
  packages.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity)).map(([name]) => name);

const scripted = (packages: readonly (readonly [string, Locked])[]): readonly string[] =>
  packages
    .filter(([, { hasInstallScript, dev, devOptional }]) => hasInstallScript && !dev && !devOptional)
    .map(([name]) => name);

describe('what comes from others', () => {
  it(`is at most ${MOST} packages, each of them decided on: five on pages, and three more on a server`, () => {
    expect(declared(onPages)).toEqual(['@noble/ciphers', '@noble/hashes', 'jose', 'lit', 'zod']);
    expect(declared(['receiver'])).toEqual(['@electric-sql/pglite', '@hono/node-server', 'hono', 'jose']);
    expect(declared(everywhere).length).toBeLessThanOrEqual(MOST);
  });

  it('stands in a bill of materials, each with its SHA-512 and licence, and with it what it brings and nothing else', () => {
    const { bom, again } = billOfMaterials();
    expect(again).toBe(JSON.stringify(bom));
    const others = bom.components.filter(({ name }) => !isOurs(name));
    const brought = [
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@types/trusted-types',
      'lit-element',
      'lit-html',
    ];
    expect(others.map(({ name }) => name).toSorted()).toEqual([...declared(everywhere), ...brought].toSorted());
    expect(bom.components.length - others.length).toBe(everywhere.length);
    for (const { name, hashes, licenses } of others) {
      expect(licenses?.length, name).toBeGreaterThan(0);
      expect(hashes, name).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) as string }]);
    }
    const listed = new Set(bom.components.map((each) => each['bom-ref']));
    expect(
      bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !listed.has(ref)),
    ).toEqual([]);
  }, 60_000);

  it('is locked by its SHA-512, down to the last package, also what only tests and measures', () => {
    for (const path of ['', 'test/backends/', 'test/bench/'].map((folder) => `${folder}package-lock.json`)) {
      expect(locked(path).length).toBeGreaterThan(3);
      expect(unpinned(locked(path)), path).toEqual([]);
    }
  });

  it('runs nothing when it is installed, save what only builds and tests', () => {
    expect(scripted(locked())).toEqual([]);
  });

  it('is found out when it is not', () => {
    const sha1 = 'sha1-aaaaaaaaaaaaaaaaaaaaaaaaaaa=';
    expect(
      unpinned([
        ['node_modules/a', { integrity: sha1 }],
        ['node_modules/b', {}],
      ]),
    ).toHaveLength(2);
    expect(scripted([['node_modules/a', { hasInstallScript: true }]])).toHaveLength(1);
  });
});
