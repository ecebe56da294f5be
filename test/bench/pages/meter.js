// Runs first in every page, before anything of the form.
(() => {
  const began = performance.now();
  const QUIET_MS = 300;
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  const longTasks = [];

  port1.onmessage = () => waiting.shift()(performance.now());
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  // What holds in the frame's callback is on the picture of this frame; the message comes after style, layout and paint.
  const frame = (check = () => true) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const isSeen = check();
        waiting.push((at) => resolve({ isSeen, at }));
        port2.postMessage(undefined);
      });
    });

  async function frameWith(check) {
    for (;;) {
      const { isSeen, at } = await frame(check);
      if (isSeen) return at;
    }
  }

  async function quietAfter(at) {
    let end = at;
    do {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      const last = longTasks.at(-1);
      end = Math.max(at, last ? last.startTime + last.duration : 0);
    } while (performance.now() - end < QUIET_MS);
    return end;
  }

  async function start() {
    const first = await frameWith(() => globalThis.sight?.first());
    const whole = await frameWith(() => sight.whole());
    const interactive = await quietAfter(whole);
    // What a key would have waited for at worst, once there was a field to type in; the browser tells of 50 ms and more.
    const waits = longTasks.filter(({ startTime }) => startTime >= first).map(({ duration }) => duration);
    return { first: first - began, interactive: interactive - began, longest: Math.max(0, ...waits) };
  }

  function elements(root = document) {
    let count = 0;
    for (const each of root.querySelectorAll('*')) count += 1 + (each.shadowRoot ? elements(each.shadowRoot) : 0);
    return count;
  }

  const started = start(); // whoever asks over the protocol asks too late

  globalThis.bench = {
    start: () => started,
    elements,
    /** What has to be on the picture before the next key counts as answered. */
    until: undefined,
    /** Milliseconds from the last key's event to the end of the frame that shows what it did. */
    last: undefined,
    /** Milliseconds from calling `act` to the end of the first frame in which `check` holds. */
    timed: async (act, check) => {
      const at = performance.now();
      act();
      return (await frameWith(check)) - at;
    },
  };

  addEventListener(
    'keydown',
    (event) => {
      bench.last = frameWith(bench.until).then((at) => at - event.timeStamp);
    },
    true,
  );
})();
