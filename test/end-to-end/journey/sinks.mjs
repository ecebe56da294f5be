// Everything through which a page lets go of what was typed: to its host, to scripts of others, to the browser, to a server.

/**
 * Watches the sinks of a browser context from now on. `own(request)` tells the one kind of request that may carry answers.
 */
export async function watchSinks(context, { own }) {
  const heard = { console: [], errors: [], requests: [], violations: [], events: [], messages: [], clipboard: [] };
  context.on('console', (message) => {
    if (!message.text().startsWith(FALSE_ALARM))
      heard.console.push(`${message.type()} ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => heard.errors.push(`${error.error()?.stack ?? error.error()}`));
  context.on('request', (request) => {
    const { body, ...rest } = { url: request.url(), headers: request.headers(), body: request.postData() };
    heard.requests.push(JSON.stringify(own(request) ? rest : { ...rest, body }));
  });
  await context.exposeBinding('tellSink', (_, sink, told) => void heard[sink].push(told));
  await context.addInitScript(listenEverywhere);
  return heard;
}

const FALSE_ALARM = 'Failed to load resource'; // the browser's own note of what a test refused on purpose

// Runs in the page before anything else.
function listenEverywhere() {
  const tell = (sink, told) => globalThis.tellSink(sink, told);
  const isPlain = (value) => ['string', 'number', 'boolean'].includes(typeof value);
  // What an event says of itself, also by its getters; what it points to (elements, windows) is another sink.
  const said = (value, depth = 0) => {
    if (value === null || isPlain(value)) return String(value);
    if (typeof value !== 'object' || depth > 4 || value instanceof Node || value instanceof Window) return '';
    const names = new Set();
    for (let at = value; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    const texts = Array.from(names, (name) => {
      try {
        return `${name}=${said(value[name], depth + 1)}`;
      } catch {
        return '';
      }
    });
    return `{${texts.join(' ')}}`;
  };
  const hear = (event) => event.type !== 'amparo-submit' && tell('events', `${event.type} ${said(event)}`);

  // Whatever the page can hear of the browser's events without catching them before their target.
  const natives = new Set([
    'beforeinput',
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'focusin',
    'focusout',
  ]);
  for (let at = window; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) if (/^on[a-z]/.test(name)) natives.add(name.slice(2));
  for (const name of Object.getOwnPropertyNames(GlobalEventHandlers()))
    if (/^on[a-z]/.test(name)) natives.add(name.slice(2));
  for (const type of natives) if (!/^(pointer|mouse)/.test(type)) document.addEventListener(type, hear);

  // The library's own events are heard on their way down, too: also those that do not bubble.
  const known = new Set(natives);
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type === 'copy' || event.type === 'cut') tell('clipboard', `${event.type} ${said(event)}`);
    if (!known.has(event.type)) {
      known.add(event.type);
      window.addEventListener(event.type, hear, { capture: true });
    }
    return dispatchEvent.call(this, event);
  };
  function GlobalEventHandlers() {
    return HTMLElement.prototype;
  }

  addEventListener('error', ({ message, error }) => tell('errors', `${message} ${error?.stack}`));
  addEventListener('unhandledrejection', ({ reason }) => tell('errors', `${reason?.stack ?? reason}`));
  document.addEventListener('securitypolicyviolation', (event) => tell('violations', said(event)));
  new ReportingObserver((reports) => reports.forEach((report) => tell('violations', JSON.stringify(report))), {
    buffered: true,
  }).observe();

  const speaking = [
    [BroadcastChannel, 'postMessage'],
    [MessagePort, 'postMessage'],
    [ServiceWorker, 'postMessage'],
  ];
  for (const [made, name] of speaking) {
    const speak = made.prototype[name];
    made.prototype[name] = function (...given) {
      tell('messages', `${made.name} ${said(given)}`);
      return speak.apply(this, given);
    };
  }
  // Each way of a script to the clipboard, and to a printer.
  const copying = [
    [Clipboard, 'writeText'],
    [Clipboard, 'write'],
    [DataTransfer, 'setData'],
    [Document, 'execCommand'],
  ];
  for (const [made, name] of copying) {
    const copy = made.prototype[name];
    made.prototype[name] = function (...given) {
      if (name !== 'execCommand' || /^(copy|cut)$/i.test(given[0])) tell('clipboard', `${name} ${said(given)}`);
      return copy.apply(this, given);
    };
  }
  window.print = () => tell('messages', `print ${document.body.innerText}`);
  const { postMessage } = window;
  window.postMessage = (...given) => {
    tell('messages', `window ${said(given)}`);
    return postMessage.apply(window, given);
  };
}

// Runs in the page: what can be read off it now.
const readPage = async () => {
  const attributes = [];
  const walk = (root) => {
    for (const each of root.querySelectorAll('*')) {
      for (const { name, value } of each.attributes) attributes.push(`${each.localName} ${name}=${value}`);
      if (each.shadowRoot) walk(each.shadowRoot);
    }
  };
  walk(document);
  const latin = (bytes) => Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  const stored = [];
  const keep = async (value) => {
    if (value instanceof Blob) stored.push(latin(await value.arrayBuffer()));
    else if (value instanceof ArrayBuffer) stored.push(latin(value));
    else if (ArrayBuffer.isView(value))
      stored.push(latin(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength)));
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) await keep(each);
    else stored.push(String(value));
  };
  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    stored.push(name, ...database.objectStoreNames);
    for (const store of database.objectStoreNames) {
      const inside = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([asked(inside.getAllKeys()), asked(inside.getAll())]);
      await keep(keys);
      await keep(values);
    }
    database.close();
  }
  const openFiles = async (folder) => {
    for await (const [name, entry] of folder.entries()) {
      stored.push(name);
      if (entry.kind === 'directory') await openFiles(entry);
      else
        stored.push(
          await entry
            .getFile()
            .then((file) => file.arrayBuffer())
            .then(latin, () => ''),
        );
    }
  };
  await openFiles(await navigator.storage.getDirectory());
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) stored.push(name, request.url);
  const timed = PerformanceObserver.supportedEntryTypes.flatMap((type) => performance.getEntriesByType(type));
  const { held, pending } = await navigator.locks.query();
  return {
    attributes: attributes.join('\n'),
    address: location.href,
    title: document.title,
    history: JSON.stringify(history.state),
    'window name': window.name,
    cookies: document.cookie,
    'web storage': JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    stored: stored.join('\n'),
    locks: JSON.stringify([held, pending]),
    clipboard: await navigator.clipboard.readText(),
    'performance entries': JSON.stringify([...timed, ...performance.getEntries()]),
    'light DOM': document.body.innerHTML + document.body.innerText,
  };
};

// Runs in the page: what a person sees of it, on the screen or on paper.
const readShown = () => {
  const shown = [];
  const walk = (root) => {
    for (const each of root.childNodes) {
      if (each instanceof Text) shown.push(each.data);
      else if (each instanceof Element && each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
        if ('value' in each) shown.push(String(each.value));
        walk(each.shadowRoot ?? each);
        if (each instanceof HTMLSlotElement) for (const inside of each.assignedNodes()) walk({ childNodes: [inside] });
      }
    }
  };
  walk(document.body);
  return shown.join('\n');
};

// What stands on paper and not on the screen: nobody who prints has asked for that.
async function printedOnly(page, texts) {
  const onScreen = await page.evaluate(readShown);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
  const onPaper = await page.evaluate(readShown);
  await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return texts.filter((text) => onPaper.includes(text) && !onScreen.includes(text)).join('\n');
}

// Letters that come one event each make words again, by the kind of event.
function lettersIn(events) {
  const byType = new Map();
  for (const told of events) {
    const letter = / (?:key|data)=(\S)[ }]/.exec(told)?.[1] ?? '';
    const type = told.slice(0, told.indexOf(' '));
    byType.set(type, (byType.get(type) ?? '') + letter);
  }
  return Array.from(byType.values()).join('\n');
}

/** Which texts stand in which sink, of what was heard so far and of the page as it is: an object of texts by sink. */
export async function findInSinks(page, heard, texts) {
  const here = await page.evaluate(readPage);
  const before = Object.fromEntries(Object.entries(heard).map(([sink, all]) => [sink, all.join('\n')]));
  const printed = await printedOnly(page, texts);
  const clipboard = `${before.clipboard}\n${here.clipboard}`;
  const sinks = { ...before, keys: lettersIn(heard.events), ...here, clipboard, 'print view': printed };
  const found = Object.entries(sinks).map(([sink, told]) => [sink, texts.filter((text) => told.includes(text))]);
  return Object.fromEntries(found.filter(([, all]) => all.length > 0));
}
