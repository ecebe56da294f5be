import { posix } from 'node:path';
import { runtimeImportsOf } from './imports.js';
import type { Package } from './workspace.js';

/** The first circle of imports among the files of a package, written as a path; none where there is no circle. */
export function cycleFaults({ folder, sources }: Package): readonly string[] {
  const finished = new Set<string>();
  for (const start of sources.keys()) {
    const circle = circleFrom(start, { sources, finished, trail: [] });
    if (circle) return [`${folder}/src: ${circle.join(' → ')}`];
  }
  return [];
}

interface Walk {
  readonly sources: ReadonlyMap<string, string>;
  readonly finished: Set<string>;
  readonly trail: readonly string[];
}

function circleFrom(path: string, walk: Walk): readonly string[] | undefined {
  const seen = walk.trail.indexOf(path);
  if (seen >= 0) return [...walk.trail.slice(seen), path];
  if (walk.finished.has(path)) return undefined;
  for (const next of neighbours(path, walk.sources)) {
    const circle = circleFrom(next, { ...walk, trail: [...walk.trail, path] });
    if (circle) return circle;
  }
  walk.finished.add(path);
  return undefined;
}

const neighbours = (path: string, sources: ReadonlyMap<string, string>): readonly string[] =>
  runtimeImportsOf(sources.get(path) ?? '')
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts'))
    .filter((target) => sources.has(target));
