// What a recorded run stands for: the transport, what it was run against, and the suite. When one of them changes, the record
// is no longer true of what is here.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const OF_ALL = ['packages/sdk/src/conformance'];
const RUN = ['test/backends/run', 'test/backends/run.mjs'];

const backends = {
  parse: {
    transport: 'packages/sdk/src/transports/parse.ts',
    host: [...RUN, 'test/backends/package-lock.json', 'test/backends/parse'],
  },
  wordpress: {
    transport: 'packages/sdk/src/transports/wordpress.ts',
    host: [...RUN, 'packages/sdk/wordpress', 'test/backends/wordpress'],
  },
  fhir: {
    transport: 'packages/sdk/src/transports/fhir/fhir.ts',
    host: [
      ...['conformance.test.ts', 'fhir-server.ts', 'installed.ts', 'package-lock.json'].map(
        (name) => `test/backends/fhir/${name}`,
      ),
      // What answers over HTTP and is killed, and what a page asks first.
      'test/journeys/doubles/http-host.ts',
      'test/journeys/subjects/preflight.ts',
    ],
  },
};

/** SHA-256 of all sources behind the row of a backend, hexadecimal. */
export async function sourceHash(backend) {
  const { transport, host } = backends[backend];
  const files = [...(await importedBy(transport)), ...[...OF_ALL, ...host].flatMap(filesIn)].toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** The transport and everything of ours that it runs. */
async function importedBy(entry) {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    packages: 'external',
    write: false,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

const filesIn = (path) =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => filesIn(`${path}/${name}`))
    : [path];
