// Compiles projects, one for each line of its input, as `tsc -p` does; the files of TypeScript's own library are read once.
const { createInterface } = require('node:readline');
const path = require('node:path');
const ts = require(process.argv[2]);
const libraries = path.dirname(ts.getDefaultLibFilePath({}));
const read = new Map();

function compile(folder) {
  const problems = [];
  const system = { ...ts.sys, getCurrentDirectory: () => folder };
  const host = { ...system, onUnRecoverableConfigFileDiagnostic: (problem) => problems.push(problem) };
  const config = ts.getParsedCommandLineOfConfigFile(path.join(folder, 'tsconfig.json'), {}, host);
  const compiler = ts.createCompilerHost(config.options);
  const getSourceFile = compiler.getSourceFile;
  compiler.getCurrentDirectory = () => folder;
  compiler.getSourceFile = (name, options, ...rest) => {
    if (path.dirname(name) !== libraries) return getSourceFile(name, options, ...rest);
    const key = JSON.stringify([name, options]);
    if (!read.has(key)) read.set(key, getSourceFile(name, options, ...rest));
    return read.get(key);
  };
  const program = ts.createProgram({ rootNames: config.fileNames, options: config.options, host: compiler });
  problems.push(...config.errors, ...ts.getPreEmitDiagnostics(program));
  const format = { getCurrentDirectory: () => folder, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
  return ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(problems), format);
}

createInterface({ input: process.stdin }).on('line', (line) => console.log(JSON.stringify(compile(JSON.parse(line)))));
