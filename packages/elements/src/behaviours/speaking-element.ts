import { wordsIn, type Words } from '@amparo/model';
import { LitElement, type PropertyDeclarations } from 'lit';
import {
  interfaceWords,
  onCatalogue,
  type InterfaceWords,
  type PluralForms,
  type Values,
  type Word,
} from '../words.js';

const ENGLISH = wordsIn({ language: 'en' });

/** An element that shows words: those of the form, and the interface's own in the same language. */
export abstract class SpeakingElement extends LitElement {
  static override properties: PropertyDeclarations = { words: { attribute: false } };

  /** The words of the form, in the language that it speaks. */
  declare words: Words;

  #silence: (() => void) | undefined;

  constructor() {
    super();
    this.words = ENGLISH;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#silence = onCatalogue(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#silence?.();
  }

  /** The interface's own words in the language of the form. */
  protected get interface(): InterfaceWords {
    return interfaceWords(this.words.language);
  }

  /** Puts one of the interface's own words into the language of the form. */
  protected say(word: Word, values?: Values): string {
    return this.interface.say(word, values);
  }

  /** Puts a count into the language of the form. */
  protected plural(forms: PluralForms, n: number): string {
    return this.interface.plural(forms, n);
  }
}
