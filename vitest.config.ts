import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath, flags } from './test/browser/engines/chromium.mjs';
import { vitestCounts } from './test/counts/vitest.mjs';

const launchOptions = { executablePath: await chromiumPath(), args: flags };

export default defineConfig({
  test: {
    reporters: ['default', vitestCounts],
    projects: [
      {
        // `resolve.conditions` has no effect in Node.
        ssr: { resolve: { conditions: ['source'] } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/*/src/**/*.test.ts', 'test/*.test.ts', 'test/{journeys,contracts}/**/*.test.ts'],
          testTimeout: 60_000, // a cold PGlite takes 5 to 14 s on two busy cores, and more on one that is busier still
          hookTimeout: 60_000,
        },
      },
      {
        // Others who read what is written for them; each folder has a package.json of its own (test/backends/readers.mjs).
        ssr: { resolve: { conditions: ['source'] } },
        test: {
          name: 'readers',
          environment: 'node',
          include: ['test/backends/{fhir,xforms}/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'stories',
          testTimeout: 120_000, // only to end what hangs: `until` gives up before, with a sentence
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
