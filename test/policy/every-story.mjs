import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engines } from './engines.mjs';

const stories = fileURLToPath(new URL('../../stories', import.meta.url));
const isControl = (name) => name.startsWith('control: ');

// WebKit asks for the site's emblem by itself, and tells the page that it may not.
const ofBrowser = /^img-src \S+\/favicon\.ico( |$)/;

/** Shows every story in an engine; resolves to their number, after a control of each kind was seen to be refused. */
export async function showEveryStory(engine, site) {
  const { open, permits = [] } = engines[engine];
  const { visit, close } = await open();
  const look = async (story) => {
    const { violations, fault } = await visit(site.addressOf(story));
    const refused = [...violations, ...site.reportsOf(story)].filter((each) => !ofBrowser.test(each));
    return { story, refused, fault };
  };
  try {
    const { stories: names } = await visit(site.addressOf());
    for (const control of names.filter((name) => isControl(name) && !permits.includes(name))) {
      const { refused } = await look(control);
      assert.ok(refused.length > 0, `${engine} did not refuse "${control}", or nobody heard of it.`);
    }
    const shown = names.filter((name) => !isControl(name));
    const files = readdirSync(stories, { recursive: true }).filter((name) => name.endsWith('.stories.ts'));
    assert.deepEqual([...new Set(shown.map((name) => name.split('#')[0]))].toSorted(), files.toSorted());
    const faults = [];
    for (const story of shown) {
      const { refused, fault } = await look(story);
      if (refused.length > 0 || fault) faults.push({ story, refused, fault });
    }
    assert.deepEqual(faults, []);
    return shown.length;
  } finally {
    await close();
  }
}
