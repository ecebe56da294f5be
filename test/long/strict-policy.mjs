// Every story under the strictest policy in three engines: 0 violations.
//   npm run test:policy     (ENGINES=Firefox,WebKitGTK for some; FIREFOX_PATH and WEBKIT_DRIVER where they are not Debian's)
import { after, before, test } from 'node:test';
import { engines } from '../policy/engines.mjs';
import { showEveryStory } from '../policy/every-story.mjs';
import { openStories } from '../policy/site.mjs';

const asked = process.env.ENGINES?.split(',') ?? Object.keys(engines);
let site;

before(async () => (site = await openStories()));
after(() => site?.close());

for (const engine of asked) {
  const missing = engines[engine].whyNot();
  if (missing) console.error(`SKIPPED: the policy was not tried in ${engine}: ${missing}`);
  test(`no story breaks the policy in ${engine}`, { skip: missing }, async () => {
    console.log(`${engine}: ${await showEveryStory(engine, site)} stories, 0 violations.`);
  });
}
