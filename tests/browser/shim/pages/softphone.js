// The softphone page under test: does what the desktop says, and tells it what becomes of every call.
(() => {
  const AsyncFunction = (async () => {}).constructor;
  const PAYLOAD = { conversationId: 'c', providerSessionId: 'p', events: [{ kpiEventName: 'CallHold' }] };
  const run = new URLSearchParams(location.search).get('run');
  let host;
  let current;

  const tell = (message) => top.postMessage({ run, ...message }, '*');

  window.softphone = {
    tell,
    through: () => CIFBridge,
    /** Makes call number `id`. Without a payload, even numbers are typed. */
    call(id, payload, bridge = softphone.through()) {
      const raw = payload || id % 2;
      current = id;
      const promise = raw ? bridge.logAnalyticsEvent(payload || PAYLOAD, 'CallHold') : bridge.events.callHold({ reason: 'Lookup', queue: 'Billing' });
      current = undefined;
      promise.then(
        () => tell({ settled: id, outcome: 'accepted' }),
        (error) => tell({ settled: id, outcome: error instanceof CIFBridge.BridgeError ? error.code : String(error) }),
      );
    },
    /** Loads the platform's library, which reads the first tag it finds. */
    load(options) {
      document.querySelector('[data-cifid]')?.remove();
      return new Promise((resolve) => {
        const tag = document.createElement('script');
        Object.assign(tag.dataset, { cifid: 'CIFMainLibrary', crmurl: host, fake: JSON.stringify(options) });
        tag.onload = () => resolve();
        tag.src = '/library.js';
        document.head.append(tag);
      });
    },
  };

  addEventListener('message', async ({ data, origin }) => {
    if (!data || !data.order) return;
    host = origin;
    try {
      tell({ reply: data.order, value: await new AsyncFunction(data.code)() });
    } catch (error) {
      tell({ reply: data.order, error: String(error.stack) });
    }
  });
  addEventListener('unhandledrejection', ({ reason }) => tell({ uncaught: String(reason) }));
  addEventListener('error', ({ message }) => tell({ uncaught: message }));
  addEventListener('DOMContentLoaded', () => {
    CIFBridge.setContext({ conversationId: 'c', providerSessionId: 'p' });
    for (const type of ['queued', 'sent', 'accepted', 'failed']) {
      CIFBridge.on(type, ({ eventId, code }) => tell({ type, eventId, id: current, code }));
    }
  });
})();
