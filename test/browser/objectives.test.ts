import { expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { densePlaces } from '../../stories/form/dense-places.js';
import { focused, formOnPage } from './form-hand.js';
import { until } from './forms-hand.js';

beforeEach(() => setViewport({ width: 360, height: 740 }));
afterEach(() => fixtureCleanup());

describe('an objective of a plan of return', () => {
  const lists = [
    ['objectives', 'actions.actions', { dimension: 'economic' }],
    ['familyObjectives', 'plan.actionsSocial', {}],
  ] as const;
  const TYPED: Readonly<Record<string, string>> = {
    dimension: 'Money, training, work',
    what: 'Enrol her',
    goal: 'School',
    responsible: 'A service',
    responsibleNotes: 'Office',
    cost: '150',
    currency: 'EGP',
    status: 'Done',
    statusNotes: 'She goes.',
  };

  /** What is typed into a control: each date is the third of March 2026. */
  const keysFor = (key: string, control: Element): string | undefined =>
    control.matches('input, select, textarea') ? (TYPED[key] ?? (control.id === 'year' ? '2026' : '3')) : undefined;

  for (const [name, list, more] of lists)
    it(`is added, filled in and told as done with the keyboard alone: ${list}`, async () => {
      const { section, ...place } = densePlaces[name];
      const form = await formOnPage({ ...place, changes: [{ type: 'goTo', section }] });
      const { answers } = form.session.state;
      const before = answers.get(list) as readonly string[];
      const adds = Array.from(form.root.querySelectorAll<HTMLElement>('button.add'));
      adds[0]?.focus();
      await sendKeys({ press: 'Enter' });
      const added = (): string | undefined =>
        (form.session.state.answers.get(list) as readonly string[])[before.length];
      const id = await until(added);
      const entry = `${list}[${id}]`;
      const at = (): string => {
        const { host } = (focused()?.getRootNode() ?? document) as ShadowRoot;
        return (host as { readonly view?: { readonly path: string } } | undefined)?.view?.path ?? '';
      };
      await until(() => focused()?.closest(`[data-entry="${id}"] > h4`));
      await sendKeys({ press: 'Tab' });
      for (let stops = 0; at().startsWith(entry) && stops < 60; stops += 1) {
        const control = focused();
        const keys = control ? keysFor(at().slice(entry.length + 1), control) : undefined;
        if (keys !== undefined) await sendKeys({ type: keys });
        await sendKeys({ press: 'Tab' });
      }
      const given = (key: string): unknown => form.session.state.answers.get(`${entry}.${key}`);
      await until(() => given('statusNotes') === 'She goes.');
      const said = { what: 'Enrol her', goal: 'School', responsible: 'serviceProvider', responsibleNotes: 'Office' };
      const when = { startsOn: '2026-03-03', endsOn: '2026-03-03', status: 'done', statusNotes: 'She goes.' };
      const all: Readonly<Record<string, unknown>> = { ...more, ...said, cost: 150, currency: 'EGP', ...when };
      expect(Object.fromEntries(Object.keys(all).map((key) => [key, given(key)]))).to.deep.equal(all);
    });
});
