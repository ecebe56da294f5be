import fc from 'fast-check';

const SCRIPTS = [
  '<script>globalThis.ran=1</script>',
  '"><img src=x onerror="globalThis.ran=1">',
  '<svg/onload=globalThis.ran=1>',
  '<svg><script href="data:text/javascript,globalThis.ran=1"/></svg>',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '<math><mtext><style><img src=x onerror=globalThis.ran=1>',
  '<a href="javascript:globalThis.ran=1">x</a>',
  '<details open ontoggle=globalThis.ran=1>',
  '<form action="https://evil.invalid/"><input name=attributes><button>x',
  '<link rel=stylesheet href="https://evil.invalid/x.css">',
  '<style>@import "https://evil.invalid/x.css";</style>',
  '<base href="https://evil.invalid/">',
  '<meta http-equiv=refresh content="0;url=https://evil.invalid/">',
  '<object data="https://evil.invalid/x.svg"></object>',
  '<img src="https://evil.invalid/pixel.png">',
  '<video poster="https://evil.invalid/p.png" src="https://evil.invalid/v.mp4">',
  'javascript:globalThis.ran=1',
  'data:text/html,<script>globalThis.ran=1</script>',
  'url(https://evil.invalid/x.png)',
  '`${globalThis.ran=1}`',
  '${globalThis.ran=1}',
  '{{constructor.constructor("globalThis.ran=1")()}}',
  '<!--<script>globalThis.ran=1//-->',
  '</textarea><script>globalThis.ran=1</script>',
  '</title></style></script><script>globalThis.ran=1</script>',
  ']]><script>globalThis.ran=1</script>',
  '<template><script>globalThis.ran=1</script></template>',
  '<x-a is="button" onclick=globalThis.ran=1>',
  '<input autofocus onfocus=globalThis.ran=1>',
  '<?lit$123$?>',
  '<!--?lit$0123456789$-->',
  '{label}',
  '{__proto__}',
];

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'id',
  'length',
  'attributes',
  'innerHTML',
  'submit',
  'caseCode',
  'absent',
  'typed',
  'a.b',
  'a[b].c',
  '[]',
  '',
  ' ',
  'A',
  '1',
  'ü',
];

const ODD = [
  '\u0000',
  '\u202e\u2066evil\u2069',
  '\u200d\u200b\ufeff',
  '\ud800',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'a'.repeat(10_000),
  '('.repeat(500) + ')'.repeat(500),
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  '=HYPERLINK("https://evil.invalid")',
  "'; DROP TABLE submissions; --",
  '../../../../etc/passwd',
  '%00%0d%0aSet-Cookie: x=1',
];

/** Every known way to make a page run, fetch or freeze something, and names that objects already have. */
export const hostileWords: readonly string[] = [...SCRIPTS, ...NAMES, ...ODD];

/** Names for keys, ids and codes. */
export const hostileNames: readonly string[] = [...NAMES, ...SCRIPTS.slice(0, 4), 'ok', 'okToo', 'third'];

/** Any text: a known attack, or what nobody thought of. */
export const anyWord = fc.oneof(
  { arbitrary: fc.constantFrom(...hostileWords), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 1 },
);

/** Any JSON, with known attacks as keys and texts. */
export const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'json' },
    anyWord,
    fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...hostileNames), anyWord), tie('value')), { maxLength: 4 })
      .map((pairs) =>
        // As a parser of JSON makes it: `__proto__` is a key of its own.
        pairs.reduce<object>(
          (made, [key, value]) =>
            Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true }),
          {},
        ),
      ),
  ),
})).value;

const BASES = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
  Promise.prototype,
];

/** What stands on the objects that everything inherits from; the same before and after, or somebody got in. */
export const inheritedNames = (): string => BASES.map((base) => Reflect.ownKeys(base).map(String).join()).join('|');

/** How many in a short run, unless `FUZZ` says how many in all. */
export const runs = (short: number, share = 1): number => {
  const all = Number(process.env['FUZZ'] ?? 0);
  return all > 0 ? Math.ceil(all * share) : short;
};
