import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registration } from '@amparo/definitions';
import { readRiskInput } from '@amparo/risk';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'node_modules/.cache/amparo/assess.mjs');

// From the sources, so that the test does not depend on what was built when.
beforeAll(async () => {
  const entryPoints = [join(root, 'packages/risk/bin/assess.js')];
  await build({ entryPoints, outfile: command, bundle: true, platform: 'node', format: 'esm', conditions: ['source'] });
});

const assess = (input: string) => spawnSync(process.execPath, [command], { input, encoding: 'utf8' });

describe('the command that assesses', () => {
  it('prints the explanation of what it is given', () => {
    const rows = [{ risk: 'noServices', severity: 'minor', likelihood: 'unlikely' }];
    const facts = { accompaniment: 'unaccompanied', care: 'noCare' };
    const { status, stdout, stderr } = assess(JSON.stringify({ rows, facts }));
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      ruleSet: 'house-1.0.0',
      suggested: 'high',
      base: 'low',
      floors: [{ id: 'F1' }, { id: 'F8' }],
    });
  });

  it.each(['', 'high', '[]', '{"rows":[{"risk":"neglect","severity":"huge"}]}'])(
    'refuses %o in one sentence',
    (input) => {
      const { status, stdout, stderr } = assess(input);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^[A-Z][^\n]+\.\n$/);
    },
  );
});

it('every code of care of the forms is a fact that the assessment reads', () => {
  const { careArrangement } = registration.sections.care.questions;
  for (const care of [...Object.keys(careArrangement.codes.labels), 'unknown'])
    expect([care, readRiskInput({ rows: [], facts: { care } }).ok]).toEqual([care, true]);
});
