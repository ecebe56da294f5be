import type { Cell } from './cell.js';

/** What somebody may know of a cell that is left out: at least so much, at most so much. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

// A cell adds to the sum of its row and to that of its column; of a table by one fact all cells add to one sum.
const endsOf = ({ codes: [row = '', column] }: Cell): readonly [string, string] =>
  column === undefined ? ['row', 'column'] : [`row ${row}`, `column ${column}`];

/**
 * How many counts a hidden cell may have, up to `enough`, for somebody who knows every sum, every shown count, and the bounds of
 * each hidden one. One unit more in a cell is possible where another cell of its row gives one away, whose column
 * gets it back from a third one, and so on, around to where it began.
 */
export function possibleCounts(
  cell: Cell,
  {
    hidden,
    boundsOf,
    enough,
  }: { readonly hidden: ReadonlySet<Cell>; readonly boundsOf: (cell: Cell) => Bounds; readonly enough: number },
): number {
  let found = 1;
  for (const step of [1, -1]) {
    const counts = new Map([...hidden].map((each) => [each, each.count ?? 0]));
    while (found < enough && moved(cell, step, { counts, boundsOf })) found += 1;
  }
  return found;
}

interface Table {
  readonly counts: Map<Cell, number>;
  readonly boundsOf: (cell: Cell) => Bounds;
}

function moved(cell: Cell, step: number, table: Table): boolean {
  if (!mayChange(cell, step, table)) return false;
  const [row, column] = endsOf(cell);
  const way = wayBetween(column, row, { cell, step, table });
  if (!way) return false;
  for (const [each, by] of [...way, [cell, step] as const]) table.counts.set(each, (table.counts.get(each) ?? 0) + by);
  return true;
}

function mayChange(cell: Cell, step: number, { counts, boundsOf }: Table): boolean {
  const { least, most } = boundsOf(cell);
  const count = (counts.get(cell) ?? 0) + step;
  return count >= least && count <= most;
}

type Way = readonly (readonly [Cell, number])[];

// Breadth first, from the column that has one too many to the row that has one too many; each sum in between stays as it is.
function wayBetween(
  from: string,
  to: string,
  { cell, step, table }: { readonly cell: Cell; readonly step: number; readonly table: Table },
): Way | undefined {
  const ways = new Map<string, Way>([[from, []]]);
  for (const [at, way] of ways) {
    if (at === to) return way;
    for (const each of table.counts.keys()) {
      const [row, column] = endsOf(each);
      const [next, by] = at === column ? [row, -step] : [column, step];
      if (each === cell || (at !== column && at !== row) || ways.has(next) || !mayChange(each, by, table)) continue;
      ways.set(next, [...way, [each, by]]);
    }
  }
  return undefined;
}
