import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import elements from '../packages/elements/custom-elements.json';
import forms from '../packages/forms/custom-elements.json';

setCustomElementsManifest({ ...elements, modules: [...elements.modules, ...forms.modules] });

const directions: Readonly<Record<string, string>> = { ar: 'rtl' };

/** A form takes its words from the nearest `lang`, so the toolbar needs to set no more than that. */
const inLanguage: Decorator = (story, { globals }) => {
  const language = String(globals['language']);
  return html`<div lang=${language} dir=${directions[language] ?? 'ltr'}>${story()}</div>`;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inLanguage],
  globalTypes: {
    language: {
      description: 'Language of the form',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'fr', title: 'Français' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
  },
  initialGlobals: { language: 'en' },
  parameters: { a11y: { test: 'error' } },
};

export default preview;
