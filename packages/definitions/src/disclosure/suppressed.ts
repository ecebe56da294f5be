/** One cell of a table of counts; without `count` it is too small to tell. */
export interface Cell {
  /** The code of each fact, in the order asked. */
  readonly codes: readonly string[];
  readonly count?: number;
}

/**
 * Leaves out counts below `smallest`, and then as many of the next smallest of each row and column that what is left out
 * cannot be found by subtracting from a sum that somebody else may know.
 */
export function suppressed(cells: readonly Cell[], smallest: number): readonly Cell[] {
  const hidden = new Set(cells.filter(({ count = 0 }) => count < smallest));
  const lines = linesOf(cells);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const line of lines) hideOneMore(line, hidden);
  }
  return cells.map((cell) => (hidden.has(cell) ? { codes: cell.codes } : cell));
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

// One hidden cell of a line is its sum less the others; two can only be guessed.
function hideOneMore(line: readonly Cell[], hidden: Set<Cell>): void {
  if (line.filter((cell) => hidden.has(cell)).length !== 1) return;
  const [next] = line
    .filter((cell) => !hidden.has(cell))
    .toSorted((one, other) => (one.count ?? 0) - (other.count ?? 0));
  if (next) hidden.add(next);
}
