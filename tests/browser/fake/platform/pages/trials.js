// In the softphone's page: calls functions, and keeps how each call ended.
/** What Playwright would lose on the way: Maps, errors, undefined. */
const describe = (value) => {
  if (value instanceof Map) return { Map: Object.fromEntries([...value].map(([key, inner]) => [key, describe(inner)])) };
  if (value instanceof Error) return { Error: value.message };
  if (Array.isArray(value)) return value.map(describe);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, describe(inner)]));
  return value === undefined ? 'undefined' : value;
};

const states = {};
const stray = [];
addEventListener('unhandledrejection', (event) => {
  stray.push(describe(event.reason));
  event.preventDefault();
});

/** `{value}`, `{error}`, `{returned}` or `{thrown}`; until then 'pending'. */
function attempt(id, work) {
  states[id] = 'pending';
  try {
    const result = work();
    if (result instanceof Promise) {
      result.then(
        (value) => (states[id] = { value: describe(value) }),
        (error) => (states[id] = { error: describe(error) }),
      );
    } else states[id] = { returned: describe(result) };
  } catch (error) {
    states[id] = { thrown: error.name };
  }
}

const handler = async () => 'done';
const given = (args) => args.map((argument) => (argument === '$handler' ? handler : argument === 'undefined' ? undefined : argument));

/** `calls`: id -> [function, arguments]. Ends when the host has answered what it will, since it answers in order. */
async function attemptAll(calls, sentinel) {
  for (const [id, [name, args]] of Object.entries(calls)) attempt(id, () => Microsoft.CIFramework[name](...given(args)));
  await sentinel();
  const channel = new MessageChannel();
  const later = new Promise((resolve) => (channel.port1.onmessage = resolve));
  channel.port2.postMessage(0);
  await later;
}
