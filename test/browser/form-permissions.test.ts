import { expect, fixtureCleanup } from '@open-wc/testing';
import { denseForm, denseWordsInArabic } from '../../stories/form/dense-form.js';
import type { FormStaging } from '../../stories/form/staged-form.js';
import { accessible, focused, formOnPage, settled, shadowOf, textOf, type FormOnPage } from './form-hand.js';

const onStage = (more: FormStaging = {}): Promise<FormOnPage> =>
  formOnPage({ form: denseForm, changes: [{ type: 'goTo', section: 'permissions' }], ...more });

const asked = ({ root }: FormOnPage): readonly string[] =>
  Array.from(root.querySelectorAll('amparo-permissions amparo-buttons-field'), (field) =>
    (field as unknown as { view: { path: string } }).view.path.replace('permissions.', ''),
  );
const told = ({ root }: FormOnPage): string => textOf(root.querySelector('amparo-permissions [role=status]'));
const buttons = ({ root }: FormOnPage): readonly string[] =>
  Array.from(root.querySelectorAll('amparo-permissions button'), textOf);

async function says({ field }: FormOnPage, permission: string, words: string): Promise<void> {
  const options = shadowOf(field(`permissions.${permission}`)).querySelectorAll<HTMLElement>('label.option');
  Array.from(options)
    .find((each) => textOf(each) === words)
    ?.click();
  await settled();
}

afterEach(() => fixtureCleanup());

describe('several permissions', () => {
  it('are asked one at a time: each answer brings the next, whatever it is, and what was answered stays', async () => {
    const form = await onStage();
    expect(asked(form)).to.deep.equal(['clinic']);
    expect(told(form)).to.equal('Asked so far: 1 of 4.');
    const status = form.root.querySelector('amparo-permissions [role=status]');
    const clinic = form.field('permissions.clinic');
    await says(form, 'clinic', 'No');
    expect(asked(form)).to.deep.equal(['clinic', 'school']);
    expect(form.field('permissions.clinic') === clinic).to.equal(true);
    expect(told(form), 'read out, since it stands where it stood').to.equal('Asked so far: 2 of 4.');
    expect(form.root.querySelector('amparo-permissions [role=status]')).to.equal(status);
    await says(form, 'school', 'Not now');
    expect(asked(form)).to.deep.equal(['clinic', 'school', 'visit']);
    await says(form, 'visit', 'Yes');
    expect(asked(form)).to.deep.equal(['clinic', 'school', 'visit', 'photo']);
    expect(buttons(form)).to.deep.equal([]);
    form.session.undo();
    form.session.undo();
    await settled();
    expect(asked(form)).to.have.length(4);
  });

  it('can be gone past without an answer, and the focus stands in the next one then', async () => {
    const form = await onStage();
    await accessible(form.element);
    await form.press('Ask the next one');
    expect(asked(form)).to.deep.equal(['clinic', 'school']);
    expect(shadowOf(form.field('permissions.school')).contains(focused())).to.equal(true);
    await form.press('Show all that are left');
    expect(asked(form)).to.have.length(4);
    expect(shadowOf(form.field('permissions.visit')).contains(focused())).to.equal(true);
    expect(Array.from(form.session.state.answers.keys())).to.deep.equal([]);
  });

  it('come as far as one that has an answer, or that somebody goes to', async () => {
    const form = await onStage({ answers: { 'permissions.school': 'no' } });
    expect(asked(form)).to.deep.equal(['clinic', 'school', 'visit']);
    form.element.goTo('permissions', 'permissions.photo');
    await settled();
    expect(shadowOf(form.field('permissions.photo')).contains(focused())).to.equal(true);
  });

  it('speak the language of the form', async () => {
    const form = await onStage({ words: denseWordsInArabic });
    expect(buttons(form)).to.deep.equal(['اسأل عن الإذن التالي', 'إظهار كل ما تبقّى']);
  });
});
