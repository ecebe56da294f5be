// A registration by somebody who has nothing but a keyboard: it can be done, the focus is always seen, and it goes where
// the worker goes on.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { openBrowser } from './journey/browser.mjs';
import { marker } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { Keyboard } from './journey/keyboard.mjs';
import { openPlace } from './journey/place.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';

const passphrase = `${marker()} ${marker()}`;
const ADULTS = 'accompaniment.accompanyingAdults';

let place;
let browser;
let form;
let keys;

before(async () => {
  place = await openPlace();
  const opened = await openBrowser();
  browser = opened.browser;
  // As narrow as a tablet held upright beside another window: the list of sections is behind its button.
  const page = await browser.newPage({ viewport: { width: 640, height: 800 } });
  form = new FormPage(page, opened);
  keys = new Keyboard(page);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** Waits until the focus is where it belongs, and in sight; it follows what is rendered. */
const focusOn = (what, is) =>
  until(`the focus is on ${what}`, async () => {
    const at = await keys.focus();
    return is(at) && at.inSight;
  });

const focusOnTitle = (words) => focusOn(`the title “${words}”`, (at) => at.tag === 'h2' && at.words === words);

async function goOn(title) {
  await keys.button(({ classes, within }) => classes.includes('primary') && within === 'amparo-form');
  await focusOnTitle(title);
}

/** Chooses a line of the list of sections, which stands before the section. */
async function chooseSection(title, key) {
  const toggle = await keys.to('the list of sections', ({ classes }) => classes.includes('toggle'), 'Shift+Tab');
  assert.equal(toggle.words, 'All sections');
  await keys.press(key);
  await keys.button(({ within, words }) => within === 'amparo-section-list' && words.startsWith(title), { key });
}

describe('a registration by keyboard only', () => {
  const step = stepsOfOneJourney();
  let caseCode;

  step('begins with a link over the head of the page, and with a passphrase', async () => {
    await form.open(`${place.portal}/`);
    await keys.to('the link to the form', ({ words }) => words === 'Skip to the form');
    await keys.press('Enter');
    await focusOn('the form', ({ id }) => id === 'form');
    await keys.to('the passphrase', ({ id }) => id === 'passphrase');
    await keys.type(passphrase);
    await keys.to('the second box', ({ id }) => id === 'again');
    await keys.type(passphrase);
    await keys.press('Enter');
    await form.root.locator('amparo-recovery-offer h2').waitFor();
    await keys.button(({ words }) => words === 'Go on without a code');
    await focusOnTitle('Case header');
    caseCode = await form.caseCode();
  });

  step('fills in sections with letters, arrows and the space bar, and Continue leads to the next title', async () => {
    await keys.choose('caseHeader.consentBasis', 'The child’s assent is recorded');
    await keys.write('caseHeader.consentRecord', 'Paper 12, in the safe');
    await keys.pick('caseHeader.countryCode', 'Egy');
    await keys.tick('caseHeader.safeSpaceConfirmed');
    await goOn('How the case came to us');
    await keys.write('identification.identifiedAt', { month: '3', day: '4', year: '2026', hour: '8', minute: '15' });
    await keys.button(({ path, words }) => path === 'identification.registeredAt' && words === 'Now', { key: 'Space' });
    await goOn('About the child');
    await keys.write('childIdentity.givenName', 'Samira');
    await keys.button(({ path, words }) => path === 'childIdentity.familyName' && words === 'Declined to say');
    await keys.write('childIdentity.dateOfBirth', { month: '5', year: '2012' });
    await keys.choose('childIdentity.sex', 'Female');
    await keys.pick('childIdentity.nationalities', 'Sud', { open: true });
    const { 'identification.registeredAt': now, ...answers } = await form.answers();
    assert.ok(now);
    assert.equal(answers['caseHeader.consentBasis'], 'assent');
    assert.equal(answers['caseHeader.countryCode'], 'EG');
    assert.equal(answers['caseHeader.safeSpaceConfirmed'], true);
    assert.match(answers['identification.identifiedAt'], /^2026-03-04T08:15/);
    assert.deepEqual(answers['childIdentity.familyName'], { absent: 'declined' });
    assert.equal(answers['childIdentity.dateOfBirth'], '2012-05');
    assert.deepEqual(answers['childIdentity.nationalities'], ['SD']);
  });

  step('goes back through a section by the same stops, without a trap', async () => {
    const stops = [];
    for (let count = 0; count < 25; count += 1) {
      stops.push(await keys.focus());
      await keys.press('Tab');
    }
    for (const stop of stops.reverse()) {
      await keys.press('Shift+Tab');
      assert.deepEqual(await keys.focus(), stop);
    }
  });

  step('adds an entry to a list, is asked before one is removed, and never loses the focus', async () => {
    await chooseSection('Whom the child is with', 'Enter');
    await focusOnTitle('Whom the child is with');
    const status = 'accompaniment.accompanimentStatus';
    await keys.choose(status, 'Without parents or previous carer, but with relatives or other adults');
    const add = ({ path, classes }) => path === ADULTS && classes.includes('add');
    await keys.button(add);
    await focusOn('the first entry', ({ tag, words }) => tag === 'h4' && words === 'an adult, 1');
    await keys.pick(`${await entry(0)}.personRole`, 'Aunt');
    await keys.write(`${await entry(0)}.personFullName`, 'Hawa');
    await keys.button(add, { key: 'Space' });
    await focusOn('the second entry', ({ tag, words }) => tag === 'h4' && words === 'an adult, 2');
    await keys.write(`${await entry(1)}.personFullName`, 'A slip');
    const remove = ({ path, classes }) => path === ADULTS && classes.includes('remove');
    await keys.button(remove);
    await focusOn('the question', ({ tag, words }) => tag === 'p' && words.length > 0);
    await keys.button(({ classes, path }) => path === ADULTS && classes.length === 0);
    await focusOn('the button again', remove);
    await keys.press('Enter');
    await focusOn('the question again', ({ tag }) => tag === 'p');
    await keys.button(({ classes }) => classes.includes('danger'), { key: 'Space' });
    await focusOn('the title of the list', ({ tag, words }) => tag === 'h3' && words === 'Adults with the child');
    const answers = await form.answers();
    assert.deepEqual(
      Object.keys(answers).filter((path) => answers[path] === 'A slip'),
      [],
    );
    assert.equal(answers[`${await entry(0)}.personFullName`], 'Hawa');
  });

  step('is told on the review what stops it, and each line leads to its question', async () => {
    await chooseSection('Urgent needs', 'Space');
    await focusOnTitle('Urgent needs and first risk level');
    await keys.choose('urgentNeeds.urgentNeeds', 'No');
    await chooseSection('Check the answers', 'Enter');
    await focusOnTitle('Check the answers before sending');
    await send();
    await focusOnTitle('Some answers stop the form from being sent');
    await form.summary.locator('a').first().waitFor();
    assert.equal(await form.summary.locator('a').count(), 1);
    await keys.to('the line', ({ tag, within }) => tag === 'a' && within === 'amparo-error-summary');
    await keys.press('Enter');
    const risk = 'urgentNeeds.initialRiskLevel';
    await focusOn('the risk level', ({ path, type }) => path === risk && type === 'radio');
    await keys.press('ArrowDown');
    assert.equal((await form.answers())[risk], 'medium');
  });

  step('changes an answer from the review and comes back to it', async () => {
    await review();
    await keys.button(({ words }) => words === 'Change: Given name');
    await focusOn('the given name', ({ path, id }) => path === 'childIdentity.givenName' && id === 'control');
    await keys.press('ControlOrMeta+a');
    await keys.type('Samira Amal');
    await review();
  });

  step('sends it, and is told that it arrived', async () => {
    await send();
    await focusOn('the title of the receipt', ({ id }) => id === 'sent');
    await form.sentPanel.getByRole('heading', { name: 'Received' }).waitFor();
    const arrived = await place.arrived();
    assert.deepEqual(
      arrived.map((each) => each.caseCode),
      [caseCode],
    );
    const { answers } = await place.stored(arrived[0].id);
    assert.equal(answers.childIdentity.givenName, 'Samira Amal');
    assert.deepEqual(
      answers.accompaniment.accompanyingAdults.map(({ personFullName }) => personFullName),
      ['Hawa'],
    );
  });

  step('could always see where it was', () => {
    assert.ok(keys.visited.size > 100, `${keys.visited.size} controls had the focus`);
    assert.deepEqual([...keys.unseen], []);
  });

  step('adds one country and no other, when its name is typed into a list that is closed', async () => {
    await keys.button(({ words }) => words === 'Begin a new form');
    await focusOnTitle('Case header');
    await chooseSection('About the child', 'Enter');
    await focusOnTitle('About the child');
    await keys.pick('childIdentity.nationalities', 'Sud');
    await keys.press('Tab');
    assert.deepEqual((await form.answers())['childIdentity.nationalities'], ['SD']);
  });

  const review = async () => {
    await keys.button(({ classes, words }) => classes.includes('primary') && words === 'Check the answers');
    await focusOnTitle('Check the answers before sending');
  };

  const send = () => keys.button(({ classes, within }) => classes.includes('send') && within === 'amparo-review');

  const entry = async (at) => {
    const ids = await form.at(ADULTS).evaluate(({ view }) => view.entries.map(({ id }) => id));
    return `${ADULTS}[${ids[at]}]`;
  };
});
