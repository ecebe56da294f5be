import { expect, fixtureCleanup } from '@open-wc/testing';
import { accessible, fieldIn, settled, shadowOf, textOf, typeInto } from './form-hand.js';
import { formIn, registrationOnPage, sessionIn, until } from './forms-hand.js';

const titleOf = async (element: Parameters<typeof formIn>[0]): Promise<string> =>
  textOf(shadowOf(await formIn(element)).querySelector('h1'));

afterEach(() => fixtureCleanup());

describe('the language of a registration', () => {
  it('follows the nearest lang, and changes without losing what is half typed', async () => {
    const element = await registrationOnPage();
    const session = await sessionIn(element);
    session.dispatch({ type: 'goTo', section: 'childIdentity' });
    await settled();
    const form = shadowOf(await formIn(element));
    await typeInto(fieldIn(form, 'childIdentity.givenName'), 'Amina');
    await typeInto(fieldIn(form, 'childIdentity.dateOfBirth'), '3');
    const before = session.state;
    const boxes = (): readonly string[] =>
      Array.from(
        shadowOf(fieldIn(form, 'childIdentity.dateOfBirth')).querySelectorAll<HTMLInputElement>('[type=text]'),
        ({ value }) => value,
      );
    const typed = [...boxes()].sort();
    expect(typed.join('')).to.equal('3');
    element.parentElement?.setAttribute('lang', 'ar');
    await until(() => element.shownLanguage === 'ar');
    expect(await titleOf(element)).to.equal('التسجيل والتقييم السريع');
    expect(getComputedStyle(form.querySelector('.form') as Element).direction).to.equal('rtl');
    expect(session.state).to.equal(before);
    expect([...boxes()].sort()).to.deep.equal(typed);
    expect(shadowOf(fieldIn(form, 'childIdentity.givenName')).querySelector('input')?.value).to.equal('Amina');
    await accessible(element);
    element.parentElement?.setAttribute('lang', 'fr');
    await until(() => element.shownLanguage === 'fr');
    expect(textOf(form.querySelector('.steps button'))).to.equal('Continuer');
  });

  it('says that a translation is not confirmed yet', async () => {
    const element = await registrationOnPage({ lang: 'fr' });
    const notice = shadowOf(element).querySelector('.notice');
    expect(textOf(notice)).to.include('n’a pas encore été confirmée');
    expect(notice?.closest('[lang]')?.getAttribute('lang')).to.equal('fr');
  });

  it('is English, and says so, where there is no translation', async () => {
    const element = await registrationOnPage({ lang: 'sw' });
    expect(await titleOf(element)).to.equal('Registration and rapid assessment');
    const form = shadowOf(await formIn(element));
    expect(form.querySelector('.form')?.getAttribute('lang')).to.equal('en');
    expect(textOf(shadowOf(element).querySelector('.notice'))).to.include('shown in English');
  });

  it('may be two at once, each marked as what it is', async () => {
    const element = await registrationOnPage({ secondLanguage: 'ar' });
    const session = await sessionIn(element);
    session.dispatch({ type: 'goTo', section: 'childIdentity' });
    await settled();
    const field = shadowOf(fieldIn(shadowOf(await formIn(element)), 'childIdentity.givenName'));
    const second = field.querySelector('label [part=second]');
    expect(textOf(second)).to.match(/\p{Script=Arabic}/u);
    expect([second?.getAttribute('lang'), second?.getAttribute('dir')]).to.deep.equal(['ar', 'rtl']);
    await accessible(element);
  });
});

describe('two registrations on one page', () => {
  it('speak two languages, and neither hears the other', async () => {
    const french = await registrationOnPage({ lang: 'fr' });
    const arabic = await registrationOnPage({ lang: 'ar' });
    expect(await titleOf(french)).not.to.equal(await titleOf(arabic));
    const [one, other] = [await sessionIn(french), await sessionIn(arabic)];
    one.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina' });
    expect(other.state.answers.has('childIdentity.givenName')).to.equal(false);
  });

  it('of one worker are two cases, not one twice', async () => {
    const worker = `worker-${crypto.randomUUID()}`;
    const [one, other] = [await registrationOnPage({ worker }), await registrationOnPage({ worker })];
    const codes = [await sessionIn(one), await sessionIn(other)].map(({ state }) =>
      state.answers.get('caseHeader.caseCode'),
    );
    expect(new Set(codes).size).to.equal(2);
  });
});
