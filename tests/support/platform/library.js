// A stand-in for the platform's widget library: the calls and the wire that the tests need, no more.
(() => {
  const { crmurl, timeout = '10000' } = document.currentScript.dataset;
  const waiting = new Map();

  addEventListener('message', ({ origin, data: reply }) => {
    if (origin !== crmurl || reply?.messageType !== 'CIF_Response') return;
    const call = waiting.get(reply.messageCorrelationId);
    if (!call) return;
    waiting.delete(reply.messageCorrelationId);
    clearTimeout(call.timer);
    if (reply.messageOutcome !== 'success') call.reject(reply.messageData);
    // The platform loses a success that is no Map: the promise never settles.
    else if (reply.messageData instanceof Map) call.resolve(reply.messageData.get('value') ?? null);
  });

  function failure(message) {
    return new Map([['message', message], ['msdyn_name', 'logAnalyticsEvent']]);
  }

  function send(messageType, messageData) {
    const messageCorrelationId = Math.random().toString(36).slice(2, 8);
    return new Promise((resolve, reject) => {
      try {
        window.top.postMessage({ messageType, messageCorrelationId, messageData }, crmurl);
      } catch (error) {
        // Both happen on the platform: the rejection now, and one that nobody can catch when the time is up.
        setTimeout(() => Promise.reject(failure(error.message)), timeout);
        reject(JSON.stringify({ message: error.message }));
        return;
      }
      const timer = setTimeout(() => {
        waiting.delete(messageCorrelationId);
        reject(failure('Timeout occurred as no response was received from listener window'));
      }, timeout);
      waiting.set(messageCorrelationId, { resolve, reject, timer });
    });
  }

  window.Microsoft = window.Microsoft || {};
  window.Microsoft.CIFramework = {
    logAnalyticsEvent(data, eventName, correlationId) {
      if (data == null && eventName == null) {
        return Promise.reject(JSON.stringify({ message: 'The data and the event name are missing' }));
      }
      return send('logAnalyticsEvent', new Map(Object.entries({
        analyticsData: data,
        analyticsEventname: eventName,
        correlationId,
        analyticsEventtype: 1,
      })));
    },
  };
  setTimeout(() => dispatchEvent(new Event('CIFInitDone')));
})();
