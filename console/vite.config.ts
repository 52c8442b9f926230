import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Beside each file its compressed twins, which the gateway hands to browsers that take them. */
const compressed: Plugin = {
  name: 'compressed',
  // What is on the disk is final; before that, other plugins still write into it.
  writeBundle({ dir = '' }, bundle) {
    for (const file of Object.keys(bundle).filter((name) => name.startsWith('assets/'))) {
      const source = readFileSync(join(dir, file));
      writeFileSync(join(dir, `${file}.gz`), gzipSync(source));
      writeFileSync(join(dir, `${file}.br`), brotliCompressSync(source));
    }
  },
};

export default defineConfig({
  plugins: [react(), compressed],
  resolve: { tsconfigPaths: true },
  // Maven packs the folder; the gateway puts a new nonce in the place of this word each time it serves the page.
  html: { cspNonce: 'NONCE_OF_THIS_PAGE' },
  build: {
    outDir: 'target/classes/console',
    emptyOutDir: true,
    // Nothing inline: the page's policy lets in only what comes from the same place.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '^/(api|oauth2|login|logout|session|connect)': { target: 'http://127.0.0.1:8080', changeOrigin: true } } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'story',
          include: ['story/*.test.ts'],
          setupFiles: ['story/pictureOfFailure.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          bail: 1,
        },
      },
    ],
  },
});
