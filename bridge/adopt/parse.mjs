// Reads scripts, a JSON list of {name, text} on standard input, and prints for each its syntax tree, or where it cannot be read.
import { createRequire } from 'node:module';
import fs from 'node:fs';

const { parse } = createRequire(`${process.argv[2]}/`)('@babel/parser');
const plugins = (name) => (/\.[cm]?tsx?$/.test(name) ? ['typescript', ...(name.endsWith('x') ? ['jsx'] : [])] : ['jsx']);
const options = { sourceType: 'unambiguous', allowReturnOutsideFunction: true, allowAwaitOutsideFunction: true, errorRecovery: false };

function read({ name, text }) {
  try {
    return { tree: parse(text, { ...options, plugins: plugins(name) }).program };
  } catch (error) {
    return { line: error.loc?.line ?? 1, reason: String(error.message).replace(/ \(\d+:\d+\)$/, '') };
  }
}

// Comments and tokens would only make the answer long.
const needless = new Set(['comments', 'leadingComments', 'trailingComments', 'innerComments', 'extra', 'errors', 'typeAnnotation', 'returnType']);
const slim = (key, value) => (needless.has(key) ? undefined : key === 'loc' ? value?.start?.line : value);
process.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync(0, 'utf8')).map(read), slim));
