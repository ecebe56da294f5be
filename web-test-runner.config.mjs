import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromium } from './test/browser/engines/chromium-launcher.mjs';
import { everyElement } from './test/browser/engines/every-element.mjs';
import { webTestRunnerCounts } from './test/counts/web-test-runner.mjs';

// The plugin reads this one file and does not follow `extends`: it must hold the compiler options itself.
const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));

/** Every engine runs these files with these settings; test/browser/<engine>.config.mjs exchanges `browsers` alone. */
export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['source'] },
  plugins: [everyElement(), esbuildPlugin({ ts: true, tsconfig, target: 'es2022' })],
  browsers: [await chromium()],
  concurrency: 1,
  reporters: [defaultReporter(), webTestRunnerCounts()],
  testFramework: { config: { timeout: 60_000 } }, // mocha's 2 s fails axe tests under load
  coverage: process.argv.includes('--coverage'),
  coverageConfig: {
    include: ['packages/*/src/**/*.ts'],
    exclude: ['**/generated/**'],
    reporters: ['lcov', 'text'],
  },
};
