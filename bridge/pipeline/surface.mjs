// Loads what was built as a page would, and prints its surface as JSON: {script: {name: arity or type}, module: [names]}.
// Then sends one payload through it, to a platform that answers "Success".
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';

const [script, module, name, payload] = process.argv.slice(2);
const received = [];
const page = vm.createContext({ structuredClone, crypto, performance, setTimeout, clearTimeout, console });
vm.runInContext(fs.readFileSync(script, 'utf8'), page, { filename: script });
const library = page[name];
const shape = (value) => (typeof value === 'function' ? value.length : typeof value);
const surface = Object.fromEntries(Object.keys(library).map((key) => [key, shape(library[key])]));
const exported = Object.keys(await import(pathToFileURL(module)));
page.Microsoft = { CIFramework: { logAnalyticsEvent: (...call) => (received.push(call), Promise.resolve('Success')) } };
const answer = await library.logAnalyticsEvent(JSON.parse(payload)).catch((error) => String(error));
console.log(JSON.stringify({ script: surface, module: exported, answer, received: received.length }));
