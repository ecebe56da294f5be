import { registration } from '@amparo/definitions';
import { memoryVault } from '@amparo/drafts';
import { environmentAt } from '@amparo/model';
import { expect } from '@open-wc/testing';
import { Filling } from '../../packages/forms/src/filling/filling.js';

const begun = () => {
  const vault = memoryVault();
  const environment = environmentAt('2026-03-04T10:42+02:00');
  const filling = Filling.begin({
    form: registration,
    vault,
    environment,
    presets: {},
    caseCode: '',
    told: () => undefined,
    takenUp: () => undefined,
  });
  return { vault, filling };
};

describe('leaving a form for another', () => {
  it('keeps it as a draft', async () => {
    const { vault, filling } = begun();
    expect(await filling.leave()).to.equal(true);
    const found = await vault.drafts.list();
    expect(found.ok && found.value.drafts.map(({ id }) => id)).to.deep.equal([filling.id]);
  });

  it('does not happen while its newest answers cannot be stored', async () => {
    const { vault, filling } = begun();
    await vault.lock();
    filling.session.answer('childIdentity.givenName', 'Amina');
    expect(await filling.leave()).to.equal(false);
    expect(filling.session.state.answers.get('childIdentity.givenName')).to.equal('Amina');
  });
});
