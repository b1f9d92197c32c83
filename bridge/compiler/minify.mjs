// Minifies scripts, a JSON request and a JSON answer in a line each, until its input ends: warm, the tools are many times faster.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [, , modules, ownFields] = process.argv;
const require = createRequire(`${modules}/`);
const uglify = require('uglify-js');
const terser = require('terser');

// Options are made anew each time, since the tools write into them.
const both = (script) => ({
  keep_fargs: true, // a function's arity is promised
  hoist_props: false,
  collapse_vars: script.length < 100_000, // takes time that grows with the square of the events, and saves bytes of the library alone
});
const inlining = (script) => ({ ...both(script), passes: 2, inline: 3, join_vars: false });
const shrinking = (script) => ({ ...both(script), inline: 1, lhs_constants: false, unsafe_methods: true, unsafe_arrows: true });
const format = () => ({ ascii_only: true, comments: /^!|^# all/ });

async function minify({ script, map, name, letters }) {
  const sourceMap = (content) => ({ content, filename: name, url: `${name}.map`, includeSources: true });
  const uglified = (code, content, options) => {
    const result = uglify.minify({ [name]: code }, { module: false, output: format(), sourceMap: sourceMap(content), ...options });
    if (result.error) throw result.error;
    return result;
  };
  const inlined = uglified(script, map, { compress: inlining(script), mangle: false });
  const options = { ecma: 2020, compress: shrinking(script), mangle: false, format: format(), sourceMap: sourceMap(inlined.map) };
  const shrunk = await terser.minify({ [name]: inlined.code }, options);
  const props = Object.fromEntries(Object.entries(letters).map(([field, letter]) => [`$${field}`, letter]));
  const { code, map: mapped } = uglified(shrunk.code, shrunk.map, {
    compress: false,
    mangle: { properties: { regex: new RegExp(ownFields) } },
    nameCache: { props: { props } },
  });
  return { script: code, map: mapped };
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await minify(JSON.parse(line)).catch((error) => ({ error: String(error.message ?? error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
