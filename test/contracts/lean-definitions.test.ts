import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as shipped from '@amparo/definitions';
import {
  catalogueOf,
  check,
  environmentAt,
  fromDraft,
  isList,
  isQuestion,
  known,
  placesOf,
  project,
  toSubmission,
  type AnyQuestion,
  type Form,
  type Json,
  type Rule,
} from '@amparo/model';
import { build, transform, type Plugin } from 'esbuild';
import fc from 'fast-check';
import { parseAst } from 'rollup/parseAst';
import { afterAll, describe, expect, it } from 'vitest';
import { answersTo } from '../../packages/model/test/answers-to.js';

interface Step {
  leanDefinition(code: string, tree: unknown): string;
  leanDefinitions(options: { readonly forms: string }): {
    buildStart(): Promise<unknown>;
    transform(code: string, id: string): { readonly code: string } | null;
  };
}

const root = new URL('../../', import.meta.url);
// The build is plain JavaScript without types.
const step = (await import(new URL('packages/forms/build/lean-definitions.mjs', root).href)) as Step;
const lean = (code: string): string => step.leanDefinition(code, parseAst(code));

const folder = mkdtempSync(join(tmpdir(), 'lean-definitions-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The definitions as the page has them; the model stays the one of this test. */
async function leanForms(): Promise<readonly Form[]> {
  const leanly: Plugin = {
    name: 'lean',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\/definitions\/src\/.*\.ts$/ }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts' });
        return { contents: lean(code), loader: 'js' };
      });
    },
  };
  const outfile = join(folder, 'forms.mjs');
  const entryPoints = [fileURLToPath(new URL('packages/definitions/src/index.ts', root))];
  const conditions = ['source'];
  await build({ entryPoints, conditions, outfile, bundle: true, format: 'esm', plugins: [leanly], logLevel: 'silent' });
  return formsIn((await import(pathToFileURL(outfile).href)) as Record<string, unknown>);
}

const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null && 'sections' in value;
const formsIn = (module: Readonly<Record<string, unknown>>): readonly Form[] =>
  Object.values(module)
    .filter(isForm)
    .toSorted((one, other) => one.id.localeCompare(other.id));

const pairs = await leanForms().then((found) =>
  formsIn(shipped).map((form, index) => [form.id, form, found[index] as Form] as const),
);

const environment = environmentAt('2026-03-04T10:42:00+02:00', { timeZone: 'Africa/Cairo' });

/** Answers that the question takes. */
const right = (asked: AnyQuestion): fc.Arbitrary<unknown> =>
  answersTo(known(asked)).filter(
    (answer) => answer !== undefined && !check(asked, answer, { environment, read: () => undefined }),
  );

/** A draft with answers anywhere, one entry in each list. */
const draftsOf = (form: Form): fc.Arbitrary<unknown> =>
  fc
    .record(
      Object.fromEntries(
        placesOf(form).all.flatMap(({ path, asked }) => {
          const at = path.replaceAll('[]', '[e1]');
          if (isList(asked)) return [[at, fc.constant<unknown>(['e1'])]];
          return isQuestion(asked) ? [[at, right(asked)]] : [];
        }),
      ),
      { requiredKeys: [] },
    )
    .map((answers) => ({
      form: form.id,
      version: form.version,
      answers: JSON.parse(JSON.stringify(answers)) as Json,
      left: [],
      section: '',
      triedToSend: false,
      reasons: {},
    }));

const envelope = { environment, id: '7a0e4b0c-52a1-4a0c-9a5b-0d6f6a7c1e11', language: 'en' };

/** What a form shows and sends, as JSON can hold it. */
function told(form: Form, draft: unknown): unknown {
  const opened = fromDraft(form, draft);
  if (!opened.ok) return opened.error;
  const { sections, alerts, problems, open, progress } = project(form, opened.state, environment);
  return {
    shown: sections.map(({ id, views }) => [id, views.map(({ path }) => path)]),
    alerts: alerts.map(({ rule, path }) => [rule.id, rule.says, path]),
    problems: problems.map((problem) => [
      problem.path,
      problem.kind === 'issue' ? problem.issue : problem.alert.rule.id,
    ]),
    ...{ open, progress },
    sent: toSubmission(form, opened.state, envelope),
  };
}

