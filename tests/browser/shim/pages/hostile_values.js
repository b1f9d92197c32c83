// Values that a page may hand over by mistake or malice. The same seed and number make the same value.
const other = document.documentElement.appendChild(document.createElement('iframe')).contentWindow;

class Random {
  constructor(seed, number) {
    this.state = Math.imul(seed ^ Math.imul(number, 0x9e3779b1), 0x85ebca6b);
  }

  /** From 0 up to 1, by Mulberry32. */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  chance(share) {
    return this.next() < share;
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}

/** Every other read of the key gives the second value. */
function changing(object, key, values) {
  let reads = 0;
  return define(object, key, { get: () => values[reads++ % 2] });
}

/** What is read of answers, errors, promises and payloads. */
const READ = ['message', 'value', 'get', 'then', 'constructor', 'toJSON', 'toString', 'length', 'events', 'kpiEventName', 'externalCorrelationId', 'attribute'];
const KEYS = [
  ...READ, 'a', '', '0', '-1', 'name', 'stack', 'cause', 'catch', 'valueOf', '__proto__', 'prototype', '__defineGetter__', 'hasOwnProperty', '\ud800',
  'conversationId', 'correlationId', 'customData', 'reason', 'queue', 'timeoutMs', 'beforeSend', 'debug', Symbol.toPrimitive, Symbol.toStringTag,
  Symbol.iterator, Symbol.species, Symbol('key'),
];
const TEXTS = [
  '', ' ', '0', '1e3', 'NaN', 'null', 'undefined', 'true', '[object Object]', '[]', '{}', '__proto__', 'constructor', 'toString', '\0',
  '<img src=x onerror=boom()>', '</script><script>boom()</script>', '${boom()}', "' OR 1=1 --", 'javascript:boom()', '%s%o%c%d',
  '\u2028\u2029', '\ufeff', 'e\u0301', '\u202e', '\u{1f600}', 'İ', 'ß', '{"message":1}', '{"message":"No"}', '{"__proto__":{"polluted":1}}',
  'Timeout occurred', 'Success', 'CallHold', 'CallRinging', 'msdyn_customattribute1', 'MSDYN_CUSTOMATTRIBUTE1', 'ownerid', 'reject', 'warn',
  '2026-01-31T09:30:00Z', '2026-02-30T09:30:00Z', '6f1c2d3e-4a5b-4c6d-8e7f-901234567890',
];

class Instance {
  #hidden = 1;

