import '@amparo/forms/define/assent.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { assent } from '@amparo/definitions';
import type { Assent } from '@amparo/forms';
import { loadLanguage } from '@amparo/elements';
import type { Session } from '@amparo/model';
import { accessible, settled, shadowOf, shownField, textOf } from './form-hand.js';
import { formIn, newWorker, sessionIn, until } from './forms-hand.js';

interface Asking {
  readonly session: Session;
  /** What stands under a question. */
  under(path: string): Promise<string>;
}

async function onPage(lang: string, more: Partial<Assent> = {}): Promise<Asking & { readonly element: Assent }> {
  await loadLanguage(lang);
  const element = document.createElement('amparo-assent');
  Object.assign(element, { worker: newWorker(), layout: 'page', ...more });
  fixtureSync(html`<div lang=${lang}>${element}</div>`);
  const session = await sessionIn(element);
  return {
    element,
    session,
    under: async (path) => {
      await settled();
      return textOf(shadowOf(await shownField(shadowOf(await formIn(element)), path)).querySelector('[part=hint]'));
    },
  };
}

const TALK = 'decisions.assentTalk';
const { hint, hints } = assent.sections.decisions.questions.assentTalk.options;

const aged = (session: Session, answer: number): void =>
  session.dispatch({ type: 'answer', path: 'known.ageYears', answer });

afterEach(() => fixtureCleanup());

describe('ASS-08: what is said under each permission', () => {
  it('follows the age of the child, and its understanding', async () => {
    const { session, under } = await onPage('en');
    expect(await under(TALK)).to.equal(hint); // while nobody knows the age, simple words
    aged(session, 13);
    expect(await under(TALK)).to.equal(hints?.words['12-14']);
    aged(session, 16);
    expect(await under(TALK)).to.equal(hints?.words['15-17']);
    session.dispatch({ type: 'answer', path: 'bands.assentMaturity', answer: 'someUnderstanding' });
    expect(await under(TALK)).to.equal(hints?.words['12-14']);
    session.dispatch({ type: 'clear', path: 'bands.assentMaturity' });
    aged(session, 4);
    expect(await under(TALK)).to.equal(hints?.words['0-5']);
    aged(session, 9);
    expect(await under(TALK)).to.equal(hint);
  });

  it('is said in the language of the page, and beside it in that of the child', async () => {
    const { session, under } = await onPage('ar', { secondLanguage: 'fr' });
    const [simple, plain] = [await under(TALK), (aged(session, 13), await under(TALK))];
    expect(plain).to.match(/\p{Script=Arabic}/u);
    expect(plain).to.match(/C’est toi qui choisis ce que tu dis\.$/);
    expect(plain).not.to.equal(simple);
    expect(plain).not.to.contain(hints?.words['12-14']);
  });

  it('stays so when the page turns to another language', async () => {
    const { element, session, under } = await onPage('en');
    aged(session, 16);
    await settled();
    await loadLanguage('fr');
    element.parentElement?.setAttribute('lang', 'fr');
    await until(() => element.shownLanguage === 'fr');
    expect(await under(TALK)).to.match(/^Es-tu d’accord/);
    aged(session, 9);
    expect(await under(TALK)).to.match(/^Est-ce que cela te va de parler avec moi/);
  });
});

describe('ASS-08: a drawing for a child that does not read', () => {
  it('stands beside the sentence of each permission, whole, and is left out for a screen reader', async () => {
    const { element, session } = await onPage('en');
    aged(session, 7);
    session.dispatch({ type: 'answer', path: 'known.ageInDoubt', answer: 'yes' });
    const form = shadowOf(await formIn(element));
    await until(() => form.querySelector<HTMLElement>('amparo-permissions .all')).then((all) => all.click());
    await settled();
    const permissions = Array.from(form.querySelectorAll('amparo-permissions amparo-buttons-field'));
    expect(permissions).to.have.length(10);
    for (const permission of permissions) {
      const picture = shadowOf(permission).querySelector<SVGSVGElement>('svg.picture');
      expect(picture?.getAttribute('aria-hidden'), textOf(permission)).to.equal('true');
      const { x, y, width, height } = picture?.querySelector('path')?.getBBox() ?? new DOMRect(-1);
      expect(Math.min(x, y)).to.be.at.least(1);
      expect(Math.max(x + width, y + height)).to.be.at.most(23);
      expect(picture?.getBoundingClientRect().height).to.be.at.least(48);
    }
  });
});

describe('who decides about a permission', () => {
  const decider = async (element: Assent): Promise<ShadowRoot> =>
    shadowOf(await shownField(shadowOf(await formIn(element)), `${TALK}DecidedBy`));

  it('stands in one line behind it with how sure it is, and opens to why', async () => {
    const { element, session } = await onPage('en', { layout: 'sections' });
    session.dispatch({ type: 'goTo', section: 'decisions' });
    await settled();
    expect(textOf((await decider(element)).querySelector('.quiet'))).to.match(/Not known yet/);
    aged(session, 13);
    await settled();
    const root = await decider(element);
    expect(textOf(root.querySelector('summary'))).to.equal(
      'Who decides about this – The child assents, and an adult consents',
    );
    const mark = root.querySelector('.quiet [part=because]') as HTMLElement;
    expect(textOf(mark)).to.equal('From memory: check the law of this country.');
    expect(mark.checkVisibility()).to.equal(true);
    const because = root.querySelector('details [part=because]') as HTMLElement;
    expect(because.checkVisibility()).to.equal(false);
    (root.querySelector('summary') as HTMLElement).click();
    await settled();
    expect(because.checkVisibility()).to.equal(true);
    expect(textOf(because)).to.equal('The age of consent for this is 15 years.');
    await accessible(await formIn(element));
  });
});
