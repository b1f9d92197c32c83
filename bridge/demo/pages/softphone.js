// A channel provider's page as anybody would write it: the platform's library by a script tag, a session for each call, and analytics by
// the typed functions of the bridge.
const byId = (id) => document.getElementById(id);
const [phone, number, dial] = ['phone', 'number', 'dial'].map(byId);
const desktop = `${location.protocol}//127.0.0.1:${location.port}`;
const queue = 'Billing';
const numbers = ['+1 425 555 0123', '+1 425 555 0199'];
const mostCalls = 2;
const patience = 3_000;
const calls = new Set();
let made = 0;

function loadLibrary() {
  const script = document.createElement('script');
  script.src = 'dist/cif-fake-library.js';
  script.dataset.cifid = 'CIFMainLibrary';
  script.dataset.crmurl = desktop;
  script.dataset.fake = new URLSearchParams(location.search).get('library') ?? '{}';
  document.head.append(script);
}

function element(name, text, properties = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

/** A line with time and id, by which its row or its loss is found in the desktop. */
function tell(at, id, source) {
  const item = element('li', '');
  const outcome = element('span', 'sent \u2026');
  item.append(element('time', at.toLocaleTimeString('en-GB')), ' ', outcome);
  if (id) item.append(' ', element('small', id.slice(0, 8), { title: id }));
  item.append(element('code', source));
  byId('told').prepend(item);
  return (name, said, detail, { failed = false, link = '' } = {}) => {
    item.className = failed ? 'failed' : '';
    outcome.replaceChildren(`${name} `, element('b', said), ` ${detail}`);
    if (link) outcome.append(' ', element('a', 'What to do', { href: link, target: '_blank', rel: 'noopener' }));
  };
}

/** What a line and the desktop tell of a `BridgeError`: of its message what comes after code and event. */
function failureOf({ code, eventName, message, delivered, link }) {
  const rest = (text, part) => (part && text.startsWith(`${part}: `) ? text.slice(part.length + 2) : text);
  return { code, detail: rest(rest(message, code), eventName), delivered, link };
}

/** A typed event of a call. A newer host keeps only the third argument of the platform's function, so that is the event's id, too. */
async function log(bridge, name, fields) {
  const id = crypto.randomUUID();
  const at = new Date();
  const kpiEventName = name[0].toUpperCase() + name.slice(1);
  const end = tell(at, id, `events.${name}(${JSON.stringify(fields).replace(/"(\w+)":/g, ' $1: ').replace(/}$/, ' }')})`);
  report({ id, name: kpiEventName, at });
  try {
    const { eventName, result } = await bridge.events[name](fields, { eventTimestamp: at, externalCorrelationId: id, correlationId: id });
    end(eventName, 'accepted', `\u201c${result}\u201d`);
    report({ id, isAccepted: true });
  } catch (error) {
    const failure = failureOf(error);
    end(kpiEventName, failure.code, failure.detail, { failed: true, link: failure.link });
    report({ id, failure });
  }
}

/** What the platform rejects is an Error, a Map or JSON text. */
function reasonOf(error) {
  if (error instanceof Map) return error.get('message');
  return typeof error === 'string' ? JSON.parse(error).message : error.message;
}

/** A session of the agent for this call. Without an answer there is none, and the call goes on: createSession has no time limit. */
async function openSession(customerName) {
  const input = { templateName: 'contoso_call', templateParameters: { customerName } };
  const end = tell(new Date(), '', 'CIFramework.createSession({ \u2026 })');
  const late = new Promise((_, reject) => setTimeout(reject, patience, new Error(`no answer in ${patience / 1000} s`)));
  const open = async () => {
    await CIFBridge.ready();
    const sessionId = await Microsoft.CIFramework.createSession(input);
    const session = await Microsoft.CIFramework.getSession(sessionId);
    return { sessionId, conversationId: session.get('conversationId') };
  };
  try {
    const session = await Promise.race([open(), late]);
    end('createSession', 'done', '');
    return session;
  } catch (error) {
    end('createSession', 'failed', reasonOf(error), { failed: true, link: error.link });
    return { sessionId: '', conversationId: crypto.randomUUID() };
  }
}

const secondsSince = (moment) => Math.round((Date.now() - moment) / 1000);

function show(call, state, text) {
  call.state.dataset.state = state;
  call.state.textContent = text;
  call.hold.textContent = state === 'held' ? 'Resume' : 'Hold';
  dial.disabled = calls.size >= mostCalls;
}

function holdOrResume(call) {
  if (call.state.dataset.state === 'held') {
    show(call, 'talking', 'Talking');
    log(call.bridge, 'callUnhold', { queue, holdSeconds: secondsSince(call.heldAt) });
  } else {
    call.heldAt = Date.now();
    show(call, 'held', 'On hold');
    log(call.bridge, 'callHold', { reason: byId('reason').value, queue });
  }
}

function hangUp(call) {
  calls.delete(call);
  call.item.remove();
  dial.disabled = false;
  dial.focus();
  log(call.bridge, 'callEnded', { reason: 'AgentHangUp', talkSeconds: secondsSince(call.startedAt), queue });
}

async function startCall(who) {
  const item = byId('call').content.firstElementChild.cloneNode(true);
  const [title, state, hold, end] = item.children;
  const call = { item, state, hold };
  title.textContent = who;
  calls.add(call);
  byId('calls').append(item);
  show(call, 'calling', 'Calling\u2026');
  const { sessionId, conversationId } = await openSession(who);
  // A bridge of its own for each call: several go on at once, and none uses the other's conversation.
  call.bridge = CIFBridge.withContext({ conversationId, providerSessionId: `call-${++made}` });
  call.startedAt = Date.now();
  item.dataset.session = sessionId;
  title.onclick = () => sessionId && Microsoft.CIFramework.requestFocusSession(sessionId);
  hold.onclick = () => holdOrResume(call);
  end.onclick = () => hangUp(call);
  hold.disabled = end.disabled = false;
  show(call, 'talking', 'Talking');
  markFocused();
  hold.focus();
  log(call.bridge, 'callAnswered', { queue });
}

let focused = '';

function markFocused() {
  for (const { item } of calls) item.setAttribute('aria-current', item.dataset.session === focused);
}

/** The host's events, by their documented names: each is JSON text, and a handler has to return a promise. */
const handlers = {
  async onclicktoact(eventData) {
    number.value = JSON.parse(eventData).value;
    phone.requestSubmit();
  },
  async onSessionSwitched(eventData) {
    const session = JSON.parse(eventData);
    if (session.focused) focused = session.sessionId;
    else if (session.sessionId === focused) focused = '';
    markFocused();
  },
};

async function listen() {
  await CIFBridge.ready();
  for (const [name, handler] of Object.entries(handlers)) Microsoft.CIFramework.addHandler(name, handler);
}

phone.addEventListener('submit', (event) => {
  event.preventDefault();
  if (calls.size >= mostCalls) return;
  startCall(number.value);
  number.value = numbers.find((known) => known !== number.value);
});

// For the demo alone: the desktop counts what never left this page, too.
let report = (news) => untold.push(news);
const untold = [];
addEventListener('message', ({ origin, ports: [port] }) => {
  if (origin !== desktop || !port) return;
  report = (news) => port.postMessage(news);
  untold.forEach(report);
});

CIFBridge.configure({ readyTimeoutMs: 5_000 });
loadLibrary();
listen().catch(() => {}); // the first call tells why
dial.disabled = false;
