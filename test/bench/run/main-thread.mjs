const names = {
  cpu: 'TaskDuration',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
};

/** Milliseconds that the main thread has worked so far, in all and by what it did; the rest of `cpu` is mostly paint. */
export async function mainThread(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, of(name)]));
}

/** What the main thread did between two looks, for each of `times`. */
export const since = (before, after, times) =>
  Object.fromEntries(Object.keys(names).map((key) => [key, (after[key] - before[key]) / times]));
