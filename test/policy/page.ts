/// <reference types="vite/client" />
// Shows one story, under whatever policy the page is served with, and tells what the policy refused.
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { render } from 'lit';
import { drawn, rendered } from '../browser/until.js';
import { controls } from './controls.js';

interface Told {
  /** `directive blocked`, in the order in which the browser refused it. */
  readonly violations: readonly string[];
  /** Why the story could not be shown; undefined when it was. */
  readonly fault?: string;
  readonly stories?: readonly string[];
}

declare global {
  /** What became of the page, as JSON; undefined until it is over. */
  var told: string | undefined;
}

type Annotations = Partial<Meta> & StoryObj;

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
  violations.push([effectiveDirective, blockedURI, sourceFile].join(' ').trim()),
);

const files = import.meta.glob<Readonly<Record<string, Annotations>>>('../../stories/**/*.stories.ts');

/** Every story by its file and name. */
async function listed(): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [path, load] of Object.entries(files)) {
    const stories = Object.keys(await load()).filter((name) => name !== 'default');
    names.push(...stories.map((name) => `${path.replace('../../stories/', '')}#${name}`));
  }
  return names;
}

/** Shows a story as Storybook does: fetches what it loads, renders it, and does what it plays. */
async function show(id: string): Promise<void> {
  const [path = '', name = ''] = id.split('#');
  const found = await files[`../../stories/${path}`]?.();
  const { default: meta, [name]: story } = found ?? {};
  const renders = story?.render ?? meta?.render;
  if (!story || !renders) throw new Error(`There is no story ${id}.`);
  const canvasElement = Object.assign(document.createElement('main'), { lang: 'en' });
  document.body.append(canvasElement);
  const context = { args: { ...meta?.args, ...story.args }, globals: { language: 'en' }, canvasElement, loaded: {} };
  const told = context as unknown as StoryContext;
  for (const load of [meta?.loaders, story.loaders].flat()) Object.assign(context.loaded, await load?.(told));
  render(renders(context.args, told), canvasElement);
  await rendered();
  await (story.play ?? meta?.play)?.(told);
  await rendered();
  await drawn();
}

async function tell(): Promise<Told> {
  const id = new URLSearchParams(location.search).get('story');
  if (id === null) return { violations, stories: [...Object.keys(controls), ...(await listed())] };
  try {
    const control = controls[id];
    await (control ? control((refusal) => violations.push(refusal)) : show(id));
    await drawn();
    return { violations };
  } catch (error) {
    return { violations, fault: String(error) };
  }
}

globalThis.told = JSON.stringify(await tell());
