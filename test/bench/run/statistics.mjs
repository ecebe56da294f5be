const at = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};

/** The middle of the values; the mean of the two in the middle when their number is even. */
export function p50(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The value that one in twenty reaches or passes. */
export const p95 = (values) => at(values, 0.95);

/** The median of every column over the visits; a column that no visit has stays away. */
export function medians(visits) {
  const columns = new Set(visits.flatMap((visit) => Object.keys(visit)));
  const median = (column) => visits.map((visit) => visit[column]).filter((value) => value !== undefined);
  return Object.fromEntries(
    [...columns]
      .map((column) => [column, median(column)])
      .flatMap(([column, values]) => (values.length > 0 ? [[column, p50(values)]] : [])),
  );
}
