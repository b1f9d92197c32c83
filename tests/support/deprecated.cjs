// What an editor knows of the names after `events.`: those that it strikes out, and the reasons it shows.
const ts = require(process.argv[2]);
const files = process.argv.slice(3);
const text = ts.sys.readFile(files[0]);
const service = ts.createLanguageService({
  getScriptFileNames: () => files,
  getScriptVersion: () => '1',
  getScriptSnapshot: (file) => (ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(file)) : undefined),
  getCurrentDirectory: () => process.cwd(),
  getCompilationSettings: () => ({ strict: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }),
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
});
const struckOut = service.getSuggestionDiagnostics(files[0]).filter(({ reportsDeprecated }) => reportsDeprecated).map(({ start, length }) => text.substr(start, length));
const reasons = {};
for (const match of text.matchAll(/events\.(\w+);/g)) {
  const tags = service.getQuickInfoAtPosition(files[0], match.index + 'events.'.length).tags ?? [];
  reasons[match[1]] = tags.filter(({ name }) => name === 'deprecated').map((tag) => ts.displayPartsToString(tag.text));
}
process.stdout.write(JSON.stringify({ struckOut, reasons }));
