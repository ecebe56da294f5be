import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cycleFaults } from './architecture/cycles.js';
import { declarationFaults } from './architecture/declarations.js';
import { importFaults } from './architecture/imports.js';
import { table } from './architecture/table.js';
import { readPackages, type Package } from './architecture/workspace.js';

const packages = readPackages(fileURLToPath(new URL('../packages', import.meta.url)));

describe('the packages', () => {
  it('are those of the table', () => {
    expect(packages.map(({ folder }) => folder).toSorted()).toEqual(Object.keys(table).toSorted());
  });

  it.each(packages)('$folder imports only what the table allows', (each) => {
    expect(each.sources.size).toBeGreaterThan(0);
    expect(importFaults(each)).toEqual([]);
  });

  it.each(packages)('$folder has no circle of imports', (each) => {
    expect(cycleFaults(each)).toEqual([]);
  });

  it.each(packages)('$folder declares what it uses, explains itself and keeps its files short', (each) => {
    expect(declarationFaults(each)).toEqual([]);
  });
});

describe('the checks of the architecture', () => {
  it.each([
    ["import { Form } from '@amparo/forms';", 'the table does not allow it'],
    ["import type { Client } from '@amparo/sdk';", 'the table does not allow it'],
    ["export { z } from 'zod/mini';", 'the table does not allow it'],
    ["const later = () => import('axios');", 'the table does not allow it'],
    ["import { form } from '@amparo/model/src/form.js';", 'it reaches into another package'],
    ["import { form } from '../../model/src/form.js';", 'it leaves the package'],
    ["import { box } from './box';", 'a relative import ends in .js'],
  ])('find the fault in %s', (text, fault) => {
    expect(importFaults(planted({ sources: { 'drafts.ts': text } }))).toEqual([expect.stringContaining(fault)]);
  });

  it('find a module that package.json does not name', () => {
    const sources = { 'drafts.ts': "import { argon2id } from '@noble/hashes/argon2.js';" };
    const fault = expect.stringContaining('package.json does not name it') as string;
    expect(importFaults({ ...planted({ sources }), dependencies: ['@amparo/model'] })).toEqual([fault]);
  });

  it('let pass what the table allows', () => {
    const text = "import { form } from '@amparo/model';\nimport { argon2id } from '@noble/hashes/argon2.js';";
    expect(importFaults(planted({ sources: { 'drafts.ts': text } }))).toEqual([]);
  });

  it('find a circle through three files', () => {
    const sources = {
      'a.ts': "import './folder/b.js';",
      'folder/b.ts': "import '../c.js';",
      'c.ts': "import './a.js';",
    };
    expect(cycleFaults(planted({ sources }))).toEqual(['drafts/src: a.ts → folder/b.ts → c.ts → a.ts']);
  });

  it('let types know each other', () => {
    const sources = { 'a.ts': "import type { B } from './b.js';", 'b.ts': "import { a } from './a.js';" };
    expect(cycleFaults(planted({ sources }))).toEqual([]);
  });

  it('find a missing README, a forbidden dependency, a missing reference and a long file', () => {
    const faults = declarationFaults({
      ...planted({ sources: { 'long.ts': 'const a = 1;\n'.repeat(251) } }),
      dependencies: ['@amparo/model', '@amparo/sdk'],
      references: ['model'],
      hasReadme: false,
    });
    expect(faults).toEqual([
      'drafts has no README.md',
      'drafts/package.json may not name sdk',
      'drafts/tsconfig.json does not refer to sdk',
      'drafts/src/long.ts has more than 250 lines',
    ]);
  });
});

function planted({ sources }: { sources: Readonly<Record<string, string>> }): Package {
  return {
    folder: 'drafts',
    dependencies: ['@amparo/model', '@noble/hashes'],
    references: ['model'],
    hasReadme: true,
    sources: new Map(Object.entries(sources)),
  };
}
