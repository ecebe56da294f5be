import { withoutCode } from './without-code.mjs';

/** What a worker does with the form on a page: questions are found by their path, answers by what stands on the screen. */
export class FormPage {
  constructor(page, { byPath, within = 'amparo-registration' }) {
    this.byPath = byPath;
    this.page = page;
    this.root = page.locator(within).first();
  }

  async open(address) {
    await this.page.goto(address);
    await this.root.locator('amparo-unlock, amparo-form, amparo-drafts').first().waitFor();
  }

  async choosePassphrase(passphrase) {
    await this.root.locator('#passphrase').fill(passphrase);
    await this.root.locator('#again').fill(passphrase);
    await this.root.locator('amparo-unlock button.primary').click();
    await withoutCode(this.root, this.heading);
    await this.heading.waitFor();
  }

  /** Unlocks; what is shown then is the list of drafts, or a new form where there are none. */
  async unlock(passphrase) {
    await this.root.locator('#passphrase').fill(passphrase);
    await this.root.locator('amparo-unlock button.primary').click();
    await this.root.locator('amparo-form, amparo-drafts').first().waitFor();
  }

  /** Goes on with the draft of a case code, or with the only one. */
  async goOn(code) {
    const lines = this.root.locator('amparo-drafts li');
    const line = code === undefined ? lines : lines.filter({ hasText: code });
    await line.getByRole('button').first().click();
    await this.root.locator('amparo-form').waitFor();
  }

  get heading() {
    return this.root.locator('amparo-section h2, amparo-review h2');
  }

  get summary() {
    return this.root.locator('amparo-error-summary');
  }

  get saveState() {
    return this.root.locator('amparo-save-state');
  }

  get next() {
    return this.root.locator('amparo-form .steps button.primary');
  }

  get send() {
    return this.root.locator('amparo-review button.send');
  }

  get sentPanel() {
    return this.root.locator('[part=sent]');
  }

  /** The element of a question, group or list. */
  at(path) {
    return this.root.locator(`${this.byPath}=${path}`).first();
  }

  /** The box of a question, or one of its boxes by id. */
  box(path, id = 'control') {
    return this.at(path).locator(`#${id}`);
  }

  /** What is said to be wrong with an answer. */
  issue(path) {
    return this.at(path).locator('#issue');
  }

  async type(path, text, id) {
    await this.box(path, id).fill(text);
  }

  async choose(path, words) {
    const label = this.at(path)
      .locator('label.option')
      .filter({ hasText: exactly(words) });
    await label.click();
  }

  /** Chooses by the code of the answer, whatever language its words are in. */
  async chooseCode(path, code) {
    const codes = await this.at(path).evaluate(({ view }) => Object.keys(view.question.codes.labels));
    await this.at(path).locator('label.option').nth(codes.indexOf(code)).click();
  }

  /** Chooses from a native list by the words on screen. */
  async pick(path, words) {
    await this.box(path).selectOption({ label: words });
  }

  async date(path, parts) {
    for (const [id, text] of Object.entries(parts)) await this.type(path, text, id);
  }

  async now(path) {
    await this.at(path).locator('.parts').last().getByRole('button').click();
  }

  async attest(path) {
    await this.box(path).check();
  }

  /** Gives a reason for having no answer. */
  async noAnswer(path, words) {
    await this.at(path).locator('.absence').getByRole('button', { name: words, exact: true }).click();
  }

  /** Leaves the question that has the focus, so that what is wrong with it is shown. */
  async leave() {
    await this.heading.focus();
  }

  /** Adds an entry to a list; gives its path. */
  async add(path) {
    await this.at(path).locator('button.add').last().click();
    const entries = await this.at(path).evaluate(({ view }) => view.entries.map(({ id }) => id));
    return `${path}[${entries.at(-1)}]`;
  }

  async giveReason(path, reason) {
    await this.at(path).locator('.alert.warn textarea').fill(reason);
  }

  /** Shows a section by its id, as the list of sections does, with all the permissions that it asks for. */
  async section(id) {
    const sections = await this.sections();
    await this.#choose(sections.findIndex((section) => section.id === id));
    const all = this.root.locator('amparo-permissions button.all');
    if (await all.isVisible()) await all.click();
  }

  async review() {
    await this.#choose((await this.sections()).length);
  }

  async #choose(at) {
    const toggle = this.root.locator('amparo-section-list .toggle');
    if ((await toggle.isVisible()) && (await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    await this.root.locator('amparo-section-list li button').nth(at).click();
    await this.heading.waitFor();
  }

  /** Ids of the sections that are asked now, and of the questions, groups and lists in the one on screen. */
  async sections() {
    return this.root
      .locator('amparo-form')
      .evaluate(({ session: { view } }) =>
        view.sections.map(({ id, views }) => ({ id, paths: views.map(({ path }) => path) })),
      );
  }

  /** The answers that the form holds, by path. */
  async answers() {
    return this.root.locator('amparo-form').evaluate(({ session }) => Object.fromEntries(session.state.answers));
  }

  async caseCode() {
    return (await this.answers())['caseHeader.caseCode'];
  }

  /** Resolves once everything that was typed is stored. */
  async saved() {
    await this.saveState.getByText(/\d\d:\d\d/).waitFor();
  }
}

const exactly = (words) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
