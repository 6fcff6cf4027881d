import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { build as bundle } from 'esbuild';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

/** The small scripts of reading pages become one file, so that a page asks once for them. */
function enhanceScripts(): Plugin {
  return {
    name: 'enhance-scripts',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    async closeBundle() {
      await bundle({
        entryPoints: ['public/enhance/main.js'],
        outfile: 'build/enhance/main.js',
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
      });
    },
  };
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), enhanceScripts()],
  build: { target: 'es2022', assetsInlineLimit: 0, cssMinify: true },
  // One React for all, and known before the first page asks, so that the browser never mixes two.
  resolve: { dedupe: ['react', 'react-dom'] },
  optimizeDeps: {
    include: [
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      '@remix-run/react',
      'i18next',
      'zod',
    ],
    // A native module, which only the server loads.
    exclude: ['@node-rs/argon2'],
  },
  server: { hmr: { port: Number(process.env.LACUNA_HMR_PORT ?? 24_678) } },
});
