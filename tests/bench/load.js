// What the load test does in the softphone page.
const PAYLOAD = { conversationId: 'c', providerSessionId: 'p', events: [{ kpiEventName: 'CallHold', additionalData: 'x'.repeat(500) }] };
const load = {
  long: [],
  /** Makes `count` calls, before there is a platform. */
  queue(count) {
    new PerformanceObserver((list) => load.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    for (let i = 0; i < count; i += 1) CIFBridge.logAnalyticsEvent(PAYLOAD, 'CallHold');
  },
  /** Loads the platform's library, and waits until all is sent and answered. */
  async flush(host) {
    load.long.length = 0;
    performance.mark('flush begins');
    const tag = document.createElement('script');
    Object.assign(tag.dataset, { cifid: 'CIFMainLibrary', crmurl: host });
    tag.src = '/library.js';
    document.head.append(tag);
    await CIFBridge.flush();
    performance.mark('flush ends');
  },
  /** Settles `count` events: raw and typed, and some that fail in the page when `failing`. */
  async settle(count, failing) {
    for (let made = 0; made < count; made += 100) {
      const calls = Array.from({ length: 25 }, (_, i) => [
        CIFBridge.logAnalyticsEvent(structuredClone(PAYLOAD), failing && i % 2 ? 'Other' : 'CallHold'),
        CIFBridge.events.callHold({ reason: 'Lookup', queue: 'Billing' }, { conversationId: 'c', providerSessionId: 'p' }),
        CIFBridge.events.callHold({ reason: failing ? 'Whim' : 'Lookup', queue: 'Billing' }, { conversationId: 'c', providerSessionId: 'p' }),
        CIFBridge.logAnalyticsEvent({ ...PAYLOAD, ...(failing && i % 2 && { participantId: () => 1 }) }),
      ]);
      await Promise.allSettled(calls.flat());
    }
    return CIFBridge.stats();
  },
};
