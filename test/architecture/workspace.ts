import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One package as the checks see it. */
export interface Package {
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly references: readonly string[];
  readonly hasReadme: boolean;
  /** The text of every source but tests and generated ones, by its path from `src`. */
  readonly sources: ReadonlyMap<string, string>;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface Project {
  readonly references?: readonly { readonly path: string }[];
}

const isChecked = (path: string): boolean =>
  path.endsWith('.ts') && !path.endsWith('.test.ts') && !/(^|\/)generated\//.test(path);

/** Reads the packages of the workspace in `root`. */
export const readPackages = (root: string): readonly Package[] =>
  readdirSync(root).map((folder) => readPackage(join(root, folder), folder));

function readPackage(path: string, folder: string): Package {
  const manifest = readJson(join(path, 'package.json')) as Manifest;
  const project = readJson(join(path, 'tsconfig.json')) as Project;
  return {
    folder,
    dependencies: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    references: (project.references ?? []).map((reference) => reference.path.replace('../', '')),
    hasReadme: existsSync(join(path, 'README.md')),
    sources: readSources(join(path, 'src'), isGenerated(folder)),
  };
}

// The words of the forms are generated into a folder of their own name.
const isGenerated =
  (folder: string) =>
  (path: string): boolean =>
    folder === 'definitions' && path.startsWith('words/');

function readSources(root: string, isLeftOut: (path: string) => boolean): ReadonlyMap<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => relative('.', path).split(sep).join('/'))
    .filter((path) => isChecked(path) && !isLeftOut(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
