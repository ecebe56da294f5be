type Labels = Readonly<Record<string, string>>;

/** Counts of this process since it began, in the text format of Prometheus; never a code, an id or a token. */
export interface Metrics {
  count(name: string, labels: Labels, by?: number): void;
  observe(name: string, seconds: number): void;
  text(): string;
}

const HELP: Readonly<Record<string, string>> = {
  amparo_requests_total: 'Requests by route, method and status.',
  amparo_request_seconds: 'Time from the request to its answer.',
  amparo_rate_limited_total: 'Requests that were asked to wait.',
  amparo_attachment_bytes_total: 'Bytes of attachments that were stored.',
};

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Histogram {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** Begins to count. */
export function startMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const histograms = new Map<string, Histogram>();
  return {
    count: (name, labels, by = 1) => {
      const series = counters.get(name) ?? new Map<string, number>();
      const key = written(labels);
      counters.set(name, series.set(key, (series.get(key) ?? 0) + by));
    },
    observe: (name, seconds) => {
      const histogram = histograms.get(name) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
      histogram.sum += seconds;
      histogram.count += 1;
      for (const [at, bound] of BOUNDS.entries())
        if (seconds <= bound) histogram.buckets[at] = (histogram.buckets[at] ?? 0) + 1;
      histograms.set(name, histogram);
    },
    text: () => [...[...counters].map(counterText), ...[...histograms].map(histogramText)].join(''),
  };
}

const counterText = ([name, series]: readonly [string, ReadonlyMap<string, number>]): string =>
  head(name, 'counter') + [...series].map(([labels, value]) => `${name}${labels} ${value}\n`).join('');

function histogramText([name, { buckets, sum, count }]: readonly [string, Histogram]): string {
  const lines = BOUNDS.map((bound, at) => `${name}_bucket{le="${bound}"} ${buckets[at] ?? 0}\n`);
  return `${head(name, 'histogram')}${lines.join('')}${name}_bucket{le="+Inf"} ${count}\n${name}_sum ${sum}\n${name}_count ${count}\n`;
}

const head = (name: string, type: string): string => `# HELP ${name} ${HELP[name] ?? name}\n# TYPE ${name} ${type}\n`;

function written(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '\\$&')}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}
