// `measure(vectors, cases)`: nanoseconds for one check of each case, by our validator and by both of ajv's.
import ajvAll from './ajv_all.mjs';
import ajvFirst from './ajv_first.mjs';
import { check_data } from './validator.mjs';

const ROUNDS = 40;
const ROUND_MS = 4;
const COPIES = 64;
const checks = { ours: (data) => check_data(data) === null, 'ajv first error': ajvFirst, 'ajv all errors': ajvAll };

function run(check, copies, times) {
  let valid = 0;
  const start = performance.now();
  for (let i = 0; i < times; i++) valid += check(copies[i % COPIES]) ? 1 : 0;
  const elapsed = performance.now() - start;
  if (valid !== 0 && valid !== times) throw Error('the answer changed');
  return elapsed;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

export function measure(vectors, cases) {
  for (const [data, expected] of vectors) {
    for (const [name, check] of Object.entries(checks)) {
      if (check(data) !== expected) throw Error(`${name} says ${!expected} to ${JSON.stringify(data)}`);
    }
  }
  return Object.fromEntries(
    Object.entries(cases).map(([title, data]) => {
      const contenders = Object.entries(checks).map(([name, check]) => {
        // Copies as the library makes them of what a page hands over.
        const copies = Array.from({ length: COPIES }, () => structuredClone(data));
        let times = 1000;
        while (run(check, copies, times) < ROUND_MS) times *= 2;
        return { name, check, copies, times, found: [] };
      });
      for (let round = 0; round < ROUNDS; round++) {
        for (const { check, copies, times, found } of contenders) found.push((run(check, copies, times) / times) * 1e6);
      }
      return [title, Object.fromEntries(contenders.map(({ name, found }) => [name, median(found)]))];
    }),
  );
}
