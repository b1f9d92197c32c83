import type { Environment } from 'cif-analytics-bridge/framework';
const CIF = Microsoft.CIFramework;
CIF.createRecord('contact', { firstname: 'A' }); // TS2345
CIF.updateRecord('contact', 'id-1', { firstname: 'A' }); // TS2345
CIF.updateConversation('conversation-1', { subject: 'A call' }); // TS2345
CIF.logAnalyticsEvent({}, 'CallHold').then(() => {}, (error) => error.message); // TS2339
CIF.logAnalyticsEvent({}, 'CallHold').catch((error) => error.get('message')); // TS2339
CIF.createRecord('contact', '{}').then(() => {}, (error) => error.message); // TS2339
CIF.createRecord('contact', '{}').then((made) => made.id); // TS2339
CIF.getSession('session-1').then((session) => session?.conversationId); // TS2339
CIF.getSession('session-1').then((session) => session.get('conversationId')); // TS18047
CIF.getSession('session-1').then((session) => session?.get('conversationID')); // TS2345
CIF.getEnvironment().then((environment) => environment.userId); // TS2339
CIF.addHandler('onClickToAct', async () => {}); // TS2345
CIF.addHandler('onModeChanged', async () => {}); // TS2345
CIF.addHandler('onsessionswitched', async () => {}); // TS2345
CIF.removeHandler('onPresencechange', async () => {}); // TS2345
CIF.addHandler('onclicktoact', () => {}); // TS2322 TS2345
CIF.addHandler('onclicktoact', async (eventData) => eventData.value); // TS2551
CIF.addHandler('onclicktoact', async () => {}).then(() => {}); // TS2339
CIF.setMode(3); // TS2345
CIF.setMode('1'); // TS2345
CIF.requestFocusSession('session-1', '00000000-0000-4000-8000-000000000000'); // TS2345
CIF.notifyEvent({ templateName: 'contoso_incoming' }, 'correlation', 'token-1'); // TS2554
CIF.notifyEvent({ templateName: 'contoso_incoming' }).then((result) => result.actionName); // TS2339
CIF.searchAndOpenRecords('contact', '?$top=1'); // TS2554
CIF.getEntityMetadata('contact', 'fullname'); // TS2345
CIF.getFcsValue('name space', 'name').then(() => {}); // TS2531
CIF.nonsense(); // TS2339
CIF.canCreateSession().then((can: boolean) => can); // TS2345
window.addEventListener('CIFInitDone', (event) => event.detail.origin); // TS2339
const environment: Environment = { userID: '' }; // TS2322 TS2561
CIF.createSession({ templateParameters: { customer: 'A Person' } }); // TS2345 TS2741
CIF.createSession('contoso_call'); // TS2345
CIF.createSession({ templateName: 'contoso_call' }).then((id) => CIF.getSession(id)); // TS2345
CIF.createTab({ templateParameters: {} }); // TS2345 TS2741
CIF.createTab('contoso_tab'); // TS2345
CIF.setSessionTitle('session-1', 'A Person'); // TS2345
CIF.updateContext('customer', 'session-1'); // TS2345
CIF.getAllSessions().then((ids) => ids.length); // TS18047
CIF.getTabs().then((ids) => ids.length); // TS18047
CIF.searchAndOpenRecords('contact', '?$top=1', true).then((found) => found[0].fullname); // TS2339 TS2532
CIF.searchAndOpenRecords('contact', '?$top=1', 'true'); // TS2345
CIF.retrieveRecord('contact', '?$select=fullname').then((contact) => contact.fullname); // TS2339
CIF.deleteRecord('contact'); // TS2554
CIF.setWidth(360, 'correlation'); // TS2554
CIF.setPresence({ presenceText: 'Available' }); // TS2345
CIF.getPresence().then((presence) => presence?.presenceText); // TS2339
CIF.openForm('{}').then((result) => result.savedEntityReference); // TS2339
CIF.notifyEvent({}).then(() => {}, (error) => error.message); // TS2339
CIF.addHandler('onclicktoact'); // TS2554
