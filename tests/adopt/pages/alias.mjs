// Names that stand for the platform's function.
const { logAnalyticsEvent } = window.Microsoft.CIFramework;
const send = Microsoft.CIFramework.logAnalyticsEvent.bind(Microsoft.CIFramework);

export function ringing(conversationId, providerSessionId) {
  return logAnalyticsEvent({ conversationId, providerSessionId, events: [{ kpiEventName: 'CallRinging' }] }, 'CallRinging');
}
export const muted = (conversationId, providerSessionId) =>
  send({ conversationId, providerSessionId, events: [{ kpiEventName: 'CallMuted' }] }, 'CallMuted').catch(report);
Microsoft.CIFramework.logAnalyticsEvent.call(Microsoft.CIFramework, { events: [] }, 'Nothing').catch(report);
