Microsoft.CIFramework.logAnalyticsEvent({
  conversationId: a,
  providerSessionId: b,
  events: [{
    kpiEventName: 'A"""',
    kpiEventReason: pick("\"\"\"; import os #", `]\n| <img onerror=x>`, '\\'),
    additionalData: x ? '"""\n\\"' : "\\",
    customData: [{ attribute: 'x_"""', value: '${"' }, { attribute: 'contoso_class', value: obj.class ?? `"""\\` }],
  }],
}, 'A"""');
