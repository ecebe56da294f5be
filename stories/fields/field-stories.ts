import { loadLanguage } from '@amparo/elements';
import { wordsIn, type AnyQuestion, type Json, type Translations } from '@amparo/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { staged, type Staging } from './staged.js';

/** What a story shows; answers go in here, so that a designer can try others. */
export interface FieldStory extends Staging {
  readonly question: AnyQuestion;
}

export type Story = StoryObj<FieldStory>;

/** What the stories of every field have in common. */
export const stage = {
  parameters: { controls: { disable: true } },
  loaders: [async () => ({ french: await loadLanguage('fr'), arabic: await loadLanguage('ar') })],
  render: ({ question, ...staging }: FieldStory) => staged(question, staging).field,
} satisfies Partial<Meta<FieldStory>>;

/** A story of one question, to be answered as inside a form. */
export const story = (question: AnyQuestion, staging: Staging = {}): Story => ({ args: { question, ...staging } });

/** The words of a question in Arabic, keyed by the last parts of their keys. */
export const arabic = (words: Readonly<Record<string, string>>): Translations =>
  Object.fromEntries(Object.entries(words).map(([key, said]) => [`examples.example.question.${key}`, said]));

/** The same question in Arabic: it reads from right to left. */
export const inArabic = (question: AnyQuestion, words: Translations, answer?: Json): Story =>
  story(question, { answer, words: wordsIn({ language: 'ar', translations: words }) });

/** The same question in English for the worker, with Arabic beside it for the child. */
export const inTwoLanguages = (question: AnyQuestion, words: Translations, answer?: Json): Story =>
  story(question, { answer, secondWords: wordsIn({ language: 'ar', translations: words }) });
