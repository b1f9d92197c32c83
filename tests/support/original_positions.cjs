// Positions of a generated file ([line, column] as JSON on stdin) -> where they come from, by the source map of the argument.
const { readFileSync } = require('node:fs');
const { TraceMap, originalPositionFor } = require('@jridgewell/trace-mapping');

const map = new TraceMap(readFileSync(process.argv[2], 'utf8'));
const positions = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(positions.map(([line, column]) => originalPositionFor(map, { line, column }))));
