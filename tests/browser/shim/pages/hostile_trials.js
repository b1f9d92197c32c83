// Hands one hostile value to the bridge in one place, and judges what comes of it. `facts` are the definitions', from the test.
const MAX_WAIT = 60_000;
const TYPED = {
  callHold: { reason: 'Lookup', queue: 'Billing', holdSeconds: 3 },
  callEnded: { reason: 'Transferred', talkSeconds: 3, direction: 'Inbound' },
  callTransferred: { reason: 'Expertise', target: '+49 89 1234567', queue: 'Billing' },
};
const IDS = { conversationId: 'c', providerSessionId: 'p' };
const logAnalyticsEvent = Microsoft.CIFramework.logAnalyticsEvent;
const framework = Microsoft;
const uncaught = [];
addEventListener('unhandledrejection', ({ reason }) => uncaught.push(`unhandled rejection: ${describe(reason)}`));
addEventListener('error', ({ error, message }) => uncaught.push(`uncaught: ${message} ${describe(error)}`));
for (const name of ['warn', 'error', 'log', 'groupCollapsed', 'groupEnd']) console[name] = () => {};

function describe(value) {
  try {
    return value instanceof Error ? String(value.stack) : `${typeof value} ${String(JSON.stringify(value) ?? value)}`.slice(0, 300);
  } catch {
    return typeof value;
  }
}

function isBridgeError(value) {
  try {
    return value instanceof CIFBridge.BridgeError && value instanceof Error;
  } catch {
    return false; // a revoked proxy
  }
}

/** A valid payload with `value` somewhere in it. */
function payloadWith(random, value) {
  const payload = structuredClone(facts.payload);
  const places = [];
  const queue = [payload];
  for (let object; (object = queue.pop()); ) {
    places.push(...Object.keys(object).map((key) => [object, key]), [object, anyKey(random)]);
    queue.push(...Object.values(object).filter(isObject));
  }
  const [object, key] = random.pick(places);
  define(object, key, { value, writable: true });
  return payload;
}

const holding = (value, keys, random) => define({}, random.pick(random.chance(0.1) ? KEYS : keys), { value });
const optionsWith = (value, random) => (random.chance(0.3) ? value : holding(value, Object.keys(facts.options), random));
const contextWith = (value, random) => (random.chance(0.3) ? value : holding(value, facts.contextKeys, random));

/** One function of the platform that has to do with `value`. */
const answers = (value) => [
  () => value,
  () => toss(value),
  async () => value,
  () => Promise.reject(value),
  () => rest().then(() => value),
  () => rest().then(() => toss(value)),
  () => new Promise((resolve) => resolve(value)),
  () => ({ then: (resolve) => resolve(value) }),
  () => ({ then: (_, reject) => reject(value) }),
  () => ({ then: value }),
  () => ({ then: () => toss(value) }),
  () => new Map([['message', value]]),
  () => Promise.reject(new Map([[value, value], ['message', value], ['value', value]])),
  () => Promise.reject({ message: value }),
  () => new Proxy(handled(new Promise((resolve) => resolve(value))), {}),
  value,
];

