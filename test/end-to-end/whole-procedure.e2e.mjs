// The whole procedure by hand on the page of cases, form after form, into the receiver: a girl of 14 who is alone, from
// the registration to the look after the closure, with no network in the middle; and a family that returns. What is
// answered is told in test/journeys.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { fillByHand } from './journey/by-hand.mjs';
import { Caseworker } from './journey/caseworker.mjs';
import { openPlace, temporaryFolder } from './journey/place.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { stepsOf, told } from './journey/told.mjs';
import { until } from './journey/until.mjs';

let place;
let ways;
const profiles = [];
const workers = [];

before(async () => {
  [place, ways] = await Promise.all([
    openPlace(),
    told('girl-alone.ts', 'her-permissions.ts', 'girl-returns.ts', 'family-plan.ts', 'family-returns.ts'),
  ]);
});

after(async () => {
  for (const worker of workers) await worker.loses();
  await place?.close();
  for (const profile of profiles) profile.remove();
});

function newWorker() {
  const profile = temporaryFolder('profile');
  const worker = new Caseworker({ address: `${place.portal}/cases`, profile: profile.path });
  profiles.push(profile);
  workers.push(worker);
  return worker;
}

/** Every form of a case has arrived once, in the order in which it was sent, as it was sent. */
async function allHaveArrived({ sent }) {
  const ofCase = async () => (await place.arrived()).filter(({ caseCode }) => caseCode === sent[0].caseCode);
  await until('all have arrived', async () => (await ofCase()).length >= sent.length);
  const newestFirst = (await ofCase()).map(({ id }) => id);
  assert.deepEqual(
    newestFirst.toReversed(),
    sent.map(({ id }) => id),
  );
  for (const each of sent) assert.deepEqual(await place.stored(each.id), each);
}

