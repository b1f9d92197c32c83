// What is sent is known only at run time.
async function relay(message) {
  await Microsoft.CIFramework.logAnalyticsEvent(message.data, message.name);
}
socket.onmessage = (event) => relay(JSON.parse(event.data)).catch(report);
Microsoft.CIFramework.logAnalyticsEvent({ conversationId, providerSessionId, events: [{ kpiEventName: `Call${state}` }] }, `Call${state}`);
CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: 'Adopted' }] }, 'Adopted');
