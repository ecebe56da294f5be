interface ScriptAddressPolicy {
  createScriptURL(address: string): string;
}

interface PolicyMaker {
  createPolicy(name: string, rules: ScriptAddressPolicy): ScriptAddressPolicy;
}

interface Frame {
  hidden: boolean;
  readonly contentWindow: { readonly trustedTypes?: PolicyMaker } | null;
  remove(): void;
}

interface Page {
  readonly documentElement: { append(frame: Frame): void };
  createElement(tag: 'iframe'): Frame;
}

/** Starts the worker that overwrites in place; throws where the page's policy or its origin does not allow it. */
export function openShredWorker(): Worker {
  const address = new URL('./shred-worker.js', import.meta.url);
  // No browser starts a worker from another origin; asking anyway would be told as a breach of the page's policy.
  if (address.origin !== location.origin) throw new DOMException('', 'SecurityError');
  return new Worker(trusted(address.href), { type: 'module' });
}

// Under Trusted Types the address of a worker must come from a policy, and a strict page allows the one named
// `lit-html` alone, once in each realm: see the decision about the shred key's worker. A blank frame is a realm.
function trusted(address: string): string {
  const { document } = globalThis as unknown as { readonly document?: Page };
  if (!document || !('trustedTypes' in globalThis)) return address;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.documentElement.append(frame);
  try {
    const maker = frame.contentWindow?.trustedTypes;
    return maker
      ? maker.createPolicy('lit-html', { createScriptURL: (same) => same }).createScriptURL(address)
      : address;
  } finally {
    frame.remove();
  }
}
