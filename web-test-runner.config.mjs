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
  middleware: [
    // The source asks for its worker by the name that the build gives it: without it every vault would fall back on weaker erasing.
    (context, next) => {
      context.url = context.url.replace('/src/shred/shred-worker.js', '/src/shred/shred-worker.ts');
      return next();
    },
  ],
  plugins: [everyElement(), esbuildPlugin({ ts: true, tsconfig, target: 'es2022' })],
  browsers: [await chromium()],
  concurrency: 1,
  reporters: [defaultReporter(), webTestRunnerCounts()],
  // Only to end what hangs: `until` gives up before, with a sentence. The runner's own 20 s and 2 min fail under load.
  testFramework: { config: { timeout: 120_000 } },
  testsStartTimeout: 120_000,
  testsFinishTimeout: 1_200_000,
  coverage: process.argv.includes('--coverage'),
  coverageConfig: {
    include: ['packages/*/src/**/*.ts'],
    exclude: ['**/generated/**'],
    reporters: ['lcov', 'text'],
  },
};
