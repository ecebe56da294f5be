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
      ? html`<iframe
          title="Review document of ${found.title}"
          .srcdoc=${reviewDocument(found, exported.guidance)}
          style="inline-size: 100%; block-size: 90vh; border: 0"
        ></iframe>`
      : html`<p>There is no form of this name.</p>`;
  },
};

export default meta;

/** Choose a form among the controls. */
export const OneForm: StoryObj<Choice> = {};
