// `judge(text)`: what the typed functions say to many calls. `text` is the JSON text of [[event, fields]…]; the answer is that of a list of
// [type, loc, path] for each. What was sent, is checked as a payload of the page's own, too: nothing may be wrong with it.
globalThis.Microsoft = { CIFramework: { logAnalyticsEvent: async (data) => JSON.stringify(CIFBridge.validate(data)) } };
console.warn = () => {};
CIFBridge.setContext({ conversationId: 'c', providerSessionId: 'p' });

const said = async ([event, fields]) => {
  try {
    const { result } = await CIFBridge.events[event](fields);
    return JSON.parse(result).map(({ type, loc, path }) => [`sent: ${type}`, loc, path]);
  } catch (error) {
    return error.code === 'invalid' ? error.issues.map(({ type, loc, path }) => [type, loc, path]) : [[error.code, [], '']];
  }
};

globalThis.judge = async (text) => {
  const answers = [];
  for (const call of JSON.parse(text)) answers.push(await said(call));
  return JSON.stringify(answers);
};
