// Reads a CPU profile by function, with the file and line of the built package that each stands in.
import { relative } from 'node:path';

async function placesIn(url) {
  const lines = (await (await fetch(url)).text()).split('\n');
  let file = '';
  let from = 0;
  return lines.map((text, n) => {
    const named = /^\/\/ (\S+\.m?js)$/.exec(text); // the bundler leaves the name of each file above its part
    if (named) [file, from] = [relative('packages', named[1]), n + 1];
    return { file, line: n - from + 1 };
  });
}

async function namer(nodes) {
  const urls = new Set(nodes.map(({ callFrame }) => callFrame.url).filter((url) => /^http.*\.js$/.test(url)));
  const places = new Map(await Promise.all(Array.from(urls, async (url) => [url, await placesIn(url)])));
  return ({ callFrame: { functionName, url, lineNumber } }) => {
    const place = places.get(url)?.[lineNumber];
    return `${functionName || '(anonymous)'} ${place ? `${place.file}:${place.line}` : url}`;
  };
}

/** Resolves to milliseconds by function: `own` in the function itself, `all` with everything it calls. */
export async function byFunction({ nodes, samples, timeDeltas }) {
  const nameOf = await namer(nodes);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sampled = new Map();
  samples.forEach((id, n) => sampled.set(id, (sampled.get(id) ?? 0) + timeDeltas[n] / 1000));
  const own = new Map();
  const all = new Map();
  const add = (map, name, ms) => map.set(name, (map.get(name) ?? 0) + ms);
  const walk = (node, above) => {
    const name = nameOf(node);
    const ms = sampled.get(node.id) ?? 0;
    const inside = new Set([...above, name]); // a function that calls itself counts once
    add(own, name, ms);
    for (const each of inside) add(all, each, ms);
    for (const child of node.children ?? []) walk(byId.get(child), inside);
  };
  walk(nodes[0], new Set());
  return { own, all };
}
