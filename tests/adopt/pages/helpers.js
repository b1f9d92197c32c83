// Two helpers, one inside the other.
const track = (name, fields) => Microsoft.CIFramework.logAnalyticsEvent(payloadOf(name, fields), name);

function payloadOf(name, fields) {
  return { conversationId: call.conversation, providerSessionId: call.id, events: [{ kpiEventName: name, ...fields }] };
}

const trackCall = (name, reason) => track(name, { kpiEventReason: reason });

async function end(wrapUp) {
  try {
    await trackCall('CallEnded', wrapUp ? 'WrapUp' : 'Direct');
  } catch (error) {
    show(error.get('message'));
  }
}
trackCall('CallRinging');
Microsoft.CIFramework.updateConversation(call.conversation, '{}');
