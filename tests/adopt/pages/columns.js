const event = {
  kpiEventName: 'Survey sent',
  customData: [
    { attribute: 'msdyn_CustomAttribute1', value: 'Email' },
    { attribute: 'msdyn_queue', value: queue.name },
    { attribute: 'statecode', value: 1 },
    { attribute: 'contoso_channel', value: channel },
    { attribute: 'msdyn_customattribute2', value: 5 },
  ],
  kpiEventReasons: 'Done',
};
Microsoft.CIFramework.logAnalyticsEvent({ conversationId, providerSessionId, events: [event] }, 'Survey sent').catch(report);
