// `judge(text)`: what the typed functions say to many calls. `text` is the JSON text of [[event, fields]…]; the answer is that of a list of
// [type, loc, path] for each.
globalThis.Microsoft = { CIFramework: { logAnalyticsEvent: async () => 'Success' } };
console.warn = () => {};
CIFBridge.setContext({ conversationId: 'c', providerSessionId: 'p' });

const said = async ([event, fields]) => {
  try {
    await CIFBridge.events[event](fields);
    return [];
  } catch (error) {
    return error.code === 'invalid' ? error.issues.map(({ type, loc, path }) => [type, loc, path]) : [[error.code, [], '']];
  }
};

globalThis.judge = async (text) => {
  const answers = [];
  for (const call of JSON.parse(text)) answers.push(await said(call));
  return JSON.stringify(answers);
};
