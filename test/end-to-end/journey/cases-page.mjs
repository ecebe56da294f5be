import { FormPage } from './form-page.mjs';
import { withoutCode } from './without-code.mjs';

// Runs in the page: everything that stands in an element, through all open shadow roots.
const htmlIn = (element) => {
  const all = (root) => [root.innerHTML, ...Array.from(root.querySelectorAll('*'), inside)];
  const inside = ({ shadowRoot }) => (shadowRoot ? all(shadowRoot).join('') : '');
  return inside(element);
};

/** What a worker does with the page of cases: one case after the other, and the forms of a case. */
export class CasesPage {
  constructor(page, { byPath }) {
    this.byPath = byPath;
    this.page = page;
    this.root = page.locator('amparo-caseload');
    this.case = this.root.locator('amparo-case');
  }

  async open(address) {
    await this.page.goto(address);
    await this.root.locator('amparo-unlock').waitFor();
  }

  /** Makes a passphrase, or opens with the one that was made. */
  async unlock(passphrase) {
    await this.root.locator('#passphrase').fill(passphrase);
    const again = this.root.locator('#again');
    if (await again.isVisible()) await again.fill(passphrase);
    await this.root.locator('amparo-unlock button.primary').click();
    const register = this.root.locator('button.primary', { hasText: 'Register a child' });
    const back = this.root.getByRole('button', { name: 'All cases' });
    await withoutCode(this.root, register.or(back));
    await register.or(back).first().waitFor();
    if (await back.isVisible()) await back.click(); // it goes on where it was locked
    await register.waitFor();
  }

  /** Everything that the page holds of the cases now. */
  html() {
    return this.root.evaluate(htmlIn);
  }

  async lock() {
    await this.root.locator('.lock').getByRole('button', { name: 'Lock' }).first().click();
    await this.root.locator('amparo-unlock').waitFor();
  }

  /** Begins a case; gives its registration. */
  async register() {
    await this.root.locator('button.primary', { hasText: 'Register a child' }).click();
    return this.#form('registration');
  }

  async openCase(code) {
    await this.root.getByRole('button', { name: `Open case ${code}` }).click();
    await this.case.getByRole('heading', { name: code }).waitFor();
  }

  /** Begins a form of the case that is open, by the name on screen and the end of its tag. */
  async begin(name, tag) {
    await this.case.getByRole('button', { name: `Begin: ${name}` }).click();
    return this.#form(tag);
  }

  /** Begins a form once more that was completed before. */
  async again(name, tag) {
    await this.case.getByRole('button', { name: `Fill in again: ${name}` }).click();
    return this.#form(tag);
  }

  /** Goes on with the draft of a form. */
  async goOn(name, tag) {
    await this.case.getByRole('button', { name: `Go on with the draft: ${name}` }).click();
    return this.#form(tag);
  }

  async backToCase() {
    await this.case.getByRole('button', { name: 'Back to the case' }).click();
    await this.case.locator('h2').waitFor();
  }

  /** The line of a form in the case that is open. */
  line(name) {
    return this.case.locator('li', { has: this.page.getByText(name, { exact: true }) });
  }

  async #form(tag) {
    const form = new FormPage(this.page, { byPath: this.byPath, within: `amparo-${tag}` });
    await form.heading.waitFor();
    return form;
  }
}
