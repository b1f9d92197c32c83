// `judge(text)`: what the bundle and ajv say to many payloads. `text` is the JSON text of [[data]…]; the answer is a list of
// [issues, whether schema.json accepts it]. Node alone runs it: its arguments end with the schema and the folder of ajv.
const { createRequire } = await import('node:module');
const { readFileSync } = await import('node:fs');
const [schema, packages] = process.argv.slice(-2);
const Ajv = createRequire(`${packages}/`)('ajv/dist/2020').default;
const accepts = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
console.warn = () => {};

globalThis.judge = async (text) =>
  JSON.stringify(JSON.parse(text).map(([data]) => [CIFBridge.validate(data).map(({ type, loc, path }) => [type, loc, path]), accepts(data)]));
