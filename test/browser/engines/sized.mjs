/**
 * Lets a page be given a size in a Firefox that does not know what else the driver asks then: Debian's, 140, turns no screen, and
 * the size itself is taken all the same.
 */
export function sized(page) {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (viewport) =>
    setViewport(viewport).catch((error) => {
      if (!/setScreenOrientationOverride\): unknown command/.test(error.message)) throw error;
    });
  return page;
}
