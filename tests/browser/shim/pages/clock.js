// A clock that stands still until it is told to go on: no outcome depends on how busy the machine is. Timers of less than 10 ms run.
(() => {
  const { setTimeout, clearTimeout } = window;
  let timers = [];
  let now = 0;
  let made = 0;

  window.setTimeout = (work, delay = 0, ...rest) => {
    if (delay < 10) return setTimeout(work, delay, ...rest);
    made -= 1;
    timers.push({ id: made, due: now + Math.ceil(delay), work: () => work(...rest) });
    return made;
  };
  window.clearTimeout = (id) => {
    if (id >= 0) clearTimeout(id);
    else timers = timers.filter((timer) => timer.id !== id);
  };
  Date.now = () => now;
  performance.now = () => now;
  window.clock = {
    /** Milliseconds to the next timer. */
    next: () => Math.min(...timers.map(({ due }) => due)) - now,
    /** Runs nothing. */
    skip(delay) {
      now += delay;
    },
    go(delay) {
      now += delay;
      const due = timers.filter((timer) => timer.due <= now).sort((a, b) => a.due - b.due);
      for (const timer of due) {
        if (!timers.includes(timer)) continue;
        timers = timers.filter((other) => other !== timer);
        timer.work();
      }
    },
    tick: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
})();
