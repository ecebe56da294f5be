// The analyzer lists `#private` fields, statics and `state: true` properties (with invented attributes), and Storybook
// would show them. Only what a host may use stays.
function publicMembersOnly() {
  return {
    name: 'public-members-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) declarations.forEach(hidePrivate);
    },
  };
}

function hidePrivate(declaration) {
  const hidden = new Set((declaration.members ?? []).filter((member) => !isPublic(member)).map(({ name }) => name));
  declaration.members = declaration.members?.filter(({ name }) => !hidden.has(name));
  declaration.attributes = declaration.attributes?.filter(({ name, fieldName }) => !hidden.has(fieldName ?? name));
}

const isPublic = ({ name, privacy, static: isStatic }) =>
  privacy !== 'private' && privacy !== 'protected' && !isStatic && !/^[#_]/.test(name);

/** The settings for one package, whose manifest ships with it. */
export const manifestOf = (folder) => ({
  globs: [`packages/${folder}/src/**/*.ts`],
  exclude: ['**/generated/**', '**/*.words.ts', '**/*.test.ts'],
  outdir: `packages/${folder}`,
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [publicMembersOnly()],
});

export default manifestOf('elements');
