/**
 * Which of the texts stand in any string that a script of the page could reach: a snapshot of the heap is taken after a
 * collection, so what is in it is reachable. Texts must not have been handed to the page by the test's own evaluation.
 */
export async function findInHeap(page, texts) {
  const session = await page.context().newCDPSession(page);
  const chunks = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join(''));
  return texts.filter((text) => strings.some((each) => each.includes(text)));
}

/** Which of the texts a screen reader would be told. */
export async function findInAccessibilityTree(page, texts) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const told = JSON.stringify(nodes);
  return texts.filter((text) => told.includes(text));
}

// Runs in the page: all texts, attributes and values, through all open shadow roots.
const everythingOn = () => {
  const all = (root) =>
    Array.from(root.querySelectorAll('*')).flatMap((each) => [
      each.textContent,
      String(each.value ?? ''),
      ...Array.from(each.attributes, ({ value }) => value),
      ...(each.shadowRoot ? [each.shadowRoot.textContent, ...all(each.shadowRoot)] : []),
    ]);
  return all(document).join('\n');
};

/** Which of the texts stand anywhere on the page. */
export async function findOnPage(page, texts) {
  const told = await page.evaluate(everythingOn);
  return texts.filter((text) => told.includes(text));
}
