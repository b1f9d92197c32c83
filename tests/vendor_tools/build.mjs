// Builds the pages of docs/how-to/tool-chains.md that lie in this folder, all in one process, and prints the bytes of each after gzip.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import webpack from 'webpack';

const root = process.cwd();
const common = { root, configFile: false, logLevel: 'error' };

const inVite = (name, entry, more = {}) =>
  build({
    ...common,
    plugins: [vue()],
    build: {
      outDir: `built/${name}`,
      modulePreload: false,
      rollupOptions: { input: path.join(root, entry), output: { entryFileNames: 'page.js' } },
      ...more,
    },
  });

const inWebpack = (name, entry) =>
  new Promise((resolve, reject) => {
    const output = { path: path.join(root, 'built', name), filename: 'page.js' };
    webpack({ mode: 'production', context: root, entry: `./${entry}`, output }, (error, stats) =>
      error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve(),
    );
  });

await inVite('vite', 'page.js');
await inVite('vite-small', 'small.js');
await inVite('vite-whole', 'whole.js');
await inVite('react', 'react.jsx');
await inVite('vue', 'vue.js');
await inVite('angular', 'angular.ts');
await inVite('server', 'server.jsx', { ssr: true });
await inWebpack('webpack', 'page.js');
await inWebpack('webpack-small', 'small.js');

const bytes = (name) => gzipSync(fs.readFileSync(`built/${name}/page.js`), { level: 9 }).length;
console.log(JSON.stringify(Object.fromEntries(fs.readdirSync('built').map((name) => [name, bytes(name)]))));
