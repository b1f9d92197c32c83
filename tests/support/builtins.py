"""Every object that a page can reach from its global one, to be compared with what it was."""

SNAPSHOT = """() => {
  const hidden = [function* () {}, async function () {}, async function* () {}, [].values(), new Map().values(), new Set().values(),
    ''[Symbol.iterator](), ''.matchAll(/./g), Iterator.from({ next() {} }), Uint8Array].map(Object.getPrototypeOf);
  const seen = new Map();
  const queue = [['globalThis', globalThis], ...hidden.map((value, index) => [`hidden ${index}`, value])];
  while (queue.length) {
    const [path, value] = queue.pop();
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue;
    const properties = new Map(Reflect.ownKeys(value).map((key) => [key, Object.getOwnPropertyDescriptor(value, key)]));
    const prototype = Object.getPrototypeOf(value);
    seen.set(value, { path, properties, prototype, extensible: Object.isExtensible(value) });
    queue.push([`${path}.__proto__`, prototype]);
    for (const [key, { value: inner, get, set }] of properties) {
      if (path === 'globalThis' && key === 'CIFBridge') continue;
      for (const next of [inner, get, set]) queue.push([`${path}.${String(key)}`, next]);
    }
  }
  return seen;
}"""
"""With their descriptors, prototypes and extensibility; without running a getter. The bridge itself is left out."""
CHANGES = """(before) => {
  const changes = [];
  for (const [value, { path, properties, prototype, extensible }] of before) {
    if (Object.getPrototypeOf(value) !== prototype) changes.push(`${path}: prototype`);
    if (Object.isExtensible(value) !== extensible) changes.push(`${path}: extensibility`);
    for (const key of new Set([...properties.keys(), ...Reflect.ownKeys(value)])) {
      const [was, is] = [properties.get(key), Object.getOwnPropertyDescriptor(value, key)];
      const name = `${path}.${String(key)}`;
      if (!was || !is) changes.push(`${name}: ${was ? 'removed' : 'added'}`);
      else for (const field of Object.keys(was)) if (!Object.is(was[field], is[field])) changes.push(`${name}: ${field}`);
    }
  }
  return changes;
}"""
"""What is not as in a snapshot."""
