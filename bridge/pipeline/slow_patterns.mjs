// What patterns cost in the worst case, as recheck finds it: a JSON list of patterns in a line, a JSON list of answers in a line.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(`${process.argv[2]}/`);
// The build for browsers is all of it in JavaScript: the other one looks for Java and native programs.
const { checkSync } = require('recheck/lib/browser.js');

function judge(pattern) {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return { error: error.message };
  }
  try {
    const { status, complexity } = checkSync(pattern, 'u', { randomSeed: 0, timeout: 60_000 });
    return status === 'unknown' ? { type: status } : { type: complexity.type, degree: complexity.degree };
  } catch {
    return { type: 'unknown' }; // such as a pattern of many thousand groups, which is too deep for it
  }
}

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(JSON.parse(line).map(judge))}\n`);
