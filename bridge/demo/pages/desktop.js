// The agent's desktop: shows what the fake host stores and loses, and sets its switches.
const byId = (id) => document.getElementById(id);
const switches = byId('switches');
const softphone = new URL('/softphone.html', `${location.protocol}//localhost:${location.port}`);

function start() {
  CIFFake.start({
    definitions: ['CallAnswered', 'CallHold', 'CallUnhold', 'CallEnded'],
    storage: byId('storage').value,
    origins: [softphone.origin],
    writeDelayMs: 300,
  });
  applySwitches();
  loadSoftphone();
  show();
}

/** A new frame: the old page would take clicks until the new one is there, and each load would be a step of the Back button. */
function loadSoftphone() {
  softphone.search = new URLSearchParams({ library: JSON.stringify({ load: byId('load').value }) });
  byId('softphone').replaceWith(element('iframe', '', { id: 'softphone', title: 'Softphone', src: softphone }));
}

function valueOf(control) {
  if (control.type === 'checkbox') return control.checked;
  if (control.type === 'number') return control.valueAsNumber;
  return 'json' in control.dataset ? JSON.parse(control.value) : control.value;
}

function applySwitches() {
  CIFFake.faults.clear();
  for (const control of switches.querySelectorAll('[name]')) CIFFake.faults.set({ [control.name]: valueOf(control) });
}

function element(name, text, properties = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

function time(text) {
  return element('td', new Date(text).toLocaleTimeString('en-GB'));
}

function rowOf(record) {
  const row = element('tr', '', { title: JSON.stringify(record, null, 1) });
  const id = record.msdyn_conversationid ?? '';
  row.append(
    time(record.msdyn_eventtimestamp ?? record.createdon),
    element('td', record.msdyn_kpieventname),
    element('td', record.msdyn_kpieventreason ?? ''),
    element('td', record.msdyn_customattribute1 ?? ''),
    element('td', id.slice(0, 8) + (id.length > 8 ? '\u2026' : '')),
  );
  return row;
}

function lossOf(entry) {
  const row = element('tr');
  const why = element('td');
  why.append(element('code', entry.code), ` ${entry.message}`);
  row.append(time(entry.at), element('td', entry.eventName ?? ''), why);
  return row;
}

function sessionOf({ sessionId, title, focused }) {
  const item = element('li');
  const name = element('button', title, { type: 'button', className: 'quiet name', onclick: () => CIFFake.sessions.focus(sessionId) });
  name.setAttribute('aria-pressed', focused);
  const close = element('button', 'Close', { type: 'button', className: 'quiet', onclick: () => CIFFake.sessions.close(sessionId) });
  close.setAttribute('aria-label', `Close ${title}`);
  item.append(name, close);
  return item;
}

function show() {
  const log = CIFFake.log();
  const rows = CIFFake.rows();
  const lost = log.filter(({ level }) => level === 'lost');
  const trouble = log.filter(({ level }) => level !== 'info');
  const accepted = log.filter(({ call, code }) => call === 'logAnalyticsEvent' && code === 'answered').length;
  byId('accepted').textContent = accepted;
  byId('stored').textContent = rows.length;
  byId('lost').textContent = lost.length;
  byId('status').textContent = `${accepted} accepted, ${rows.length} stored, ${lost.length} lost`;
  byId('rows').replaceChildren(...rows.toReversed().map(rowOf));
  byId('losses').replaceChildren(...trouble.toReversed().map(lossOf));
  byId('no-rows').hidden = rows.length > 0;
  byId('no-losses').hidden = trouble.length > 0;
  const sessions = byId('sessions');
  const focus = [...sessions.querySelectorAll('button')].indexOf(document.activeElement);
  sessions.replaceChildren(...CIFFake.sessions.list().map(sessionOf));
  sessions.querySelectorAll('button')[focus]?.focus();
}

let planned = false;
CIFFake.onChange(() => {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    show();
  });
});

switches.addEventListener('change', ({ target }) => {
  if (target.name && target.reportValidity()) CIFFake.faults.set({ [target.name]: valueOf(target) });
});
byId('all-off').addEventListener('click', () => {
  switches.reset();
  applySwitches();
});
switches.addEventListener('submit', (event) => event.preventDefault());
byId('storage').addEventListener('change', start);
byId('load').addEventListener('change', loadSoftphone);
byId('start-over').addEventListener('click', start);
byId('new-session').addEventListener('click', () => CIFFake.sessions.create());
start();
