// What the browser itself did on the page's main thread: script, style, layout, paint, by the names of its own trace.
const categories = ['devtools.timeline', 'toplevel', 'blink', 'cc', 'v8', 'input'];

export const startTrace = (page) => page.tracing.start({ categories });

// A task without a name of its own is known by the function of the browser that posted it.
const nameOf = ({ name, args }) => {
  const more = args?.data?.type ?? args?.task?.posted_from?.function_name ?? args?.src_func;
  return more ? `${name} ${more}` : name;
};

function mainThreadOf(events) {
  // Every page has a main thread of the same name; ours is the one that ran the meter's animation frames.
  const count = new Map();
  for (const { name, pid, tid } of events)
    if (name === 'FireAnimationFrame') count.set(`${pid} ${tid}`, (count.get(`${pid} ${tid}`) ?? 0) + 1);
  return [...count].sort(([, a], [, b]) => b - a)[0]?.[0];
}

// Style is written as a beginning and an end, most of the rest as one event with a duration.
function* spans(events) {
  const begun = [];
  for (const event of events) {
    if (event.ph === 'X' && event.tdur !== undefined) yield event;
    if (event.ph === 'B') begun.push(event);
    if (event.ph !== 'E') continue;
    const begin = begun.pop();
    if (begin) yield { ...begin, dur: event.ts - begin.ts, tdur: event.tts - begin.tts };
  }
}

/** Ends the trace; resolves to CPU milliseconds by name, each without what was inside it. */
export async function endTrace(page) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const main = mainThreadOf(traceEvents);
  const all = traceEvents.filter(({ pid, tid }) => `${pid} ${tid}` === main).sort((a, b) => a.ts - b.ts);
  const events = [...spans(all)].sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const own = new Map();
  const add = (name, ms) => own.set(name, (own.get(name) ?? 0) + ms);
  const open = [];
  for (const event of events) {
    while (open.length > 0 && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    add(nameOf(event), event.tdur / 1000);
    const above = open.at(-1);
    if (above) add(nameOf(above), -event.tdur / 1000);
    open.push(event);
  }
  return own;
}
