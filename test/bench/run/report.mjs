// The tables, in Markdown.
const columns = [
  { key: 'first', name: 'first field ms' },
  { key: 'interactive', name: 'interactive ms' },
  { key: 'longest', name: 'longest task ms' },
  { key: 'startCpu', name: 'start CPU ms' },
  { key: 'keyP50', name: 'key p50 ms', digits: 1 },
  { key: 'keyP95', name: 'key p95 ms', digits: 1 },
  { key: 'keyCpu', name: 'CPU ms/key', digits: 1 },
  { key: 'leave', name: 'leave ms' },
  { key: 'send', name: 'send → errors ms' },
  { key: 'sendHere', name: 'errors at the fields ms' },
  { key: 'heap', name: 'JS heap MB', digits: 1 },
  { key: 'elements', name: 'elements' },
];

const number = (value, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const line = (cells) => `| ${cells.join(' | ')} |`;

const table = (head, rows) => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

function cell({ key, digits }, result, floor) {
  const value = result.medians[key];
  if (value === undefined) return '–';
  const ratio = floor.medians[key] && result !== floor ? ` (${number(value / floor.medians[key], 1)}×)` : '';
  return number(value, digits) + ratio;
}

/** What everything weighs. */
export function sizeTable(sizes) {
  const floor = sizes.at(-1);
  const kilobytes = (size, key) => `${number(size[key] / 1000, 1)} (${number(size[key] / floor[key], 1)}×)`;
  const rows = sizes.map((size) => [
    size.name,
    size.files,
    kilobytes(size, 'raw'),
    kilobytes(size, 'gzip'),
    kilobytes(size, 'brotli'),
  ]);
  return table(['what', 'files', 'raw kB', 'gzip kB', 'brotli kB'], rows);
}

/** One table for a group at one throttle; the first result is the floor. */
export function groupTable(title, results) {
  const [floor] = results;
  const rows = results.map((result) => [
    result.name,
    result.visits,
    ...columns.map((column) => cell(column, result, floor)),
  ]);
  return `### ${title}\n\n${table(['', 'visits', ...columns.map(({ name }) => name)], rows)}`;
}

const verdict = (passes) => (passes === undefined ? '' : passes ? 'PASS' : '**FAIL**');

/** The lines that pass or fail. */
export const lineTable = (lines) =>
  table(
    ['', 'line', 'measured', 'at most'],
    lines.map(({ passes, says, value, most, unit, digits = 1 }) => [
      verdict(passes),
      says,
      `${number(value, digits)}${unit}`,
      most === undefined ? '' : `${number(most, digits)}${unit}`,
    ]),
  );
