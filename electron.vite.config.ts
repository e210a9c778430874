import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const script = (entry: Record<string, string>) => ({
  externalizeDeps: false,
  target: 'node18',
  rolldownOptions: {
    input: entry,
    output: {
      format: 'cjs' as const,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
    },
    external: ['electron', /^node:/],
  },
});

export default defineConfig({
  main: {
    build: {
      ...script({
        main: resolve(root, 'main/main.ts'),
        library: resolve(root, 'main/library/process.ts'),
        cli: resolve(root, 'main/cli.ts'),
        reader: resolve(root, 'main/library/reading/thread.ts'),
      }),
      outDir: resolve(root, 'out/main'),
    },
  },
  preload: {
    build: {
      ...script({ preload: resolve(root, 'preload/preload.ts') }),
      outDir: resolve(root, 'out/preload'),
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome114',
      minify: true,
      // A data: font would be refused by our content security policy.
      assetsInlineLimit: 0,
      // The page comes from the disk, in one piece; the warning is about slow lines.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
