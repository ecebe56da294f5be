import { expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { arabicOf, densePlaces, type DensePlace } from '../../stories/form/dense-places.js';
import {
  accessible,
  focused,
  formOnPage,
  settled,
  shadowOf,
  shadowsIn,
  textOf,
  typeInto,
  type FormOnPage,
} from './form-hand.js';

const PHONE = { width: 360, height: 740 };

async function onStage(place: DensePlace, language = 'en'): Promise<FormOnPage> {
  const { section, ...staging } = place;
  const words = language === 'ar' ? { words: await arabicOf(place) } : {};
  return formOnPage({ ...staging, ...words, changes: [{ type: 'goTo', section }] });
}

/** Every place where a keyboard can stop, in the order of the page; a radio group is one stop. */
function stopsIn(root: ParentNode): readonly HTMLElement[] {
  const groups = new Set<string>();
  return Array.from(root.querySelectorAll<HTMLElement>('*')).flatMap((each): readonly HTMLElement[] => {
    if (each.shadowRoot) return stopsIn(each.shadowRoot);
    if (!each.matches('input, select, textarea, button, summary, a[href], [tabindex="0"]')) return [];
    if (each.matches(':disabled') || !each.checkVisibility()) return [];
    if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return [each];
    const radios = Array.from((each.getRootNode() as ShadowRoot).querySelectorAll<HTMLInputElement>('input')).filter(
      ({ name }) => name === each.name,
    );
    const first = radios.find(({ checked }) => checked) ?? radios[0];
    if (each !== radios[0] || !first || groups.has(each.id)) return [];
    return [first];
  });
}

/** What is seen of a control: its label where the box itself lies unseen over it. */
const seenOf = (control: Element): DOMRect => (control.closest('label') ?? control).getBoundingClientRect();

const nameOf = (control: Element): string => {
  const { host } = control.getRootNode() as ShadowRoot;
  const { view } = host as Element & { readonly view?: { readonly path?: string } };
  return `${view?.path ?? ''} ${control.localName} ${textOf(control).slice(0, 30)}`;
};

before(() => {
  document.body.style.margin = '0'; // a phone's page without a margin: nothing hides what is a pixel too wide
});
after(() => {
  document.body.style.margin = '';
});
beforeEach(() => setViewport(PHONE));
afterEach(() => fixtureCleanup());

for (const [name, place] of Object.entries<DensePlace>(densePlaces))
  describe(`${name}: “${place.section}” of ${place.form.id}`, () => {
    for (const language of ['en', 'ar'])
      it(`fits a phone of 360 pixels, and a thumb, in the language ${language}`, async () => {
        const { root } = await onStage(place, language);
        expect(document.documentElement.scrollWidth).to.equal(PHONE.width);
        const stops = stopsIn(root);
        expect(stops.length).to.be.greaterThan(5);
        for (const stop of stops) {
          if (stop.matches('[role=region]')) continue;
          const { height, width } = seenOf(stop);
          expect(Math.round(height), nameOf(stop)).to.be.at.least(24);
          if (!stop.matches('summary, .clear *')) expect(Math.round(height), nameOf(stop)).to.be.at.least(44);
          expect(width, nameOf(stop)).to.be.at.most(PHONE.width);
        }
        for (const inside of [root, ...shadowsIn(root)])
          for (const label of inside.querySelectorAll('legend, label, h3, h4, h5'))
            if (label.checkVisibility() && !label.closest('.columns, .heads'))
              expect(label.scrollWidth, textOf(label)).to.be.at.most(label.clientWidth + 1);
        await accessible(root.host);
      });

    it('is gone through with the Tab key alone, in order, with every stop in sight', async () => {
      const { root } = await onStage(place);
      const main = root.querySelector('.main');
      if (!main) throw new Error('The form has no main part.');
      const stops = stopsIn(main);
      stops[0]?.focus();
      for (const [at, stop] of stops.entries()) {
        if (at > 0) await sendKeys({ press: 'Tab' });
        expect(focused() === stop, `${nameOf(focused() as Element)} in place of ${nameOf(stop)}`).to.equal(true);
        const { top, bottom } = seenOf(stop);
        expect(bottom, nameOf(stop)).to.be.greaterThan(0);
        expect(top, nameOf(stop)).to.be.lessThan(window.innerHeight);
      }
    });
  });

describe('the positions of the members of a panel', () => {
  const MEMBER = 'panel.panelMembers[m3]';
  const asks = ({ root }: FormOnPage, path: string): boolean =>
    Array.from(root.querySelectorAll('*')).some(
      (each) => 'view' in each && (each.view as { path?: string })?.path === path,
    );

  it('are chosen with the keyboard, and reasons are asked where one disagrees or has a reservation', async () => {
    const form = await onStage(densePlaces.panel);
    const answer = (key: string): unknown => form.session.state.answers.get(`${MEMBER}.${key}`);
    form.field(`${MEMBER}.position`).focus();
    expect(focused()?.localName).to.equal('select');
    await sendKeys({ type: 'Agrees with' });
    await settled();
    expect([answer('position'), asks(form, `${MEMBER}.positionReason`)]).to.deep.equal(['agreesWithReservation', true]);
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect(answer('position')).to.equal('disagrees');
    await typeInto(form.field(`${MEMBER}.positionReason`), 'Too early.');
    await settled();
    expect(answer('positionReason')).to.equal('Too early.');
    form.field(`${MEMBER}.position`).focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect([answer('position'), asks(form, `${MEMBER}.positionReason`)]).to.deep.equal(['abstains', false]);
    await sendKeys({ press: 'ArrowUp' });
    await settled();
    const box = shadowOf(form.field(`${MEMBER}.positionReason`)).querySelector('textarea');
    expect(box?.value, 'what was written is there again').to.equal('Too early.');
  });

  it('are asked of nobody who was absent or steps back', async () => {
    const form = await onStage(densePlaces.panel);
    expect(asks(form, `${MEMBER}.position`)).to.equal(true);
    form.session.dispatch({ type: 'answer', path: `${MEMBER}.conflictOfInterest`, answer: 'yes' });
    await settled();
    expect(asks(form, `${MEMBER}.position`)).to.equal(false);
    form.session.dispatch({ type: 'answer', path: `${MEMBER}.conflictOfInterest`, answer: 'no' });
    form.session.dispatch({ type: 'answer', path: `${MEMBER}.present`, answer: 'no' });
    await settled();
    expect(asks(form, `${MEMBER}.position`)).to.equal(false);
  });

  it('stop the form while one who disagrees has no reasons, and the summary leads to the box', async () => {
    const form = await onStage(densePlaces.panel);
    form.session.dispatch({ type: 'answer', path: `${MEMBER}.position`, answer: 'disagrees' });
    form.session.dispatch({ type: 'tryToSend' });
    await settled();
    await form.press('Write down why this member disagrees', shadowOf(form.root.querySelector('amparo-error-summary')));
    const { host } = focused()?.getRootNode() as ShadowRoot;
    expect(host).to.equal(form.field(`${MEMBER}.positionReason`));
    await accessible(form.root.host);
  });

  it('are counted beside the decision in words, member by member', async () => {
    const form = await onStage({
      ...densePlaces.decision,
      answers: { ...densePlaces.decision.answers, [`${MEMBER}.position`]: 'abstains' },
    });
    const said = shadowOf(form.field('decision.panelPositions'));
    expect(textOf(said.querySelector('output'))).to.equal('Not all agree');
    expect(textOf(said.querySelector('[part=because]'))).to.equal(
      'Of those who took part, this many agree: 1; agree with a reservation: 0; disagree: 1; abstain: 1; are still open: 0.',
    );
  });
});

describe('the sentences that explain a level', () => {
  const said = async (language: string, reason: string): Promise<string> => {
    const answers = { ...densePlaces.level.answers, 'analysis.riskLevelDiffersReason': reason };
    const { field } = await onStage({ ...densePlaces.level, answers }, language);
    return textOf(shadowOf(field('analysis.riskDecision')).querySelector('[part=because]:last-of-type'));
  };

  it('keep the stops and marks of a reason in their places where it runs the other way', async () => {
    expect(await said('en', 'The aunt has come.')).to.include('because: “\u2068The aunt has come\u2069”.');
    expect(await said('en', 'جاءت العمة.')).to.include('because: “\u2068جاءت العمة\u2069”.');
    expect(await said('ar', 'The aunt has come.')).to.include('«\u2068The aunt has come\u2069».');
  });
});
