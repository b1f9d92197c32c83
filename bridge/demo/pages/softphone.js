// A channel provider's page as anybody would write it: the platform's library by a script tag, analytics through the bridge.
const byId = (id) => document.getElementById(id);
const [state, call, hold, end] = ['state', 'call', 'hold', 'end'].map(byId);
let calls = 0;

function loadLibrary() {
  const script = document.createElement('script');
  script.src = 'dist/cif-fake-library.js';
  script.dataset.cifid = 'CIFMainLibrary';
  script.dataset.crmurl = `${location.protocol}//127.0.0.1:${location.port}`;
  script.dataset.fake = new URLSearchParams(location.search).get('library') ?? '{}';
  document.head.append(script);
}

function tell(name, outcome, detail, failed) {
  const item = document.createElement('li');
  item.className = failed ? 'failed' : '';
  const strong = document.createElement('b');
  strong.textContent = outcome;
  item.append(`${name} `, strong, ` ${detail}`);
  byId('told').prepend(item);
}

async function log(kpiEventName, kpiEventReason) {
  const customData = [{ attribute: 'msdyn_customattribute1', value: 'Billing' }];
  try {
    const answer = await CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName, kpiEventReason, customData }] });
    tell(kpiEventName, 'accepted', `\u201c${answer}\u201d`);
  } catch ({ code, message }) {
    tell(kpiEventName, code, message.replace(`${code}: `, ''), true);
  }
}

/** A session of the agent for this call; without the platform there is none, and the call goes on. */
async function openSession(title) {
  try {
    await CIFBridge.ready();
    const id = await Microsoft.CIFramework.createSession({ templateName: 'softphone_call', customerName: title });
    return await Microsoft.CIFramework.getSession(id);
  } catch (error) {
    tell('createSession', 'failed', error instanceof Map ? error.get('message') : error.message, true);
    return new Map();
  }
}

function show(name, text) {
  state.dataset.state = name;
  state.textContent = text;
  call.disabled = name !== 'idle';
  hold.disabled = end.disabled = name !== 'talking' && name !== 'held';
  hold.textContent = name === 'held' ? 'Resume' : 'Hold';
}

byId('phone').addEventListener('submit', async (event) => {
  event.preventDefault();
  const number = byId('number').value;
  show('calling', `Calling ${number}\u2026`);
  const session = await openSession(number);
  CIFBridge.setContext({
    conversationId: session.get('conversationId') ?? crypto.randomUUID(),
    providerSessionId: `call-${++calls}`,
  });
  show('talking', `Talking to ${number}`);
  hold.focus();
  log('CallAnswered', 'Outbound');
});

hold.addEventListener('click', () => {
  const held = state.dataset.state === 'held';
  show(held ? 'talking' : 'held', held ? `Talking to ${byId('number').value}` : 'On hold');
  log(held ? 'CallUnhold' : 'CallHold', 'CustomerRequest');
});

end.addEventListener('click', () => {
  show('idle', 'No call');
  call.focus();
  log('CallEnded', 'AgentHangUp');
});

CIFBridge.configure({ readyTimeoutMs: 5_000 });
loadLibrary();
show('idle', 'No call');