/** Each makes one or more calls with `value`. */
const TRIALS = {
  payload(trial, value, random) {
    trial.promise('text', () => CIFBridge.logAnalyticsEvent(value, random.pick([undefined, facts.eventName]), random.pick([undefined, facts.correlationId])));
  },
  'part of a payload'(trial, value, random) {
    trial.promise('text', () => CIFBridge.logAnalyticsEvent(payloadWith(random, value), random.pick([undefined, facts.eventName])));
  },
  'event name'(trial, value) {
    trial.promise('text', () => CIFBridge.logAnalyticsEvent(facts.payload, value));
  },
  'correlation id'(trial, value) {
    trial.promise('text', () => CIFBridge.logAnalyticsEvent(facts.payload, facts.eventName, value));
  },
  'fields of a typed event'(trial, value, random) {
    const [name, fields] = random.pick(Object.entries(TYPED));
    const given = random.chance(0.3) ? value : define({ ...fields }, random.pick([...Object.keys(fields), anyKey(random)]), { value });
    trial.promise('receipt', () => CIFBridge.events[name](given));
  },
  'options of a typed event'(trial, value, random) {
    const given = random.chance(0.3) ? value : holding(value, facts.eventOptions, random);
    trial.promise('receipt', () => CIFBridge.events.callHold(TYPED.callHold, given));
  },
  context(trial, value, random) {
    const given = contextWith(value, random);
    trial.run(() => CIFBridge.setContext(given));
    trial.run(() => CIFBridge.context());
    trial.calls(CIFBridge);
  },
  'context of a scope'(trial, value, random) {
    const given = contextWith(value, random);
    trial.calls(trial.run(() => CIFBridge.withContext(given)));
  },
  options(trial, value, random) {
    const given = optionsWith(value, random);
    trial.run(() => CIFBridge.configure(given), 'misuse');
    trial.calls(CIFBridge);
  },
  'options of a bridge'(trial, value, random) {
    const given = optionsWith(value, random);
    const bridge = trial.run(() => CIFBridge.createBridge(given), 'misuse');
    if (!bridge) return;
    trial.calls(bridge);
    trial.after(() => trial.adds(bridge));
  },
  argument(trial, value, random) {
    const stop = trial.run(random.pick([() => CIFBridge.on(value, () => {}), () => CIFBridge.on(random.pick(['queued', 'failed']), value)]));
    trial.issues(() => CIFBridge.validate(value));
    for (const name of ['debug', 'setEnabled', 'context', 'stats']) trial.run(() => CIFBridge[name](value));
    for (const name of ['ready', 'flush']) trial.promise('nothing', () => CIFBridge[name](value));
    trial.calls(CIFBridge);
    if (stop) trial.run(stop);
  },
  'payload to validate'(trial, value, random) {
    const given = payloadWith(random, value);
    trial.run(() => CIFBridge.setContext(contextWith(value, random)));
    trial.issues(() => CIFBridge.validate(given));
  },
  'thrown by a listener'(trial, value) {
    const stops = ['queued', 'sent', 'accepted', 'failed'].map((name) => CIFBridge.on(name, () => toss(value)));
    trial.calls(CIFBridge);
    trial.after(() => stops.forEach((stop) => stop()));
  },
  beforeSend(trial, value, random) {
    const hooks = [() => value, () => toss(value), (payload) => Object.assign(payload, { events: value }), (payload) => void define(payload.events[0], anyKey(random), { value })];
    CIFBridge.configure({ beforeSend: random.pick(hooks) });
    trial.calls(CIFBridge);
  },
  'sent in spite of issues'(trial, value, random) {
    CIFBridge.configure({ validation: 'warn' });
    TRIALS[random.pick(['payload', 'part of a payload', 'event name', 'correlation id', 'options of a typed event', 'context'])](trial, value, random);
  },
  'answer of the platform'(trial, value, random) {
    Microsoft.CIFramework.logAnalyticsEvent = random.pick(answers(value));
    trial.patient();
  },
  platform(trial, value, random) {
    if (random.chance(0.5)) window.Microsoft = random.chance(0.5) ? value : { CIFramework: value };
    else if (isObject(value)) define(window.Microsoft, 'CIFramework', { value, writable: true });
    trial.promise('nothing', () => CIFBridge.ready());
    trial.patient();
  },
};

class Trial {
  constructor(number) {
    this.maker = new Maker(facts.seed, number);
    this.name = this.maker.random.pick(Object.keys(TRIALS));
    this.found = [];
    this.outcomes = [];
    this.pending = [];
    this.endings = [];
    this.wait = 0;
    const given = number % 5000 === 4999 ? 'x'.repeat(5e6) : number % 1000 === 999 ? 'x'.repeat(1e6) : undefined;
    this.value = given ?? this.maker.value();
  }

  fault(text) {
    this.found.push(text);
  }

  after(work) {
    this.endings.push(work);
  }

  /** Nothing is thrown; or at most a BridgeError of code `allowed`. */
  run(work, allowed) {
    try {
      return work();
    } catch (error) {
      if (!allowed) this.fault(`thrown: ${describe(error)}`);
      else if (this.outcomes[this.outcomes.push(this.error(error)) - 1] !== allowed) this.fault(`thrown: ${error.code}`);
      return undefined;
    }
  }

  promise(kind, work) {
    const promise = this.run(work);
    if (!promise) return;
    this.pending.push(
      promise.then(
        (value) => this.outcomes.push(this.result(kind, value)),
        (error) => this.outcomes.push(this.error(error)),
      ),
    );
  }

  /** What is valid but for what was done to the bridge. */
  calls(bridge) {
    this.promise('text', () => bridge.logAnalyticsEvent(facts.payload, facts.eventName));
    this.promise('receipt', () => bridge.events.callHold(TYPED.callHold));
  }

  /** Calls that time has to pass for. */
  patient() {
    CIFBridge.configure({ timeoutMs: 100, readyTimeoutMs: 100 });
    this.wait = MAX_WAIT;
    this.calls(CIFBridge);
  }