  get open() {
    return this.#hidden;
  }
}

function detached() {
  const buffer = new ArrayBuffer(8);
  const view = new Uint8Array(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  return [buffer, view];
}

function handled(promise) {
  promise.catch(() => {});
  return promise;
}

function toss(value) {
  throw value;
}

/** `object`, with a property if it can have it. */
function define(object, key, descriptor) {
  if (!Array.isArray(object) || key !== 'length') Reflect.defineProperty(object, key, { enumerable: true, configurable: true, ...descriptor });
  return object;
}

/** What holds nothing else. */
const LEAVES = {
  nothing: [undefined, null],
  boolean: [true, false],
  number: [NaN, Infinity, -Infinity, -0, 0, 1, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, 5e-324],
  text: TEXTS,
  'lone surrogate': ['\ud800', 'x\udc00', '\udc00\ud800', '\ud83d\ude00\ud83d'],
  'long text': [50, 51, 100, 101, 128, 129, 2000, 2001, 70000].flatMap((length) => ['x', '\0', '"', '\u{1f600}'].map((text) => text.repeat(length))),
  symbol: [Symbol(), Symbol.for('x'), Symbol.iterator],
  bigint: [0n, 1n, -1n, 2n ** 64n],
  date: [0, Date.UTC(2026, 0, 31), NaN, 8.64e15, -8.64e15].map((time) => new Date(time)),
  function: [
    () => 1, async () => {}, function* () {}, class {}, Math.max, toss, toss.bind(null, 1), Object, Symbol, Proxy, Function.prototype,
    structuredClone, other.Function.prototype, () => toss(new Error('odd')),
  ],
  node: [document.body, document, document.createElement('a'), document.createTextNode('x'), document.all, document.childNodes, other.document],
  window: [window, top, other, location, top.location, navigator, Microsoft, console, Reflect, JSON, Math],
  error: [
    new Error('No'), new TypeError(''), new DOMException('No', 'DataCloneError'), new AggregateError([new Error('inner')], 'No'), new other.Error('No'),
    Object.assign(new Error('No'), { message: 1 }), new Error('No', { cause: new Error('why') }), Object.create(Error.prototype),
  ],
  promise: [Promise.resolve('Success'), handled(Promise.reject(new Error('No'))), new Promise(() => {}), new other.Promise(() => {})],
  bytes: [
    new ArrayBuffer(8), new ArrayBuffer(8, { maxByteLength: 16 }), new Uint8Array(9), new Float64Array([NaN]), new BigInt64Array(1),
    new DataView(new ArrayBuffer(1)), ...detached(), new WebAssembly.Memory({ initial: 0, maximum: 1, shared: true }).buffer,
  ],
  collection: [new Map(), new Set([1]), new WeakMap(), new WeakRef({}), new other.Map([['message', 'No']]), new Map([['value', 'Failure']])],
  'platform object': [
    new Blob(['x']), new File(['x'], 'x'), new URL('https://localhost'), new Headers(), new MessageChannel().port1, new ImageData(1, 1), new DOMRect(),
    new Event('x'), new AbortController().signal, new FormData(), new ReadableStream(), new Intl.NumberFormat(), crypto,
  ],
  boxed: ['CallHold', 1, NaN, true, 1n, Symbol()].map(Object),
  iterator: [[1].values(), new Map().entries(), (function* () {})(), (function () { return arguments; })(1, 2)],
  expression: [/x/g, new RegExp('')],
};

const anyKey = (random) => random.pick(random.chance(0.5) ? READ : KEYS);

/** What holds other values; `inner()` makes one. */
const SHAPES = {
  object: (random, inner) => {
    const object = {};
    for (let left = 1 + random.below(3); left; left -= 1) define(object, anyKey(random), { value: inner(), writable: true });
    return object;
  },
  array: (random, inner) => Array.from({ length: random.below(4) }, inner),
  'array with holes and more': (random, inner) => {
    const array = Object.assign([], { extra: inner(), [random.below(20)]: inner(), [-1]: 0 });
    array.length += random.pick([0, 1, 10000]);
    return array;
  },
  map: (random, inner) => new Map([[random.pick(['message', 'value', inner()]), inner()]]),
  'map with its own get': (random, inner) => Object.assign(new Map([['message', 'No']]), { get: random.pick([inner(), () => inner(), () => toss(1)]) }),
  set: (random, inner) => new Set([inner(), inner()]),
  'no prototype': (random, inner) => Object.assign(Object.create(null), { [anyKey(random)]: inner() }),
  instance: (random, inner) => Object.assign(new Instance(), { a: inner() }),
  heir: (random, inner) => Object.create({ [anyKey(random)]: inner() }),
  frozen: (random, inner) => Object.freeze(SHAPES[random.pick(['object', 'array', 'no prototype'])](random, inner)),
  hidden: (random, inner) => define({}, anyKey(random), { value: inner(), enumerable: false }),
  getter: (random, inner) => {
    const value = inner();
    return define({}, anyKey(random), { get: () => value });
  },
  'getter that throws': (random, inner) => {
    const value = inner();
    return define(random.pick([{}, [], new Error('No')]), anyKey(random), { get: () => toss(value) });
  },
  'getter that changes': (random, inner) => changing(random.pick([{}, new Error()]), anyKey(random), [random.pick(['No', inner()]), inner()]),
  'error whose message changes': (random, inner) => changing(new Error(), 'message', ['No', inner()]),
  'getter that calls the bridge': (random, inner) => {
    const value = inner();
    const call = random.pick([() => CIFBridge.validate(value), () => CIFBridge.logAnalyticsEvent(value), () => CIFBridge.setEnabled(false), () => CIFBridge.flush()]);
    let left = 3; // the bridge may read what calls the bridge
    return define({}, anyKey(random), { get: () => (left-- > 0 ? call() : value) });
  },
  cycle: (random, inner) => {
    const loop = random.pick([{}, [], new Map()]);
    if (loop instanceof Map) return loop.set('message', loop);
    return define(loop, anyKey(random), { value: { inner: inner(), loop } });
  },
  'same twice': (random, inner) => {
    const value = inner();
    return [value, value];
  },
  proxy: (random, inner) => new Proxy(random.pick([{ a: inner() }, [inner()], () => inner(), class {}]), {}),
  'proxy that throws': (random, inner) => {
    const value = inner();
    const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((name) => [name, () => toss(value)]));
    return new Proxy(random.pick([{}, [], () => {}]), random.chance(0.5) ? traps : { get: traps.get });
  },
  'proxy that lies': (random, inner) => {
    const value = inner();
    return new Proxy({}, { ownKeys: () => random.pick([['a', 'a'], [1], ['message', 'then']]), get: () => value, has: () => true, getPrototypeOf: () => Map.prototype });
  },
  'revoked proxy': (random) => {
    const { proxy, revoke } = Proxy.revocable(random.pick([{}, [], () => {}]), {});
    revoke();
    return proxy;
  },
  thenable: (random, inner) => {
    const value = inner();
    return { then: random.pick([(ok) => ok(value), (_, no) => no(value), () => toss(value), () => {}, (ok, no) => (ok(value), no(value), toss(value)), value]) };
  },
  'promise of': (random, inner) => handled(new Promise(random.chance(0.5) ? (resolve) => resolve(inner()) : (_, reject) => reject(inner()))),
  'promise spoilt': (random, inner) => {
    const value = inner();
    const promise = handled(Promise.resolve('Success'));
    return define(promise, random.pick(['then', 'constructor', 'catch']), random.pick([{ value }, { get: () => toss(value) }]));
  },
  'own conversion': (random, inner) => {
    const value = inner();
    const key = random.pick(['toJSON', 'toString', 'valueOf', Symbol.toPrimitive, Symbol.iterator]);
    return define(random.pick([{}, [], new Date(), new Map()]), key, { value: random.pick([() => value, () => toss(value), value]) });
  },
  pollution: (random) =>
    JSON.parse(random.pick(['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '[{"__proto__":{"polluted":1}}]', '{"__proto__":null}'])),
  'error with': (random, inner) => Object.assign(new Error('No', { cause: inner() }), { [anyKey(random)]: inner() }),
  'other realm': (random, inner) => random.pick([other.Object.assign(new other.Object(), { a: inner() }), other.Array.of(inner()), new other.Set([inner()])]),
  deep: (random, inner) => {
    let value = inner();
    for (let left = random.pick([10, 100, 100, 1000, 5000]); left; left -= 1) value = left % 2 ? [value] : { a: value };
    return value;
  },
};

/** What must not be looked into: it runs something, or is not the trial's. */
const opaque = new WeakSet();

class Maker {
  constructor(seed, number) {
    this.random = new Random(seed, number);
    this.recipe = [];
  }

  value(depth = 3) {
    const { random } = this;
    const shaped = random.chance(depth / 4);
    const name = random.pick(Object.keys(shaped ? SHAPES : LEAVES));
    this.recipe.push(name);
    const value = shaped ? SHAPES[name](random, () => this.value(depth - 1)) : random.pick(LEAVES[name]);
    if (isObject(value) && (name === 'window' || name.includes('proxy'))) opaque.add(value);
    return value;
  }
}

const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

function membersOf(object) {
  try {
    return [Map, Set].filter(({ prototype }) => prototype.isPrototypeOf(object)).flatMap(({ prototype }) => [...prototype.entries.call(object)].flat());
  } catch {
    return []; // an heir of a Map is none
  }
}

/** What can be seen of a value and all that it holds without running anything of it. */
function picture(value) {
  const seen = new Map();
  const queue = [value];
  while (queue.length) {
    const object = queue.pop();
    if (!isObject(object) || opaque.has(object) || seen.has(object)) continue;
    const properties = Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)]);
    const members = membersOf(object);
    seen.set(object, [Object.getPrototypeOf(object), Object.isExtensible(object), ...members, ...properties.flatMap(([key, is]) => [key, ...Object.values(is)])]);
    queue.push(...members, ...properties.map(([, { value: inner }]) => inner));
  }
  return seen;
}

/** Whether everything is as it was in the picture. */
function unchanged(before, value) {
  const after = picture(value);
  const same = (object) => before.get(object)?.length === after.get(object).length && after.get(object).every((part, at) => Object.is(part, before.get(object)[at]));
  return before.size === after.size && [...after.keys()].every(same);
}
