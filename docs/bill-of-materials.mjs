// Writes what a page or a receiver of Amparo is made of, as CycloneDX: our packages and whatever they bring when they are
// installed, each with its version, licence and SHA-512. Nothing that only builds and tests stands in it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, 'bill-of-materials');

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const published = readdirSync(join(root, 'packages')).map((name) => read(`packages/${name}/package.json`));

const nameIn = (ref) => ref.replace(/@[^@]+$/, '');

const whole = wholeBill();
const dependencies = needed();
const refs = new Set(dependencies.map(({ ref }) => ref));
const { bomFormat, specVersion, version: revision, components } = whole;
const { name, version, description } = read('package.json');
const bom = {
  bomFormat,
  specVersion,
  version: revision,
  // Without the time and the number that npm makes up: the same packages are the same file.
  metadata: { component: { type: 'library', name, version, description } },
  // npm names a package of a workspace after its folder.
  components: components
    .filter((each) => refs.has(each['bom-ref']))
    .map((each) => ({ ...each, name: nameIn(each['bom-ref']) })),
  dependencies,
};
mkdirSync(folder, { recursive: true });
const path = join(folder, 'amparo.cdx.json');
writeFileSync(path, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${path}: ${bom.components.length} packages, ${published.length} of them ours.`);

// All that is locked, what builds and tests too. `--omit dev` would also leave out what both need, such as lit.
function wholeBill() {
  const arguments_ = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, shell: process.platform === 'win32' };
  return JSON.parse(execFileSync('npm', arguments_, { ...options, stdio: ['ignore', 'pipe', 'ignore'] }));
}

/** What our packages bring, and what that brings in turn. */
function needed() {
  const known = new Map(whole.dependencies.map((each) => [each.ref, each.dependsOn]));
  const ours = new Map(published.map((each) => [`${each.name}@${each.version}`, Object.keys(each.dependencies ?? {})]));
  const found = new Map();
  const waiting = [...ours.keys()];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (found.has(ref)) continue;
    const brings = known.get(ref) ?? [];
    // npm counts what only our own tests need among what a package of ours depends on.
    const dependsOn = brings.filter((each) => ours.get(ref)?.includes(nameIn(each)) ?? true);
    found.set(ref, dependsOn);
    waiting.push(...dependsOn);
  }
  return [...found].map(([ref, dependsOn]) => ({ ref, dependsOn })).toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
}