const isNamed = (value: unknown): value is { readonly label: string } =>
  typeof value === 'object' && value !== null && 'label' in value && 'kind' in value;

/** What a form asks, without where it comes from; a question that another one names is told by its label. */
const asks = (form: Form): readonly string[] =>
  placesOf(form).all.map(({ path, asked }) => {
    const told = JSON.stringify(asked, (key, value: unknown) => {
      if (key === 'source' || key === 'from') return undefined;
      return key !== '' && isNamed(value) ? value.label : value;
    });
    return `${path}: ${told}`;
  });

const isSaid = ({ kind }: Rule): boolean => kind !== 'compute' && kind !== 'mode';

/** Every text that a page can show. */
function texts(form: Form): unknown {
  const unsaid = form.rules.filter((rule) => !isSaid(rule)).map(({ id }) => `${form.id}.rules.${id}`);
  return catalogueOf(form).filter(({ key }) => !unsaid.includes(key));
}

describe('a form as the script tag brings it', () => {
  it.each(pairs)('asks what the definition of %s asks', (_, form, page) => {
    expect(asks(page)).toEqual(asks(form));
    expect(texts(page)).toEqual(texts(form));
  });

  it.each(pairs)('shows and sends what the definition of %s does', (_, form, page) => {
    fc.assert(
      fc.property(draftsOf(form), (draft) => {
        expect(told(page, draft)).toEqual(told(form, draft));
      }),
      { numRuns: 40 },
    );
  });

  it.each(pairs)('has no citation of a question of %s', (_, form, page) => {
    const cited = placesOf(page).all.filter(({ asked }) => asked.options.source !== undefined);
    expect(placesOf(form).all.some(({ asked }) => asked.options.source !== undefined)).toBe(true);
    expect(cited.map(({ path }) => path)).toEqual([]);
  });

  it.each(pairs)('keeps where each message of %s comes from', (_, form, page) => {
    const sources = ({ rules }: Form) => rules.filter(isSaid).map(({ id, source }) => [id, source]);
    expect(sources(page)).toEqual(sources(form));
  });
});

describe('the step of the build', () => {
  it.each([
    ["text('A', { hint: 'B', source: 'C' });", "text('A', { hint: 'B' });"],
    ["text('A', { source: 'C', hint: 'B' });", "text('A', { hint: 'B' });"],
    ["text('A', { source: SOURCE, });", "text('A', { });"],
    ["codeList('a', { b: 'B' }, 'C');", "codeList('a', { b: 'B' });"],
    ["[{ kind: 'compute', says: 'A', source: 'C' }, { kind: 'info', says: 'B' }];", "[{ kind: 'info', says: 'B' }];"],
    ["[{ kind: 'info', says: 'B' }, { kind: 'compute', says: 'A' }];", "[{ kind: 'info', says: 'B' }];"],
    ["[{ kind: 'mode', hides, says: 'A', source: 'C' }];", "[{ kind: 'mode', hides }];"],
    ["[{ kind: 'warn', says: 'A', source: 'C' }];", "[{ kind: 'warn', says: 'A', source: 'C' }];"],
    ["text('A', { sensitivity: 'restricted', source });", "text('A', { sensitivity: 'restricted' });"],
    ['list({ source: said.source, questions });', 'list({ questions });'],
    ["section('A', { source, other });", "section('A', { source, other });"],
    ['section({ source: text(), ...rest });', 'section({ source: text(), ...rest });'],
  ])('makes of %s', (code, expected) => {
    expect(lean(code).replace(/\s+/g, ' ')).toBe(expected);
  });

  it('stops the build at a mistake in a definition, which the page no longer looks for', async () => {
    const forms = join(folder, 'wrong.mjs');
    writeFileSync(forms, "throw new Error('child.name: give it a label');");
    const plugin = step.leanDefinitions({ forms });
    await expect(plugin.buildStart()).rejects.toThrow('child.name');
    const checks = plugin.transform('', '/packages/model/dist/form/check-definition.js');
    expect(checks?.code).toMatch(/^export const checkDefinition = \(\) => /);
    expect(plugin.transform('const a = 1;', '/packages/model/dist/place.js')).toBeNull();
  });
});
