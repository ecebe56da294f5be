import { readdir, readFile } from 'node:fs/promises';

/** One file of the operators' page. */
export interface PageFile {
  readonly type: string;
  readonly text: string;
}

// The same from `src` and from `dist`.
const WRITTEN = new URL('../../operators/', import.meta.url);
const BUILT = new URL('../../dist/page/', import.meta.url);

/** Reads the operators' page from the package, by address. */
export async function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const scripts = (await readdir(BUILT)).filter((name) => name.endsWith('.js'));
  const files = await Promise.all([
    fileAt(new URL('page.html', WRITTEN), { address: '', type: 'text/html' }),
    fileAt(new URL('frame.css', WRITTEN), { address: '/frame.css', type: 'text/css' }),
    fileAt(new URL('page.css', WRITTEN), { address: '/page.css', type: 'text/css' }),
    ...scripts.map((name) => fileAt(new URL(name, BUILT), { address: `/${name}`, type: 'text/javascript' })),
  ]);
  return new Map(files);
}

interface Served {
  readonly address: string;
  readonly type: string;
}

const fileAt = async (url: URL, { address, type }: Served): Promise<readonly [string, PageFile]> => [
  `/operators${address}`,
  { type: `${type}; charset=utf-8`, text: await readFile(url, 'utf8') },
];
