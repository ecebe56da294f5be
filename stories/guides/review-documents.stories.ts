import * as exported from '@amparo/definitions';
import { reviewDocument } from '@amparo/formats';
import type { Form } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const isForm = (each: unknown): each is Form =>
  typeof each === 'object' && each !== null && 'sections' in each && 'version' in each;
const forms = new Map(
  Object.values<unknown>(exported)
    .filter(isForm)
    .map((form) => [form.id, form]),
);

// A document has styles of its own, which the policy of a page with forms rightly refuses: it opens in a tab of its own.
const addressOf = (document: string): string => URL.createObjectURL(new Blob([document], { type: 'text/html' }));

interface Choice {
  readonly form: string;
}

/** Every form as a specialist reviews it: its words, when each question is asked, its rules and their sources. */
const meta: Meta<Choice> = {
  title: 'Guides/Review documents',
  args: { form: 'registration' },
  argTypes: { form: { control: 'select', options: [...forms.keys()] } },
  render: ({ form }) => {
    const found = forms.get(form);
    return found
      ? html`<a href=${addressOf(reviewDocument(found, exported.guidance))} target="_blank"
          >Review document of ${found.title}</a
        >`
      : html`<p>There is no form of this name.</p>`;
  },
};

export default meta;

/** Choose a form among the controls. */
export const OneForm: StoryObj<Choice> = {};
