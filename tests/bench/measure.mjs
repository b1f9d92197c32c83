// `measure(vectors, cases)`: nanoseconds for one check of each case, by our validator and by both of ajv's.
import ajvAll from './ajv_all.mjs';
import ajvFirst from './ajv_first.mjs';
import { check_data } from './validator.mjs';

const ROUNDS = 41;
const ROUND_MS = 4;
const WARM_UP_MS = 300; // the optimising compiler works in the background, and takes its time on a busy machine
const COPIES = 64;
const checks = {
  ours: (data) => !check_data(data, true),
  'ajv first error': (data) => ajvFirst(data),
  'ajv all errors': (data) => ajvAll(data),
};

function run(check, copies, times) {
  let valid = 0;
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    valid += check(copies[i % COPIES]) ? 1 : 0;
  }
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
      // As the library has them after its snapshot: copies whose text is known to be Unicode, which JSON Schema does not ask for.
      const copies = Array.from({ length: COPIES }, () => structuredClone(data));
      const contenders = Object.entries(checks).map(([name, check]) => {
        let times = 1000;
        while (run(check, copies, times) < ROUND_MS) times *= 2;
        for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) run(check, copies, times);
        return { name, check, times, found: [] };
      });
      for (let round = 0; round < ROUNDS; round++) {
        for (const { check, times, found } of contenders) found.push((run(check, copies, times) / times) * 1e6);
      }
      return [title, Object.fromEntries(contenders.map(({ name, found }) => [name, median(found)]))];
    }),
  );
}
