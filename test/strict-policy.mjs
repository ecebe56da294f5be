/** The strictest policy that the forms promise to keep to (promise R15); a page that also asks for data adds what it needs. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
