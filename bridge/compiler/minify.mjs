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
const format = () => ({ ascii_only: true, comments: /^!/ });

// The letters of English text by frequency: the script has most of them anyway, so that they cost gzip the least.
const LETTERS = [...'etnraoicsudlmpfhvgbykwxjqz', ...'ETNRAOICSUDLMPFHVGBYKWXJQZ'];

// Own fields -> letters, the most used first. Fields of different records share a letter; one that is in no record shares it with none.
function shortened(script, records) {
  const uses = new Map();
  for (const [field] of script.matchAll(new RegExp(`(?<![\\w$])${ownFields.slice(1)}\\w*`, 'g'))) uses.set(field, (uses.get(field) ?? 0) + 1);
  const fields = [...uses.keys()].sort((one, other) => uses.get(other) - uses.get(one) || (one < other ? -1 : 1));
  const homes = new Map(fields.map((field) => [field, records.filter((record) => record.includes(field))]));
  const apart = (one, other) => homes.get(one).length && homes.get(other).length && !homes.get(one).some((record) => record.includes(other));
  const letters = new Map();
  for (const field of fields) {
    const free = LETTERS.find((letter) => fields.every((other) => letters.get(other) !== letter || apart(field, other)));
    if (free) letters.set(field, free);
  }
  return Object.fromEntries([...letters].map(([field, letter]) => [`$${field}`, letter]));
}

async function minify({ script, map, name, records }) {
  const sourceMap = (content) => ({ content, filename: name, url: `${name}.map`, includeSources: true });
  const uglified = (code, content, options) => {
    const result = uglify.minify({ [name]: code }, { module: false, output: format(), sourceMap: sourceMap(content), ...options });
    if (result.error) throw result.error;
    return result;
  };
  const inlined = uglified(script, map, { compress: inlining(script), mangle: false });
  const options = { ecma: 2020, compress: shrinking(script), mangle: false, format: format(), sourceMap: sourceMap(inlined.map) };
  const shrunk = await terser.minify({ [name]: inlined.code }, options);
  const nameCache = { props: { props: shortened(script, records) } };
  const { code, map: mapped } = uglified(shrunk.code, shrunk.map, {
    compress: false,
    mangle: { properties: { regex: new RegExp(ownFields) } },
    nameCache,
  });
  return { script: code, map: mapped };
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await minify(JSON.parse(line)).catch((error) => ({ error: String(error.message ?? error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
