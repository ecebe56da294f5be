import type { Cell } from './cell.js';
import { possibleCounts, type Bounds } from './guessable.js';

/** So many counts a small cell may have for somebody who knows everything else. */
const ENOUGH = 3;

/**
 * Leaves out counts below `smallest`, and then as many of the next smallest that what is left out can neither be subtracted nor
 * guessed from sums that somebody else may know: each small count may still be one of three, or of as many as it might be were
 * nothing shown, also for somebody who knows which of the hidden counts are small. What a sum alone tells, such as that of a row of
 * one cell, no table hides. Cells hold one case at least; there is none for what nobody has.
 */
export function suppressed(cells: readonly Cell[], smallest: number): readonly Cell[] {
  const hidden = new Set(cells.filter(({ count = 0 }) => count < smallest));
  const small = [...hidden];
  hideAlone(cells, hidden);
  for (const boundsOf of [knowing(smallest), knowingNothing])
    for (const cell of small) hideUntilWide(cell, { cells, hidden, boundsOf });
  hideAlone(cells, hidden);
  return cells.map((cell) => (hidden.has(cell) ? { codes: cell.codes } : cell));
}

const knowing =
  (smallest: number) =>
  ({ count = 0 }: Cell): Bounds =>
    count < smallest ? { least: 1, most: smallest - 1 } : { least: smallest, most: Infinity };

const knowingNothing = (): Bounds => ({ least: 1, most: Infinity });

interface Table {
  readonly cells: readonly Cell[];
  readonly hidden: Set<Cell>;
  readonly boundsOf: (cell: Cell) => Bounds;
}

function hideUntilWide(cell: Cell, { cells, hidden, boundsOf }: Table): void {
  const possible = (within: ReadonlySet<Cell>): number =>
    possibleCounts(cell, { hidden: within, boundsOf, enough: ENOUGH });
  const enough = possible(new Set(cells));
  while (possible(hidden) < enough) {
    const shown = bySize(cells.filter((each) => !hidden.has(each)));
    const next = shown.find((each) => isBeside(each, cell)) ?? shown[0];
    if (!next) return;
    hidden.add(next);
  }
}

const bySize = (cells: readonly Cell[]): readonly Cell[] =>
  cells.toSorted((one, other) => (one.count ?? 0) - (other.count ?? 0));

const isBeside = (one: Cell, other: Cell): boolean =>
  one.codes.length === 1 || one.codes.some((code, axis) => code === other.codes[axis]);

// One hidden cell of a line is its sum less the others, also for somebody who knows no other sum.
function hideAlone(cells: readonly Cell[], hidden: Set<Cell>): void {
  const lines = linesOf(cells);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const line of lines) {
      const [next] = bySize(line.filter((cell) => !hidden.has(cell)));
      if (next && line.filter((cell) => hidden.has(cell)).length === 1) hidden.add(next);
    }
  }
}

function linesOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const [first] = cells;
  if (!first) return [];
  if (first.codes.length === 1) return [cells];
  return first.codes.flatMap((_, axis) => {
    const values = [...new Set(cells.map(({ codes }) => codes[axis]))];
    return values.map((value) => cells.filter(({ codes }) => codes[axis] === value));
  });
}
