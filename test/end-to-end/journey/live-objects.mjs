// What a snapshot of the heap does not tell: the content of files, and pictures that stand on no page any more.

/** Asks in the page what `told(objects, given)` says of every object of a class that a script could still reach. */
export async function askLive(page, className, told, given) {
  const session = await page.context().newCDPSession(page);
  const objectGroup = 'asked';
  const expression = `${className}.prototype`;
  const { result } = await session.send('Runtime.evaluate', { expression, objectGroup });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId, objectGroup });
  const answer = await session.send('Runtime.callFunctionOn', {
    // The prototypes of its subclasses are no objects of it.
    functionDeclaration: `function (given) {
      return (${told})(Array.from(this).filter((each) => !Object.hasOwn(each, 'constructor')), given);
    }`,
    objectId: objects.objectId,
    arguments: [{ value: given }],
    returnByValue: true,
    awaitPromise: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup }); // else asking would keep them
  await session.detach();
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
  return answer.result.value;
}

// Runs in the page. The texts come changed, so that asking leaves none of them behind.
const textsIn = async (files, changed) => {
  const texts = changed.map((codes) => String.fromCharCode(...codes.map((code) => code - 1)));
  const found = new Set();
  for (const file of files) {
    const told = new TextDecoder('latin1').decode(await file.arrayBuffer());
    texts.forEach((text, at) => told.includes(text) && found.add(at));
  }
  return [...found];
};

/** Which of the texts stand in a file in memory that a script of the page could reach. */
export async function findInFiles(page, texts) {
  const changed = texts.map((text) => Array.from(text, (letter) => letter.charCodeAt(0) + 1));
  const found = await askLive(page, 'Blob', textsIn, changed);
  return texts.filter((_, at) => found.includes(at));
}

// Runs in the page. An empty canvas has no size of its own, and a picture that was let go of has none either; the pictures that
// stand in the page around the forms are the host's.
const large = (objects) => {
  const hosts = new Set(document.images);
  const isLarge = (each) => !hosts.has(each) && each.width > 1 && each.height > 1;
  const place = (each) => (each.isConnected ? 'on the page' : 'on no page');
  const host = (each) => each.getRootNode?.().host?.localName ?? 'nothing';
  const told = (each) => `${each.constructor.name} of ${each.width} × ${each.height} ${place(each)}, in ${host(each)}`;
  return objects.filter(isLarge).map(told);
};

/** The drawn pictures that a script of the page could reach, whether or not they are shown. */
export async function livePictures(page) {
  const all = [];
  for (const className of ['HTMLCanvasElement', 'HTMLImageElement', 'ImageBitmap', 'ImageData'])
    all.push(...(await askLive(page, className, large)));
  return all;
}
