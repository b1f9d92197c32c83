// The agent's desktop: opens a softphone page, lets a fault happen to it at some moment, and counts.
const LIMIT = 200;
let runs = 0;
let desk;

// Before the fake hears it.
addEventListener('message', (event) => {
  const { data } = event;
  if (data && data.run) {
    event.stopImmediatePropagation();
    if (data.run === String(runs)) desk.hear(data);
  } else if (data && data.messageType === 'logAnalyticsEvent') {
    desk.received.push(Object.fromEntries(data.messageData));
  }
});

class Desk {
  constructor(fault) {
    desk = this;
    runs += 1;
    Object.assign(this, { fault, made: 0, orders: 0, told: [], received: [], waiting: new Map() });
  }

  hear(message) {
    this.told.push(message);
    this.waiting.get(message.reply)?.(message);
  }

  async open(address) {
    this.frame = document.createElement('iframe');
    this.address = `${address}?run=${runs}`;
    document.body.append(this.frame);
    await this.go();
    await this.configure({ timeoutMs: LIMIT, ...this.fault.options });
  }

  async go() {
    const loaded = new Promise((resolve) => this.frame.addEventListener('load', resolve, { once: true }));
    this.frame.src = this.address;
    await loaded;
  }

  /** Runs `code` in the softphone page. Travels with the platform's messages: those sent before have arrived when it replies. */
  async run(code) {
    const order = (this.orders += 1);
    const replied = new Promise((resolve) => this.waiting.set(order, resolve));
    this.frame.contentWindow.postMessage({ order, code }, '*');
    const { error, value } = await replied;
    if (error) throw new Error(`${code}\n${error}`);
    return value;
  }

  /** Until nothing happens unless time passes. */
  async rest() {
    const seen = () => this.told.filter(({ reply }) => !reply).length + this.received.length;
    for (let before = -1; before !== seen(); ) {
      before = seen();
      await this.run('');
      await clock.tick();
      await clock.tick();
      await this.run('');
    }
  }

  /** Lets time pass until `condition`. */
  async until(condition) {
    for (;;) {
      await this.rest();
      if (await condition()) return;
      const next = Math.min(clock.next(), (await this.run('return clock.next()')) ?? Infinity);
      if (next === Infinity) throw new Error('nothing will happen any more');
      await this.advance(next);
    }
  }

  /** The softphone knows the time before it hears of the desktop's timers: answers make it start timers of its own. */
  async advance(time) {
    void this.run(`clock.skip(${time})`);
    clock.go(time);
    await this.run('clock.go(0)');
  }

  load() {
    return this.run(`return softphone.load(${JSON.stringify(this.fault.library ?? {})})`);
  }

  configure(options) {
    return this.run(`CIFBridge.configure(${JSON.stringify(options)})`);
  }

  async begin() {
    CIFFake.faults.set(this.fault.switches ?? {});
    if (this.fault.page) await this.run(this.fault.page);
  }

  async end() {
    CIFFake.faults.clear();
    if (this.fault.repair) await this.run(this.fault.repair);
  }

  call(count) {
    const ids = Array.from({ length: count }, () => (this.made += 1));
    return this.run(ids.map((id) => `softphone.call(${id}, ${this.fault.payload || undefined});`).join(''));
  }

  /** Two calls whose answers are under way. */
  async send(count) {
    CIFFake.faults.set({ delayMs: 50 });
    await this.call(count);
    await this.rest();
    CIFFake.faults.clear();
  }

  /** The first call in flight, two waiting. */
  async queue() {
    await this.configure({ maxInFlight: 1 });
    await this.load();
    await this.send(3);
  }

  outcomes() {
    return this.told.filter(({ settled }) => settled);
  }

  settled(count) {
    return this.until(() => this.outcomes().length >= count);
  }

  async reload() {
    this.gone = true;
    await this.go();
    if (!this.fault.options.persist) return;
    await this.configure(this.fault.options);
    await this.load();
  }

  async measure() {
    let stats;
    await this.until(async () => {
      let idle = false;
      CIFFake.settled().then(() => (idle = true));
      await clock.tick();
      if (!this.gone) stats = await this.run('return CIFBridge.stats()');
      return idle && (this.gone || (this.outcomes().length === this.made && !stats.inFlight));
    });
    this.frame.remove();
    const told = this.told.filter(({ type, uncaught }) => type || uncaught);
    const rows = CIFFake.rows().map((row) => row.msdyn_externalcorrelationid);
    return { made: this.made, outcomes: this.outcomes(), told, received: this.received, rows, stats };
  }
}

const MOMENTS = {
  async 'at sending'() {
    await desk.load();
    await desk.begin();
    await desk.call(3);
  },
  async 'before the library is there'() {
    await desk.call(3);
    await desk.begin();
    await desk.load();
  },
  async 'with a queue'() {
    await desk.configure({ maxInFlight: 1 });
    await desk.load();
    await desk.begin();
    await desk.call(3);
  },
  async 'while others are in flight'() {
    await desk.load();
    await desk.send(2);
    await desk.begin();
    await desk.call(2);
  },
  async 'and passes after the first call'() {
    await desk.load();
    await desk.begin();
    await desk.call(1);
    await desk.settled(1);
    await desk.end();
    await desk.call(2);
  },
  async 'with retryTimeouts 1'() {
    await desk.configure({ retryTimeouts: 1 });
    await desk.load();
    await desk.begin();
    await desk.call(2);
  },
  async 'after the library was replaced'() {
    await desk.load();
    await desk.call(1);
    await desk.settled(1);
    await desk.load();
    await desk.begin();
    await desk.call(2);
  },
  async 'while a queue waits'() {
    await desk.queue();
    await desk.begin();
  },
  async 'while a queue waits, and passes'() {
    await desk.queue();
    await desk.begin();
    await desk.settled(1);
    await desk.end();
  },
  async 'and the page reloads with a queue'() {
    await desk.queue();
    await desk.begin();
    await desk.reload();
  },
  async 'and the page reloads before the library is there'() {
    await desk.call(3);
    await desk.begin();
    await desk.reload();
  },
};

async function measure({ address, storage, fault, moment }) {
  CIFFake.start({ storage, definitions: ['CallHold'], writeDelayMs: 0 });
  await new Desk(fault).open(address);
  await MOMENTS[moment]();
  return desk.measure();
}

async function measureAll(cells) {
  const results = [];
  for (const cell of cells) results.push(await measure(cell).catch((error) => ({ error: String(error) })));
  return results;
}
