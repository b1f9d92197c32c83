// The agent's desktop: shows what the fake host stores and loses, and sets its switches.
const byId = (id) => document.getElementById(id);
const switches = byId('switches');
const setup = [byId('storage'), byId('load')];
const softphone = new URL('/softphone.html', `${location.protocol}//localhost:${location.port}`);
const CONTACT = { value: '+1 425 555 0142', name: 'telephone1', format: 'Phone', entityLogicalName: 'contact' };
/** Failures that the host knows of. */
const HEARD = ['rejected', 'unhandled'];

/** What the softphone has logged, by the event's id: its time and name, whether it was told that it is accepted, or why it failed. */
let logged = new Map();

function start() {
  logged = new Map();
  CIFFake.start({
    definitions: [...new Set(['CallAnswered', 'CallHold', 'CallUnhold', 'CallEnded', ...(recording?.names ?? [])])],
    storage: byId('storage').value,
    origins: [softphone.origin],
    writeDelayMs: 300,
  });
  applySwitches();
  loadSoftphone();
  show();
}

/** A new frame: the old page would get clicks until the new one is there, and each load would be a step of the Back button. */
function loadSoftphone() {
  for (const event of logged.values()) event.isGone = true;
  softphone.search = new URLSearchParams({ library: JSON.stringify({ load: byId('load').value }) });
  const frame = element('iframe', '', { id: 'softphone', title: 'Softphone', src: softphone });
  frame.addEventListener('load', () => hear(frame.contentWindow));
  byId('softphone').replaceWith(frame);
  planToShow();
}

/** The host hears only of what is sent: the rest is told by a channel of the two pages. */
function hear(frame) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: { id, ...news } }) => {
    logged.set(id, { ...logged.get(id), ...news });
    planToShow();
  };
  frame.postMessage('desktop', softphone.origin, [port2]);
}

function valueOf(control) {
  if (control.type === 'checkbox') return control.checked;
  if (control.type === 'number') return control.valueAsNumber;
  return 'json' in control.dataset ? JSON.parse(control.value) : control.value;
}

const controls = () => [...switches.querySelectorAll('[name]')];

function applySwitches() {
  CIFFake.faults.clear();
  for (const control of controls()) CIFFake.faults.set({ [control.name]: valueOf(control) });
  showActive();
}

function isActive(control) {
  if (control.type === 'checkbox') return control.checked;
  return control.type === 'number' ? control.value !== control.defaultValue : control.selectedIndex > 0;
}

