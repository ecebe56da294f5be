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

/** One risk to begin with. */
export const OneRisk: StoryObj = {
  play: async ({ canvasElement }) => {
    const playground = canvasElement.querySelector('risk-playground') as LitElement | null;
    const root = playground?.shadowRoot;
    if (!playground || !root) throw new Error('The playground has no content.');
    const said = (): string => root.querySelector('ul')?.textContent ?? '';
    const before = said();
    root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await playground.updateComplete;
    await expect(said()).not.toBe(before);
  },
};
