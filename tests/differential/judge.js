// `judge(texts)`: the issues of the bundle for each text, as JSON texts of [type, loc, path]. A text is the JSON text of `[data]`, which
// goes to `validate`, or of `[data, eventName, correlationId]`, the arguments of a call.
globalThis.Microsoft = { CIFramework: { logAnalyticsEvent: async () => 'Success' } };
console.warn = () => {};

const found = ([data, ...rest]) =>
  rest.length === 0
    ? CIFBridge.validate(data)
    : CIFBridge.logAnalyticsEvent(data, ...rest).then(
        () => [],
        (error) => (error.code === 'invalid' ? error.issues : [{ type: error.code, loc: [], path: '' }]),
      );

const judgeOne = async (text) => JSON.stringify((await found(JSON.parse(text))).map(({ type, loc, path }) => [type, loc, path]));
globalThis.judge = async (texts) => {
  const issues = [];
  for (const text of texts) issues.push(await judgeOne(text));
  return issues;
};