function reset(control) {
  if (control.type === 'checkbox') control.checked = false;
  else if (control.type === 'number') control.value = control.defaultValue;
  else control.selectedIndex = 0;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

function nameOf(control) {
  const label = control.labels[0].textContent.trim().split('\n')[0].trim();
  if (control.type === 'checkbox') return label;
  return `${label}: ${control.type === 'number' ? control.value : control.selectedOptions[0].text}`;
}

/** What is switched on, where it is seen from everywhere, each with a button that ends it. The line is always there: the softphone
 * below stays under the mouse. */
function showActive() {
  const active = [...controls(), ...setup].filter(isActive);
  for (const control of [...controls(), ...setup]) control.labels[0].classList.toggle('on', active.includes(control));
  const isAny = active.length > 0;
  byId('active').classList.toggle('any', isAny);
  byId('none-active').hidden = isAny;
  byId('some-active').hidden = !isAny;
  byId('active-list').replaceChildren(
    ...active.map((control) =>
      element('button', nameOf(control), { type: 'button', title: 'Switch off', onclick: () => reset(control) }),
    ),
  );
}

function element(name, text, properties = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

function row(properties, moment, name, id, ...cells) {
  const made = element('tr', '', properties);
  const shortId = element('td', '');
  shortId.append(element('code', (id ?? '').slice(0, 8), { title: id ?? '', className: 'id' }));
  made.append(element('td', new Date(moment).toLocaleTimeString('en-GB')), element('td', name ?? ''), shortId, ...cells);
  return made;
}

const short = (id) => id.slice(0, 8) + (id.length > 8 ? '\u2026' : '');

/** An event's time is that of its call: a host may write its own. */
const timeOf = (id, otherwise) => logged.get(id)?.at ?? otherwise;

function rowOf(record) {
  const id = record.msdyn_externalcorrelationid;
  return row(
    { title: JSON.stringify(record, null, 1) },
    timeOf(id, record.msdyn_eventtimestamp ?? record.createdon),
    record.msdyn_kpieventname,
    id,
    element('td', record.msdyn_kpieventreason ?? ''),
    element('td', record.msdyn_customattribute1 ?? ''),
    element('td', short(record.msdyn_conversationid ?? '')),
  );
}

/** `at`, `id`, `name`, `code`, `text` and maybe `link`. */
function lossOf({ at, id, name, code, text, link }) {
  const why = element('td', '');
  why.append(element('code', code), ` ${text}`);
  if (link) why.append(' ', element('a', 'What to do', { href: link, target: '_blank', rel: 'noopener' }));
  return row({}, at, name, id, why);
}

function sessionOf({ sessionId, title, focused }) {
  const item = element('li', '');
  const name = element('button', title, { type: 'button', className: 'quiet name', onclick: () => CIFFake.sessions.focus(sessionId) });
  name.setAttribute('aria-pressed', focused);
  const close = element('button', 'Close', { type: 'button', className: 'quiet', onclick: () => CIFFake.sessions.close(sessionId) });
  close.setAttribute('aria-label', `Close ${title}`);
  item.append(name, close);
  return item;
}

/** Of the log: what was lost, and mistakes. */
function lossesIn(log) {
  return log
    .filter(({ level }) => level !== 'info')
    .map(({ at, eventId, eventName, code, message }) => ({
      at: timeOf(eventId, at),
      id: eventId,
      name: eventName,
      code,
      text: message,
    }));
}

/** What the bridge kept back, and what went down with a page. */
function unsentOf(seen) {
  const unsent = [];
  for (const [id, { at, name, failure, isAccepted, isGone }] of logged) {
    if (failure?.delivered === 'no' && !HEARD.includes(failure.code)) {
      unsent.push({ at, id, name, code: failure.code, text: failure.detail, link: failure.link });
    } else if (isGone && !failure && !isAccepted && !seen.has(id)) {
      unsent.push({ at, id, name, code: 'page-gone', text: 'The page went before it was sent.' });
    }
  }
  return unsent;
}

function count(id, number) {
  byId(id).textContent = number;
}

function showCounters(accepted, stored, lost, unsent) {
  const under = Math.max(0, logged.size - stored - lost - unsent);
  const parts = [`${stored} stored`, `${lost} lost`, `${unsent} not sent`];
  if (under) parts.push(`${under} under way`);
  count('accepted', accepted);
  count('stored', stored);
  count('lost', lost);
  count('unsent', unsent);
  byId('sum').textContent = `${logged.size} logged = ${parts.join(' + ')}`;
}

function show() {
  const log = CIFFake.log();
  const rows = CIFFake.rows();
  const lost = log.filter(({ level }) => level === 'lost').length;
  const seen = new Set([...log.map(({ eventId }) => eventId), ...rows.map((record) => record.msdyn_externalcorrelationid)]);
  const unsent = unsentOf(seen);
  const accepted = [...logged.values()].filter(({ isAccepted }) => isAccepted).length;
  const losses = [...lossesIn(log), ...unsent].reverse().sort((one, other) => new Date(other.at) - new Date(one.at));
  showCounters(accepted, rows.length, lost, unsent.length);
  byId('rows').replaceChildren(...rows.toReversed().map(rowOf));
  byId('losses').replaceChildren(...losses.map(lossOf));
  byId('no-rows').hidden = rows.length > 0;
  byId('no-losses').hidden = losses.length > 0;
  const sessions = byId('sessions');
  const focus = [...sessions.querySelectorAll('button')].indexOf(document.activeElement);
  sessions.replaceChildren(...CIFFake.sessions.list().map(sessionOf));
  sessions.querySelectorAll('button')[focus]?.focus();
}

let planned = false;
function planToShow() {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    show();
  });
}

CIFFake.onChange(planToShow);
switches.addEventListener('change', ({ target }) => {
  if (!target.name || !target.reportValidity()) return;
  CIFFake.faults.set({ [target.name]: valueOf(target) });
  showActive();
});
byId('all-off').addEventListener('click', () => {
  switches.reset();
  applySwitches();
});
switches.addEventListener('submit', (event) => event.preventDefault());
byId('storage').addEventListener('change', start);
byId('load').addEventListener('change', () => {
  loadSoftphone();
  showActive();
});
byId('start-over').addEventListener('click', start);
byId('new-session').addEventListener('click', () => CIFFake.sessions.create());
byId('contact').addEventListener('click', () => CIFFake.raiseEvent('onclicktoact', CONTACT));
byId('contact').textContent = CONTACT.value;
start();
