/** What a package may import: one way only, so that a change shows its reach in the table. */
export interface Allowance {
  readonly packages: readonly string[];
  /** Modules from the registry, as they are written in the import. A `/` at the end allows the paths below it. */
  readonly modules: readonly string[];
}

export const table: Readonly<Record<string, Allowance>> = {
  model: { packages: [], modules: ['zod/mini'] },
  risk: { packages: ['model'], modules: [] },
  formats: { packages: ['model'], modules: ['zod/mini'] },
  drafts: { packages: ['model'], modules: ['@noble/hashes/'] },
  sdk: { packages: ['model'], modules: ['@noble/ciphers/', '@noble/hashes/', 'jose'] },
  definitions: { packages: ['model', 'risk'], modules: ['zod/mini'] },
  elements: { packages: ['model'], modules: ['lit', 'lit/'] },
  forms: {
    packages: ['model', 'risk', 'formats', 'drafts', 'sdk', 'definitions', 'elements'],
    modules: ['lit', 'lit/'],
  },
  receiver: {
    packages: ['model', 'definitions'],
    modules: ['hono', 'hono/', '@hono/node-server', '@electric-sql/pglite', 'jose', 'pg', 'node:'],
  },
};

/** What may be imported from a package besides its index: modules that a page loads one at a time. */
export const openFolders: Readonly<Record<string, readonly string[]>> = {
  definitions: ['words'],
  elements: ['define'],
  forms: ['define'],
};

/** What a package offers beside its index, so that whoever does not want it does not load it. */
export const openModules: Readonly<Record<string, readonly string[]>> = {
  sdk: ['background-sync', 'guard', 'transports/file', 'vault'],
};

export const MOST_LINES = 250;
