import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { postgresFolder } from '../backends/run/postgres.mjs';

const bin = (name) => join('node_modules', '.bin', name);
const node = process.execPath;

const endToEnd = 'test/end-to-end';
const counts = '--test-reporter=./test/counts/node-test.mjs';

// Node 20 does not expand patterns itself.
const endToEndFiles = () => readdirSync(endToEnd).filter((name) => name.endsWith('.e2e.mjs'));

/**
 * The steps in order: what is quick and finds most comes first. A step with a `level` runs tests and is refused when it
 * ran none.
 */
export const listSteps = () => [
  { name: 'words are translated', commands: [[node, 'locales/words.mjs', 'check']] },
  {
    name: 'build',
    commands: [
      [node, 'locales/words.mjs', 'build'],
      [bin('tsc'), '-b'],
    ],
  },
  {
    name: 'types of tests and stories',
    commands: [
      [bin('tsc'), '-p', 'test'],
      [bin('tsc'), '-p', 'test/journeys'],
    ],
  },
  { name: 'lint', commands: [[bin('eslint'), '.', '--max-warnings', '0']] },
  { name: 'format', commands: [[bin('prettier'), '--check', '.']] },
  { name: 'nothing unused', commands: [[bin('knip')]] },
  { name: 'tests in Node', level: 'node', commands: [[bin('vitest'), 'run', '--project', 'node']] },
  {
    name: 'several receivers on one PostgreSQL',
    ...(postgresFolder() && { level: 'PostgreSQL' }), // without one it says so, and runs no test
    commands: [[node, 'test/backends/receivers.mjs']],
  },
  { name: 'formats, as others read them', commands: [[node, 'test/backends/readers.mjs']] },
  { name: 'tests in Chromium', level: 'browser', commands: [[bin('wtr')]] },
  {
    name: 'manifests of the elements',
    commands: [
      [bin('cem'), 'analyze'],
      [bin('cem'), 'analyze', '--config', 'packages/forms/custom-elements-manifest.config.mjs'],
    ],
  },
  { name: 'tests of the stories', level: 'stories', commands: [[bin('vitest'), 'run', '--project', 'stories']] },
  { name: 'script-tag build and its budget', commands: [[bin('rollup'), '-c'], [bin('size-limit')]] },
  {
    name: 'packages as published',
    commands: readdirSync('packages').map((folder) => [bin('publint'), join('packages', folder), '--strict']),
  },
  {
    name: 'end to end',
    level: 'end to end',
    commands: [
      [
        node,
        '--test',
        '--test-concurrency=1',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        counts,
        '--test-reporter-destination=stdout',
        ...endToEndFiles().map((name) => join(endToEnd, name)),
      ],
    ],
  },
  { name: 'Storybook builds', commands: [[bin('storybook'), 'build', '--disable-telemetry', '--quiet']] },
];
