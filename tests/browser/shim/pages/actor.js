// The softphone page does what a model does too: acts are names of functions below with their arguments.
window.actor = (() => {
  const bridges = new Map();
  const callsOf = new Map();
  const engines = [];
  let current;
  let good;

  const tell = (message) => softphone.tell({ model: true, ...message });
  // What JSON cannot say.
  const context = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? undefined]));
  const mark = (payload) => payload?.events?.[0] && Object.assign(payload.events[0], { additionalData: 'hook' });

  const HOOKS = {
    none: null,
    drops: () => null,
    throws: () => {
      throw new Error('hook');
    },
    marks: (payload) => void mark(payload),
    returns: (payload) => {
      const copy = structuredClone(payload);
      mark(copy);
      return payload ? copy : undefined;
    },
  };
  const SPOILED = {
    function: (target) => (target.spoiled = () => {}),
    bigint: (target) => (target.spoiled = 1n),
    cycle: (target) => (target.spoiled = target),
    proxy: (target) => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      target.spoiled = proxy;
    },
    getter: (target) =>
      Object.defineProperty(target, 'spoiled', {
        enumerable: true,
        get() {
          throw new Error('getter');
        },
      }),
  };
  const PLATFORMS = {
    throws() {
      throw new TypeError('odd');
    },
    hangs: () => new Promise(() => {}),
    instant: () => 'Success',
    replaced() {
      Microsoft.CIFramework.logAnalyticsEvent = good;
      queueMicrotask(() => dispatchEvent(new Event('CIFInitDone'))); // a timer would run before or after an answer, as it happens
      throw new TypeError('the old function');
    },
  };

  const add = (handle, engine, bridge) => {
    bridges.set(handle, bridge);
    if (engine === undefined) return;
    engines.push([engine, bridge]);
    for (const type of ['queued', 'sent', 'accepted', 'failed']) {
      bridge.on(type, () => {
        throw new Error('a listener that throws');
      });
      bridge.on(type, ({ eventId, code }) => {
        if (eventId && !callsOf.has(eventId)) callsOf.set(eventId, current);
        tell({ heard: type, engine, call: callsOf.get(eventId) ?? current, eventId, code });
      });
    }
  };

  const acts = {
    call(handle, { number, spoiled, argument, event, data, name, correlation, options }) {
      const bridge = bridges.get(handle);
      const before = current;
      const from = new Date().toISOString();
      current = number;
      if (spoiled) SPOILED[spoiled](data);
      const promise = event
        ? bridge.events[event](data, options)
        : bridge.logAnalyticsEvent(data, name ?? undefined, argument ? () => {} : (correlation ?? undefined));
      current = before;
      tell({ made: number, from, to: new Date().toISOString() });
      promise.then(
        (result) => tell({ settled: number, code: 'accepted', ...(event ? result : { result }) }),
        (error) => tell({ settled: number, ...(error instanceof CIFBridge.BridgeError ? { ...error, cause: null, issues: null } : { code: String(error) }) }),
      );
    },
    configure(handle, { beforeSend, ...options }) {
      if (beforeSend) options.beforeSend = HOOKS[beforeSend];
      bridges.get(handle).configure(options);
    },
    misuse(handle) {
      try {
        bridges.get(handle).configure({ timeoutMs: 100, maxQueue: 0 });
        tell({ uncaught: 'nothing thrown' });
      } catch (error) {
        if (error.code !== 'misuse') throw error;
      }
    },
    enable: (handle, value) => bridges.get(handle).setEnabled(value),
    context: (handle, values) => bridges.get(handle).setContext(context(values)),
    nonsense: (handle) => bridges.get(handle).setContext({ conversationId: 'nonsense', other: 'nonsense' }),
    scope: (handle, made, values) => add(made, undefined, bridges.get(handle).withContext(context(values))),
    bridge: (made, engine, options) => add(made, engine, CIFBridge.createBridge(options)),
    main: (made, engine) => add(made, engine, CIFBridge),
    flush: (handle, id) => void bridges.get(handle).flush().then(() => tell({ done: id })),
    ready: (handle, id) =>
      void bridges.get(handle).ready().then(
        () => tell({ done: id }),
        ({ code }) => tell({ done: id, code }),
      ),
    echo(handle, type, order) {
      const off = bridges.get(handle).on(type, () => {
        off();
        acts.call(handle, order);
      });
    },
    hide: () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    show: () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    platform(state) {
      const framework = ((window.Microsoft ??= {}).CIFramework ??= {});
      const { logAnalyticsEvent } = framework;
      if (logAnalyticsEvent && !Object.values(PLATFORMS).includes(logAnalyticsEvent)) good = logAnalyticsEvent;
      if (state === 'missing') delete framework.logAnalyticsEvent;
      else {
        framework.logAnalyticsEvent = PLATFORMS[state] ?? good;
        dispatchEvent(new Event('CIFInitDone'));
      }
    },
  };

  return {
    /** Ids never repeat: those of the platform's library would, once in ten thousand calls. */
    begin(load) {
      let last = load * 0.0123456789;
      Math.random = () => (last = (last + 0.6180339887498949) % 1);
    },
    act: (list) => list.forEach(([name, ...given]) => acts[name](...given)),
    stats: () => Object.fromEntries(engines.map(([engine, bridge]) => [engine, bridge.stats()])),
  };
})();
