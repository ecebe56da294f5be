/** The headers of every answer: the strictest policy that a portal with the form can have. */
export const policyOf = ({ receiver, importMapHashes }) => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    // The hashes allow the import map of each page, which pins the hash of every script that its forms load later.
    `script-src 'self' ${importMapHashes.map((hash) => `'${hash}'`).join(' ')}`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${receiver}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html portal',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
});
