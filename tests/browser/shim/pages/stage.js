// A desktop whose softphone page does what a model does too, and tells all that is heard of it.
class Stage extends Desk {
  constructor(storage) {
    CIFFake.start({ storage, definitions: ['CallHold'], writeDelayMs: 0 });
    super({});
    this.read = { told: 0, received: 0 };
    this.loads = 0;
  }

  async enter(address) {
    await this.open(address);
    await this.settle();
  }

  async go() {
    await super.go();
    await this.run(`actor.begin(${(this.loads += 1)})`);
  }

  async reload() {
    await this.go();
    await this.settle();
  }

  async settle() {
    await this.rest();
    this.stats = await this.run('return actor.stats()');
  }

  /** All at once, as one task of the page. */
  async act(acts) {
    await this.run(`actor.act(${JSON.stringify(acts)})`);
    await this.settle();
  }

  switch(switches) {
    CIFFake.faults.set(switches);
  }

  async load(options) {
    await this.run(`return softphone.load(${JSON.stringify(options)})`);
    await this.settle();
  }

  async pass(time) {
    while (time > 0) {
      const next = Math.min(time, clock.next(), await this.run('return clock.next()'));
      time -= next;
      await this.advance(next);
      await this.rest();
    }
    await this.settle();
  }

  /** What is new. */
  report() {
    const fresh = (name) => this[name].slice(this.read[name], (this.read[name] = this[name].length));
    const told = fresh('told').filter((message) => message.model || message.uncaught);
    return { told, received: fresh('received'), stats: this.stats, rows: CIFFake.rows() };
  }
}

/** Does `steps`, names of functions with arguments. */
const perform = async (steps) => {
  for (const [name, ...given] of steps) await desk[name](...given);
  return desk.report();
};