describe('an unaccompanied girl of 14', () => {
  const step = stepsOfOneJourney();
  let her;
  let code;

  step('is registered and asked, and her best interests are to be assessed within 24 hours', async () => {
    her = newWorker();
    await her.comesAt('2026-03-04T10:30+02:00');
    code = await her.registers(ways.registersHer);
    await her.stage('Registered');
    const says = await her.says('bestInterestsAssessment');
    assert.match(says, /Due by March 5, 2026.*9:30.*The child is without its parents/s);
    assert.match(await her.says('guardianship'), /Due by March 6, 2026/);
    await her.completes('assent', ways.assentsToHelp);
    await her.completes('traffickingScreening', ways.screensHer);
    await allHaveArrived(her);
  });

  step('is assessed without a network, from what is known of her, and not before what is missing is said', async () => {
    await her.network(false);
    await her.comesAt('2026-03-04T15:50+02:00', code);
    const form = await her.opens('bestInterestsAssessment');
    await form.section('known');
    await form.at('known.registeredAt').getByText('Taken from: Registration, March 4, 2026.').waitFor();
    await form.at('known.ageYears').getByText('Taken from: The child’s assent, March 4, 2026.').waitFor();
    await form.type('known.ageYears', '13');
    await form.at('known.ageYears').getByText('The child’s assent, March 4, 2026, said: 14').waitFor();
    await form.type('known.ageYears', '14');
    await form.review();
    await form.send.click();
    await form.summary.getByRole('link').first().waitFor();
    await her.finishes(form, 'bestInterestsAssessment', ways.assessesHer);
    await her.stage('Assessed');
    assert.match(await her.says('casePlan'), /Due by March 11, 2026.*The assessment calls for a plan/s);
    assert.match(await her.says('reintegrationPlan'), /The formal decision comes first/);
    assert.match(await her.says('familyTracing'), /The assessment has put tracing on hold/);
  });

  step('has a guardian, who is asked too; a plan that is half written when the browser is killed goes on', async () => {
    await her.comesAt('2026-03-09T11:00+02:00', code);
    await her.completes('guardianship', ways.guardsHer);
    await her.completes('consent', ways.guardianConsents);
    await her.completes('ageAssessment', ways.looksAtHerAge);
    const form = await her.opens('casePlan');
    await fillByHand(form, stepsOf(ways.plansWithHer).slice(0, 2));
    await form.saved();
    const before = await form.answers();
    await her.loses();
    await her.comesAt('2026-03-10T09:00+02:00', code);
    assert.match(await her.says('casePlan'), /Draft, saved March 9, 2026/);
    const again = await her.opens('casePlan', 'goOn');
    assert.deepEqual(await again.answers(), before);
    await her.finishes(again, 'casePlan', ways.plansWithHer);
    await her.stage('Planned');
    assert.match(await her.says('casePlan'), /Completed.*Waiting to be sent/s);
    assert.equal((await place.arrived()).length, 3);
  });

  step('is known to the receiver with every form, once and in order, when the network is back', async () => {
    await her.network(true);
    await allHaveArrived(her);
    await her.cases.line('Case plan').getByText('Received.').waitFor();
  });

  step('comes before the panel, which decides that she returns; then a plan is made for it', async () => {
    await her.comesAt('2026-04-23T12:00+02:00', code);
    await her.completes('bestInterestsDetermination', ways.decidesForHer);
    await her.stage('Decided');
    assert.match(await her.says('reintegrationPlan'), /A return was decided/);
    await her.completes('reintegrationPlan', ways.bringsHerHome);
  });

  step('is handed over with a reason for each more that is told, and not before the guardian permits it', async () => {
    const tellsMore = (form) => ways.handsHerOver(form).answer('handover.minimumSet', 'no');
    await her.comesAt('2026-05-25T10:00+03:00', code);
    const form = await her.opens('caseTransfer');
    await fillByHand(form, stepsOf(tellsMore));
    await form.section('handover');
    await form.giveReason('handover.minimumSet', 'The school asks for her certificates.');
    await form.review();
    await form.send.click();
    await form.root.locator('#failure').getByText('another country').waitFor();
    await her.cases.backToCase();
    await her.completes('consent', ways.guardianConsentsAbroad, 'again');
    await her.finishes(await her.opens('caseTransfer', 'goOn'), 'caseTransfer', tellsMore);
    await her.stage('Handed over');
    assert.equal(her.sent.at(-1).reasons['TRF-04'], 'The school asks for her certificates.');
  });

  step('is visited, her case is closed, and she is looked at once more within three months', async () => {
    await her.completes('followUp', ways.visitsHer('2026-05-25T09:00+03:00', 'low'));
    await her.comesAt('2026-06-30T10:00+03:00', code);
    await her.completes('caseClosure', ways.closesHerCase);
    await her.stage('Closed');
    assert.match(await her.says('followUp'), /Due by September 30, 2026.*A last look, three months after closing/s);
    await her.comesAt('2026-09-20T10:00+03:00', code);
    await her.completes('followUp', ways.visitsHer('2026-09-20T09:00+03:00', 'low'), 'again');
    await her.stage('Closed and followed up');
  });

  step('stands at the receiver with fifteen forms as they were sent, and nothing waits on the device', async () => {
    assert.equal(her.sent.length, 15);
    await allHaveArrived(her);
    await until('the case says so', async () => (await her.cases.case.getByText('Waiting to be sent').count()) === 0);
  });
});

describe('a family', () => {
  const step = stepsOfOneJourney();
  let worker;

  step('is registered, assessed at a lower level with a reason, and planned for', async () => {
    worker = newWorker();
    await worker.comesAt('2026-03-04T10:30+02:00');
    await worker.registers(ways.registersFamily);
    assert.match(await worker.says('bestInterestsAssessment'), /A risk was seen/);
    await worker.comesAt('2026-03-04T15:50+02:00', worker.sent[0].caseCode);
    await worker.completes('bestInterestsAssessment', ways.assessesFamily);
    assert.match(await worker.says('casePlan'), /Due by March 18, 2026/);
    await worker.completes('casePlan', ways.plansWithThem);
  });

  step('returns together, and its case is closed once its goals are reached', async () => {
    await worker.completes('familyReintegrationPlan', ways.familyPlan);
    await worker.comesAt('2026-06-30T10:00+03:00', worker.sent[0].caseCode);
    await worker.completes('followUp', ways.visitsHer('2026-06-16T09:00+03:00', 'low'));
    await worker.completes('caseClosure', ways.closesFamilyCase);
    await worker.stage('Closed');
    assert.equal(worker.sent.length, 6);
    await allHaveArrived(worker);
  });
});
