import { posix } from 'node:path';
import ts from 'typescript';
import { openFolders, openModules, table } from './table.js';
import type { Package } from './workspace.js';

/** Every module that a source names in an import or an export, static or dynamic, of values or of types. */
export const importsOf = (text: string): readonly string[] => references(text).map(({ fileName }) => fileName);

/**
 * The modules that a source needs when it runs. `import type` is left out: it is erased, and questions and conditions
 * know each other's types by nature.
 */
export function runtimeImportsOf(text: string): readonly string[] {
  const erased = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022).statements.filter(isErased);
  const isKept = ({ pos }: ts.FileReference) =>
    !erased.some((statement) => statement.pos <= pos && pos < statement.end);
  return references(text)
    .filter(isKept)
    .map(({ fileName }) => fileName);
}

const references = (text: string): readonly ts.FileReference[] => ts.preProcessFile(text, true, true).importedFiles;

function isErased(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isTypeAliasDeclaration(statement) || (ts.isExportDeclaration(statement) && statement.isTypeOnly);
}

/** The imports of a package that the table does not allow, each as a sentence. */
export function importFaults({ folder, dependencies, sources }: Package): readonly string[] {
  return Array.from(sources, ([path, text]) =>
    importsOf(text).flatMap((name) => {
      const fault = name.startsWith('.') ? relativeFault(path, name) : moduleFault(folder, dependencies, name);
      return fault === undefined ? [] : [`${folder}/src/${path} imports ${name}: ${fault}`];
    }),
  ).flat();
}

function relativeFault(path: string, name: string): string | undefined {
  if (!name.endsWith('.js')) return 'a relative import ends in .js';
  const target = posix.join(posix.dirname(path), name);
  return target.startsWith('..') ? 'it leaves the package' : undefined;
}

function moduleFault(folder: string, dependencies: readonly string[], name: string): string | undefined {
  const ours = /^@amparo\/([^/]+)(?:\/(.+))?$/.exec(name);
  if (ours) return packageFault({ folder, dependencies, target: ours[1] ?? '', inside: ours[2] });
  const allowed = (table[folder]?.modules ?? []).some(
    (module) => name === module || (/[/:]$/.test(module) && name.startsWith(module)),
  );
  if (!allowed) return 'the table does not allow it';
  const owner = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  return name.startsWith('node:') || dependencies.includes(owner) ? undefined : 'package.json does not name it';
}

interface PackageImport {
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly target: string;
  readonly inside: string | undefined;
}

function packageFault({ folder, dependencies, target, inside }: PackageImport): string | undefined {
  if (!table[folder]?.packages.includes(target)) return 'the table does not allow it';
  if (!dependencies.includes(`@amparo/${target}`)) return 'package.json does not name it';
  if (inside === undefined || openModules[target]?.includes(inside)) return undefined;
  const [first = '', second = ''] = inside.split('/');
  const isOpen = openFolders[target]?.includes(first) === true && second.endsWith('.js');
  return isOpen ? undefined : 'it reaches into another package';
}
