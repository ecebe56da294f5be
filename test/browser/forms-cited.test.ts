import { expect } from '@open-wc/testing';
import { accessible, fieldIn, settled, shadowOf, textOf } from './form-hand.js';
import { formIn, registrationOnPage, sessionIn, until } from './forms-hand.js';

const DETENTION = 'care.inImmigrationDetention';

/** Where the message about a child in detention comes from. */
async function sourceOnPage(lang: string): Promise<ShadowRoot> {
  const element = await registrationOnPage({ lang });
  const session = await sessionIn(element);
  session.dispatch({ type: 'answer', path: DETENTION, answer: 'yes' });
  session.dispatch({ type: 'goTo', section: 'care' });
  await settled();
  const field = fieldIn(shadowOf(await formIn(element)), DETENTION);
  // It comes behind the form, and is there where the message was said before.
  const source = await until(() => field.shadowRoot?.querySelector('.alert.warn amparo-source'));
  await until(() => source.shadowRoot?.querySelector('details'));
  await accessible(field);
  return shadowOf(source);
}

describe('the message of a rule', () => {
  it('tells on demand which guidance it comes from, beside the sentence', async () => {
    const source = await sourceOnPage('en');
    const summary = source.querySelector('summary');
    expect(textOf(summary)).to.equal('Where this comes from');
    expect(source.querySelector('details')?.open, 'the sentence alone is read out').to.equal(false);
    summary?.click();
    expect(textOf(source.querySelector('p'))).to.match(/^IOM and UNICEF, Regional Child Protection/);
  });

  it('says what stands behind it in the language of the form, and the title as it is', async () => {
    const source = await sourceOnPage('ar');
    await until(() => textOf(source.querySelector('summary')) === 'مصدر هذا');
    expect(source.querySelector('p')?.getAttribute('lang')).to.equal('en');
  });
});
