import { MOST_LINES, table } from './table.js';
import type { Package } from './workspace.js';

/** What package.json, tsconfig.json and the files of a package say against the table, each as a sentence. */
export function declarationFaults({
  folder,
  dependencies,
  references,
  hasReadme,
  sources,
}: Package): readonly string[] {
  const allowed = table[folder]?.packages ?? [];
  const ours = dependencies.filter((name) => name.startsWith('@amparo/')).map((name) => name.replace('@amparo/', ''));
  const long = Array.from(sources).filter(([, text]) => text.trimEnd().split('\n').length > MOST_LINES);
  return [
    ...(folder in table ? [] : [`${folder} stands in no table`]),
    ...(hasReadme ? [] : [`${folder} has no README.md`]),
    ...without(ours, allowed).map((name) => `${folder}/package.json may not name ${name}`),
    ...without(ours, references).map((name) => `${folder}/tsconfig.json does not refer to ${name}`),
    ...without(references, ours).map((name) => `${folder}/tsconfig.json refers to ${name}, package.json does not`),
    ...long.map(([path]) => `${folder}/src/${path} has more than ${MOST_LINES.toString()} lines`),
  ];
}

const without = (names: readonly string[], others: readonly string[]): readonly string[] =>
  names.filter((name) => !others.includes(name));
