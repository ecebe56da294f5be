import './risk-playground.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type LitElement } from 'lit';
import { expect } from 'storybook/test';

/** Change the risks and the facts, and read what is suggested and why; no number, no total, no colour. */
const meta: Meta = {
  title: 'Guides/Risk playground',
  component: 'risk-playground',
  render: () => html`<risk-playground></risk-playground>`,
};

export default meta;

const begun = (canvas: HTMLElement) => {
  const playground = canvas.querySelector('risk-playground') as LitElement | null;
  const root = playground?.shadowRoot;
  if (!playground || !root) throw new Error('The playground has no content.');
  const control = <E extends HTMLElement>(label: string): E => {
    const labels = Array.from(root.querySelectorAll('label'));
    const found = labels.find((each) => each.textContent?.trim().startsWith(label))?.querySelector('input, select');
    if (!found) throw new Error(`There is no “${label}”.`);
    return found as E;
  };
  return {
    said: (): string => root.querySelector('ul')?.textContent ?? '',
    asks: (label: string): boolean => root.textContent?.includes(label) ?? false,
    async tick(label: string): Promise<void> {
      control(label).click();
      await playground.updateComplete;
    },
    async give(label: string, value: string): Promise<void> {
      const box = control<HTMLInputElement | HTMLSelectElement>(label);
      box.value = value;
      box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input'));
      await playground.updateComplete;
    },
  };
};

/** One risk to begin with. */
export const OneRisk: StoryObj = {
  play: async ({ canvasElement }) => {
    const { said, tick } = begun(canvasElement);
    const before = said();
    await tick('Signs of self-harm');
    await expect(said()).not.toBe(before);
    await expect(said()).toContain('At least high: there are signs of self-harm');
  },
};

/** A worker lowers a risk by one step, for a reason; without one nothing is lowered. */
export const LoweredByTheWorker: StoryObj = {
  play: async ({ canvasElement }) => {
    const { said, tick, give } = begun(canvasElement);
    await expect(said()).toContain('Medium is suggested');
    await give('What protects the child', 'caringAdult');
    await expect(said()).toContain('Something protects the child from it; that lowers nothing');
    await tick('This protection makes the risk');
    await expect(said()).toContain('Medium is suggested');
    await give('Why is it lower?', 'The grandmother sleeps in the same room.');
    await expect(said()).toContain('Low is suggested');
    await expect(said()).toContain('because: “The grandmother sleeps in the same room”.');
    await give('With whom is the child?', 'separated');
    await expect(said()).toContain('Medium is suggested');
  },
};

/** The worker decides otherwise, and is asked why. */
export const DecidedOtherwise: StoryObj = {
  play: async ({ canvasElement }) => {
    const { said, asks, give } = begun(canvasElement);
    await give('Level that the worker decides', 'medium');
    await expect(said()).toContain('The worker CW-12 decided: medium.');
    await expect(asks('Why is it not the suggested level?')).toBe(false);
    await give('Level that the worker decides', 'high');
    await expect(said()).toContain('the reason is still missing');
    await give('Why is it not the suggested level?', 'The uncle is back.');
    await expect(said()).toContain('because: “The uncle is back”.');
  },
};

/** What can add to each other is counted in words, and changes no level. */
export const FactorsThatAdd: StoryObj = {
  play: async ({ canvasElement }) => {
    const { said, tick } = begun(canvasElement);
    await tick('Gender');
    await tick('Moving on often');
    await expect(said()).toContain('Two of the seven factors');
    await expect(said()).toContain('Medium is suggested');
  },
};
