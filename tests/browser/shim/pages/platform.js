// A platform whose every answer the test gives, and what tests say often.
window.platform = {
  calls: [],
  /** Puts a new function into the page, as loading the library again does; it calls `answer`, by default one that the test settles. */
  install(answer) {
    const logAnalyticsEvent = (data, eventName, correlationId) => {
      const call = { data, eventName, correlationId, event: data?.events?.[0], id: data?.events?.[0]?.externalCorrelationId };
      platform.calls.push(call);
      if (answer) return answer(call);
      return new Promise((resolve, reject) => Object.assign(call, { resolve, reject }));
    };
    window.Microsoft = { CIFramework: { logAnalyticsEvent } };
  },
  reasons: () => platform.calls.map(({ event }) => event.kpiEventReason),
};

const payload = (reason) => ({ conversationId: 'c', providerSessionId: 'p', events: [{ kpiEventName: 'CallHold', kpiEventReason: reason }] });
const log = (reason = '1', bridge = CIFBridge) => bridge.logAnalyticsEvent(payload(reason), 'CallHold');
const hold = (options = { conversationId: 'c', providerSessionId: 'p' }, bridge = CIFBridge) => bridge.events.callHold({ reason: 'Lookup', queue: 'Billing' }, options);
/** The result, or the code of the error. */
const end = (promise) => promise.then((value) => value, (error) => error.code ?? String(error));
const fail = (promise) => promise.then(() => 'accepted', (error) => error);
const listen = (...types) => {
  const heard = [];
  for (const type of types) CIFBridge.on(type, (event) => heard.push({ type, ...event }));
  return heard;
};
/** When promises have done what they can without time passing. */
const rest = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = resolve;
  port2.postMessage(0);
});
/** Lets time pass, timer by timer. */
const pass = async (delay) => {
  await rest();
  for (let next; (next = clock.next()) <= delay; delay -= next) {
    clock.go(next);
    await rest();
  }
  clock.go(delay);
  await rest();
};
