import { defineConfig } from 'vite';

// `source` runs the packages from their TypeScript; the others are Vite's defaults, which this list replaces.
const conditions = ['source', 'module', 'browser', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  build: { target: ['chrome111', 'firefox115', 'safari16.4'], sourcemap: true },
});
