/** Longer than the slowest machine needs for the slowest thing, the derivation of a key; shorter than a test may take. */
const LONGEST_MS = 50_000;

/** A break in which the browser does whatever is due: keys, timers, what was stored or fetched. */
export const pause = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Rendering extends Element {
  readonly updateComplete: Promise<boolean>;
  readonly isUpdatePending: boolean;
}

const renderingIn = (root: ParentNode): readonly Rendering[] =>
  Array.from(root.querySelectorAll('*')).flatMap((each) => [
    ...('updateComplete' in each ? [each as Rendering] : []),
    ...(each.shadowRoot ? renderingIn(each.shadowRoot) : []),
  ]);

/** Resolves when everything on the page that was asked to render has rendered, and what that asked for in turn. */
export async function rendered(): Promise<void> {
  const shown = renderingIn(document);
  await Promise.all(shown.map((each) => each.updateComplete)); // of a form: when all of its sections are there
  if (renderingIn(document).some((each) => each.isUpdatePending || !shown.includes(each))) await rendered();
}

/** Resolves when the browser has laid out and drawn what is there: it scrolls and remembers sizes no earlier. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/**
 * Waits until something is there, and rendered, however long the machine takes for it. What `find` throws counts as not
 * there yet. Rejects with an error that says what was waited for, if it never comes.
 */
export async function until<Found>(find: () => Found | Promise<Found>): Promise<NonNullable<Found>> {
  const begun = performance.now();
  for (;;) {
    const { found, cause } = await attempt(find);
    if (found) {
      await rendered();
      return found;
    }
    if (performance.now() - begun > LONGEST_MS) throw inVain(find, cause);
    await pause(10);
  }
}

async function attempt<Found>(
  find: () => Found | Promise<Found>,
): Promise<{ readonly found?: Found; readonly cause?: unknown }> {
  try {
    return { found: await find() };
  } catch (cause) {
    return { cause };
  }
}

function inVain(find: () => unknown, cause: unknown): Error {
  const because = cause instanceof Error ? ` ${cause.message}` : '';
  return new Error(`Waited ${LONGEST_MS / 1000} s in vain for ${String(find)}.${because}`, { cause });
}
