// A library of which nothing is known but the facts: how its calls travel, and how their promises end. It waits for ever.
const waiting = new Map();
addEventListener('message', ({ data }) => {
  if (data?.messageType !== 'CIF_Response') return;
  waiting.get(data.messageCorrelationId)?.(data);
  waiting.delete(data.messageCorrelationId);
});

let sent = 0;
function post(messageType, messageData) {
  const messageCorrelationId = `other-${++sent}`;
  return new Promise((resolve) => {
    waiting.set(messageCorrelationId, resolve);
    top.postMessage({ messageType, messageData, messageCorrelationId }, '*');
  });
}

const asMap = (object) => new Map(Object.entries(object).map(([key, value]) => [key, value?.Map ? asMap(value.Map) : value]));
const textOf = (value) => {
  const entries = {};
  value.forEach((inner, key) => (entries[key] = inner));
  return JSON.stringify(entries);
};
const never = new Promise(() => {});

async function end(ends, { messageOutcome, messageData }) {
  const isText = ends !== 'value';
  if (messageOutcome !== 'success') {
    if (!isText) throw messageData;
    if (!(messageData instanceof Map)) return never;
    throw textOf(messageData);
  }
  if (messageData && !(messageData instanceof Map)) return never;
  const value = messageData?.get('value') ?? null;
  if (!isText) return value;
  if (ends === 'text of anything') return JSON.stringify(value);
  return value?.forEach ? textOf(value) : never;
}

/** `facts`: as in facts.json. */
function makeLibrary(facts) {
  const library = {};
  for (const [name, fact] of Object.entries(facts)) {
    library[name] = (...args) => {
      const data = new Map(fact.arguments.flatMap(([, key], place) => (key === null ? [] : [[key, args[place]]])));
      for (const [key, value] of asMap(fact.also ?? {})) data.set(key, value === 'undefined' ? undefined : value);
      const answer = post(fact.type, data);
      return fact.ends === 'nothing' ? undefined : answer.then((message) => end(fact.ends, message));
    };
  }
  window.Microsoft = { CIFramework: library };
}