  issues(work) {
    const issues = this.run(work);
    if (Array.isArray(issues)) issues.forEach((issue) => this.issue(issue));
    else this.fault('validate returned no array');
  }

  issue({ type, loc, path, msg, ctx, ...more }) {
    const fine = [type, path, msg].every((text) => typeof text === 'string') && ctx && Object.getPrototypeOf(ctx) === Object.prototype
      && Array.isArray(loc) && loc.every((part) => typeof part === 'string' || Number.isInteger(part)) && !Object.keys(more).length;
    if (!fine) this.fault(`issue: ${describe({ type, loc, path, msg, ctx, ...more })}`);
  }

  result(kind, value) {
    if (kind === 'text' && typeof value !== 'string') this.fault(`result: ${describe(value)}`);
    if (kind === 'nothing' && value !== undefined) this.fault(`result: ${describe(value)}`);
    if (kind === 'receipt') {
      const { outcome, eventName, eventId, correlationId, attempts, queuedMs, elapsedMs } = Object(value);
      if (outcome !== 'accepted' || ![attempts, queuedMs, elapsedMs].every(Number.isInteger)) this.fault(`receipt: ${describe(value)}`);
      if (![eventName, eventId, correlationId].every((text) => typeof text === 'string') && this.name !== 'sent in spite of issues') this.fault(`receipt: ${describe(value)}`);
    }
    return 'accepted';
  }

  /** The code, after the proof that the error is what it should be. */
  error(error) {
    if (!isBridgeError(error)) return this.fault(`no BridgeError: ${describe(error)}`);
    const { code, delivered, issues, hint, attempts, elapsedMs, message, stack } = error;
    if (facts.delivered[code] !== delivered) this.fault(`code ${code}, delivered ${delivered}`);
    if (![hint, message, stack].every((text) => typeof text === 'string') || ![attempts, elapsedMs].every(Number.isInteger)) this.fault(`odd ${code}`);
    issues.forEach((issue) => this.issue(issue));
    try {
      if (JSON.parse(JSON.stringify(error)).code !== code) this.fault('toJSON loses the code');
    } catch (thrown) {
      this.fault(`toJSON of ${code}: ${describe(thrown)}`);
    }
    return code;
  }

  adds(bridge) {
    const { calls, accepted, failed, queued, inFlight } = bridge.stats();
    if (calls !== accepted + failed || queued || inFlight) this.fault(`stats: ${describe(bridge.stats())}`);
  }

  async judge() {
    const before = picture(this.value);
    const had = uncaught.length;
    TRIALS[this.name](this, this.value, this.maker.random);
    if (this.wait) await pass(this.wait);
    const hung = new Promise((resolve) => { this.guard = other.setTimeout(resolve, 20_000, true); });
    if (await Promise.race([Promise.all(this.pending).then(() => false), hung])) this.fault(`hangs: ${describe(CIFBridge.stats())}`);
    other.clearTimeout(this.guard);
    this.run(restore);
    await rest();
    for (const work of this.endings) this.run(work);
    if (!unchanged(before, this.value)) this.fault('the value was changed');
    for (const text of uncaught.slice(had)) this.fault(text);
    return this;
  }
}

function restore() {
  window.Microsoft = framework;
  define(framework, 'CIFramework', { value: platformApi, writable: true });
  platformApi.logAnalyticsEvent = watched;
  CIFBridge.configure(facts.options);
  CIFBridge.setContext({ ...Object.fromEntries(facts.contextKeys.map((key) => [key, undefined])), ...IDS });
}

const platformApi = framework.CIFramework;
const lost = [];
/** The library's function, which must never be given what it would lose. */
function watched(...given) {
  try {
    JSON.stringify(structuredClone(given));
  } catch (error) {
    lost.push(String(error));
  }
  return logAnalyticsEvent.apply(this, given);
}

/** What the trials from one number up to another find, and how often each outcome was seen; then a valid call. */
async function judge(from, to) {
  const found = [];
  const outcomes = {};
  for (let number = from; number < to; number += 1) {
    const trial = await new Trial(number).judge();
    for (const text of lost.splice(0)) trial.fault(`the platform was given what it loses: ${text}`);
    for (const outcome of trial.outcomes) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (trial.found.length) found.push({ number, place: trial.name, recipe: trial.maker.recipe.join(', '), found: [...new Set(trial.found)] });
  }
  const last = await CIFBridge.logAnalyticsEvent(facts.payload, facts.eventName);
  return { found, outcomes, last, stats: CIFBridge.stats() };
}

restore();
