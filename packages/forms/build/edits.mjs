/** Walks a syntax tree; where `entersBelow` says no, it goes no deeper. */
export function* visit(node, entersBelow = () => true) {
  if (!node || typeof node.type !== 'string') return;
  yield node;
  if (!entersBelow(node)) return;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child === 'object') yield* visit(child, entersBelow);
}

/** Puts other texts in the place of parts of the code, none of which lies in another. */
export function edited(code, edits) {
  const fromTheEnd = edits.toSorted((one, other) => other.start - one.start);
  return fromTheEnd.reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
}
