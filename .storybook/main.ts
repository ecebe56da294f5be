import type { StorybookConfig } from '@storybook/web-components-vite';

// The dev server, the build and the story tests all read this; vite.config.ts reaches only the first two.
const conditions = ['source', 'module', 'browser', 'development|production'];

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({ ...vite, resolve: { ...vite.resolve, conditions } }),
};

export default config;
