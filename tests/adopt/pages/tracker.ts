class Tracker {
  constructor(private session: { conversation: string; call: string }) {}

  log(name: string, action?: string): Promise<string> {
    const events = [{ kpiEventName: name, notificationResponseAction: action }];
    const data = { conversationId: this.session.conversation, providerSessionId: this.session.call, events } as object;
    return (window as any).Microsoft.CIFramework.logAnalyticsEvent(data, name);
  }
}
const tracker = new Tracker(session);
tracker.log('CallAccepted', 'Accept').catch(console.error);
tracker.log('CallDeclined', 'Reject');
