// The documentation's snippets, one for each page that has one, as they are right with the library.
import type {
  CIFramework,
  ClickToAct,
  Environment,
  JSONText,
  NotificationOutcome,
  PresenceChange,
  RecordReference,
  SessionSwitched,
} from 'cif-analytics-bridge/framework';

const CIF = Microsoft.CIFramework;
const told: string[] = [];
const tell = (text: string | undefined) => told.push(text ?? '');
/** Of a call that rejects a Map, or JSON text where the library refuses the arguments. */
const reason = (error: Map<string, unknown> | string) =>
  tell(typeof error === 'string' ? JSON.parse(error).message : String(error.get('message')));
/** Of a call that rejects JSON text. */
const text = (error: string) => tell(JSON.parse(error).message);

// The library is there.
window.addEventListener('CIFInitDone', (event) => tell(event.detail[0]));

// Panel.
CIF.setMode(1).then((mode: number | null) => tell(String(mode)), reason);
CIF.getMode().then((mode) => tell(mode?.toFixed()), reason);
CIF.setWidth(360).then((width) => tell(width?.toFixed()), reason);
CIF.getWidth().then((width) => tell(width?.toFixed()), reason);
CIF.getClickToAct().then((isOn: boolean | null) => tell(String(isOn)), reason);
CIF.getEnvironment().then((result) => {
  const environment: Environment = JSON.parse(result);
  tell(environment.userId);
}, text);

// Records.
const contact = { firstname: 'A', lastname: 'Person' };
CIF.createRecord('contact', JSON.stringify(contact)).then((result) => {
  const made: RecordReference = JSON.parse(result);
  tell(made.id);
}, text);
CIF.retrieveRecord('contact', 'id-1', '?$select=fullname').then((result) => tell(JSON.parse(result).fullname), text);
CIF.updateRecord('contact', 'id-1', JSON.stringify(contact)).then((result) => tell(JSON.parse(result).id), text);
CIF.deleteRecord('contact', 'id-1').then((result) => tell(JSON.parse(result).id), text);
CIF.searchAndOpenRecords('contact', "?$select=fullname&$filter=fullname eq 'A Person'", true).then(
  (result) => tell(JSON.parse(result)[0].fullname),
  text,
);
CIF.searchAndOpenRecords('contact', '?$top=1', false, 'correlation', 1);
CIF.getEntityMetadata('contact', ['fullname']).then((facts: unknown) => tell(typeof facts), reason);

// Sessions and analytics: enrich the conversation, then log.
async function answered(): Promise<void> {
  if ((await CIF.canCreateSession()) !== true) return;
  const id = await CIF.createSession({ templateName: 'contoso_call', templateParameters: { customer: 'A Person' } });
  const session = id === null ? null : await CIF.getSession(id);
  const conversation: string | undefined = session?.get('conversationId');
  const isFocused: boolean | undefined = session?.get('isFocused');
  if (!conversation || !isFocused) return;
  await CIF.updateConversation(conversation, JSON.stringify({ subject: 'A call' }));
  const result: string | null = await CIF.logAnalyticsEvent({ conversationId: conversation, events: [] }, 'CallAnswered', 'guid');
  tell(result === null ? 'nothing handles the event' : result);
}
CIF.getFocusedSession().then((id: string | null) => tell(id ?? 'none'), reason);
CIF.getAllSessions().then((ids) => ids?.forEach((id) => tell(id)), reason);
CIF.requestFocusSession('session-1').then(() => tell('asked'), reason);
CIF.requestFocusSession('session-1', 2, 'correlation');
CIF.setSessionTitle({ sessionId: 'session-1', customer: 'A Person' }).then(() => tell('named'), reason);
CIF.updateContext({ customer: 'A Person' }, 'session-1').then((context: unknown) => tell(typeof context), reason);

// Tabs.
CIF.createTab({ templateName: 'contoso_tab', templateParameters: {}, isFocused: true }).then((id) => tell(id ?? ''), reason);
CIF.getTabs('contoso_tab', 'tag').then((ids: string[] | null) => tell(ids?.join()), reason);
CIF.getFocusedTab().then((id) => id !== null && CIF.closeTab(id), reason);
CIF.focusTab('tab-1').then(() => CIF.refreshTab('tab-1'));
CIF.setTabTitle('tab-1', 'A title');

// Notifications.
const input = { templateName: 'contoso_incoming', templateParameters: { customer: 'A Person' }, cancellationToken: 'token-1' };
CIF.notifyEvent(input).then((result) => {
  const outcome: NotificationOutcome = JSON.parse(result);
  tell(outcome.actionName === 'Reject' ? outcome.responseReason : 'accepted');
}, text);
CIF.cancelEvent('token-1').then(tell, text);
CIF.notifyKpiBreach('session-1', false, 'late').catch(reason);
CIF.notifyNewActivity('session-1', 3).catch(reason);

// Presence, forms, search.
CIF.setPresence('Available').then((worked: boolean | null) => tell(String(worked)), reason);
CIF.getPresence().then((presence) => tell(presence === 'FAILED' ? 'failed' : (presence ?? 'none')), reason);
CIF.openForm(JSON.stringify({ entityName: 'contact' }), { firstname: 'A' }).then(tell, text);
CIF.renderSearchPage('contact', 'A Person').catch(reason);
CIF.raiseEvent('contoso_wrapUp', { seconds: 5 }).catch(reason);

// Events.
CIF.addHandler('onclicktoact', async (eventData) => {
  const clicked: ClickToAct = JSON.parse(eventData);
  tell(clicked.value);
});
const switched = (eventData: JSONText<SessionSwitched>) => Promise.resolve(JSON.parse(eventData).focused);
CIF.addHandler('onSessionSwitched', switched);
CIF.removeHandler('onSessionSwitched', switched);
CIF.addHandler('onPresenceChange', async (eventData) => {
  const presence: PresenceChange = JSON.parse(eventData);
  tell(presence.presenceInfo?.presenceText);
});
for (const name of ['onmodechanged', 'onsizechanged', 'onpagenavigate', 'onsendkbarticle', 'onSessionClosed'] as const)
  CIF.addHandler(name, async (eventData) => tell(eventData));
CIF.addHandler('contoso_ownEvent', async (eventData) => tell(eventData), 'correlation');
const chosen: string = told[0] ?? '';
CIF.addHandler(chosen, async () => undefined);

// What nobody documents is there too.
CIF.isConsoleApp().then((is: boolean | null) => tell(String(is)), reason);
const feature = CIF.getFcsValue('name space', '');
if (feature !== null) feature.then((value: unknown) => tell(typeof value), reason);

// A stand-in for tests.
const logAnalyticsEvent: CIFramework['logAnalyticsEvent'] = async () => 'Success';
const plain: Promise<Map<string, unknown> | null> = window.Microsoft.CIFramework.getSession('session-1');
export { answered, logAnalyticsEvent, plain };
