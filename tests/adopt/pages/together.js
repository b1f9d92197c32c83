// Two events in one call, and a name that no event of it has.
Microsoft.CIFramework.logAnalyticsEvent({
  conversationId: id,
  providerSessionId: call,
  events: [{ kpiEventName: 'CallAnswered' }, { kpiEventName: 'QueueLeft', kpiEventReason: 'Answered' }],
}, 'Answered').catch(report);
