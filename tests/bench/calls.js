// `bench`: what the calls of one batch keep the page's main thread from doing else. `FACTS` are the definitions', from the benchmark.
const bench = {
  /** Each begins one call; its promise is of no matter but for the end of the batch. */
  contenders: {
    'platform alone': () => Microsoft.CIFramework.logAnalyticsEvent(FACTS.payload, FACTS.eventName, FACTS.correlationId),
    'bridge, raw': () => CIFBridge.logAnalyticsEvent(FACTS.payload, FACTS.eventName, FACTS.correlationId),
    'bridge, typed': () => CIFBridge.events.callHold(FACTS.fields, FACTS.options),
    'hand-written mini bridge': () => mini(FACTS.payload, FACTS.eventName, FACTS.correlationId),
    'plausible-tracker': () => trackers.plausible(FACTS.eventName),
    '@snowplow/browser-tracker': () => trackers.snowplow(FACTS.eventName),
  },

  /** Microseconds of the main thread for each of `count` calls, all in flight together. */
  async batch(name, count) {
    const call = bench.contenders[name];
    const calls = [];
    const start = performance.now();
    for (let i = 0; i < count; i += 1) calls.push(call());
    const elapsed = performance.now() - start;
    const outcomes = await Promise.allSettled(calls);
    const failed = outcomes.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
    return (elapsed / count) * 1000;
  },

  /** Turn by turn, so that all have the same luck with the machine. */
  async warm(names, count, rounds) {
    globalThis.CIFBridge?.configure({ maxInFlight: count });
    const found = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = -rounds / 2; round < rounds; round += 1) {
      for (const name of names) {
        const time = await bench.batch(name, count);
        if (round >= 0) found[name].push(time);
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    }
    return found;
  },
};

/** What a careful person would write for one page: a queue until the platform is there, the ids, a time limit. */
const waiting = [];
async function mini(data, eventName, correlationId) {
  const framework = window.Microsoft?.CIFramework;
  if (!framework) return new Promise((resolve, reject) => waiting.push({ data, eventName, correlationId, resolve, reject }));
  const [event] = data.events;
  if (event.kpiEventName !== eventName) throw Error(`kpiEventName is not ${eventName}`);
  const sent = { ...data, events: [{ ...event, eventTimestamp: event.eventTimestamp ?? new Date().toISOString() }] };
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(reject, 12_000, Error('no answer'));
  });
  return Promise.race([framework.logAnalyticsEvent(sent, eventName, correlationId), late]).finally(() => clearTimeout(timer));
}
