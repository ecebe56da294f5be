import { bestInterestsAssessment } from '@amparo/definitions';
import { placesOf, type Form } from '@amparo/model';
import { assessRisk, houseRuleSet, sentencesOf, type Facts, type Likelihood, type Severity } from '@amparo/risk';
import { html, LitElement } from 'lit';
import { playgroundStyles } from './risk-playground-styles.js';

type Labels = Readonly<Record<string, string>>;

interface Row {
  readonly risk: string;
  readonly severity: Severity | 'unknown';
  readonly likelihood: Likelihood | 'unknown';
}

const NOT_KNOWN = { unknown: 'Not known' };

/** The words that the assessment itself uses. */
function labelsAt(path: string, form: Form = bestInterestsAssessment): Labels {
  const asked = placesOf(form).at.get(path)?.asked;
  const codes = asked && 'codes' in asked ? (asked.codes as { readonly labels: Labels } | undefined) : undefined;
  if (!codes) throw new Error(`${form.id} has no choices at ${path}.`);
  return codes.labels;
}

const RISKS = labelsAt('rightsSafety.safRisks[].risk');
const SEVERITIES = { ...labelsAt('rightsSafety.safRisks[].severity'), ...NOT_KNOWN };
const LIKELIHOODS = { ...labelsAt('rightsSafety.safRisks[].likelihood'), ...NOT_KNOWN };
const COMPANY = { ...labelsAt('known.accompanimentStatus'), ...NOT_KNOWN };
const CARE = { ...labelsAt('known.careArrangement'), ...NOT_KNOWN };
const RETURN = { yes: 'Yes', no: 'No', unknown: 'Not known', '': 'Not asked' };

const FACTS = {
  urgent: 'An urgent health or safety need is open',
  sexualNow: 'Sexual violence or exploitation now, or feared with access to the child',
  selfHarm: 'Signs of self-harm or of suicidal thoughts',
  traffickingStrong: 'Strong signs of trafficking, or a trafficker still in contact',
  traffickingSome: 'Some signs of trafficking',
  detained: 'Held for migration reasons',
} as const;

/** Lets a specialist change risks and facts, and read what the house rule set makes of them. */
export class RiskPlayground extends LitElement {
  static override properties = { rows: { state: true }, facts: { state: true } };
  static override styles = playgroundStyles;

  declare private rows: readonly Row[];
  declare private facts: Facts;

  constructor() {
    super();
    this.rows = [{ risk: 'neglect', severity: 'moderate', likelihood: 'possible' }];
    this.facts = {};
  }

  protected override render(): unknown {
    const explanation = assessRisk({ rows: this.rows, facts: this.facts }, houseRuleSet);
    return html`<div lang="en" dir="ltr">
      <fieldset>
        <legend>Risks, one by one</legend>
        ${this.rows.map((row, at) => this.#row(row, at))}
        <button type="button" @click=${() => this.#add()}>Add a risk</button>
      </fieldset>
      <fieldset>
        <legend>What is known besides</legend>
        <div class="row">${this.#company()} ${this.#care()} ${this.#age()} ${this.#return()}</div>
        ${(Object.keys(FACTS) as (keyof typeof FACTS)[]).map((fact) => this.#fact(fact))}
      </fieldset>
      <section aria-live="polite">
        <h2>What the rule set says</h2>
        <ul>
          ${sentencesOf(explanation).map(({ text }) => html`<li>${text}</li>`)}
        </ul>
        <p>House rule set of this library, not taken from a source. The worker decides.</p>
      </section>
    </div>`;
  }

  #row(row: Row, at: number): unknown {
    const change = (part: Labels): void => {
      this.rows = this.rows.with(at, { ...row, ...part });
    };
    return html`<div class="row">
      ${choice('Risk', RISKS, { value: row.risk, chosen: (risk) => change({ risk }) })}
      ${choice('How grave would the harm be?', SEVERITIES, {
        value: row.severity,
        chosen: (severity) => change({ severity }),
      })}
      ${choice('How likely is it?', LIKELIHOODS, {
        value: row.likelihood,
        chosen: (likelihood) => change({ likelihood }),
      })}
      <button type="button" @click=${() => (this.rows = this.rows.toSpliced(at, 1))}>Remove</button>
    </div>`;
  }

  #company(): unknown {
    return choice('With whom is the child?', COMPANY, {
      value: this.facts.accompaniment ?? 'unknown',
      chosen: (accompaniment) => this.#know({ accompaniment }),
    });
  }

  #care(): unknown {
    return choice('Who cares for the child now?', CARE, {
      value: this.facts.care ?? 'unknown',
      chosen: (care) => this.#know({ care }),
    });
  }

  #age(): unknown {
    const changed = ({ target }: Event): void => {
      const { value, valueAsNumber } = target as HTMLInputElement;
      this.#know({ age: value === '' ? undefined : valueAsNumber });
    };
    return html`<label>
      Age in years
      <input type="number" min="0" max="17" autocomplete="off" @change=${changed} />
    </label>`;
  }

  #return(): unknown {
    return choice('Could the child come to harm by returning?', RETURN, {
      value: this.facts.refoulement ?? '',
      chosen: (said) => this.#know({ refoulement: said === '' ? undefined : (said as 'yes' | 'no' | 'unknown') }),
    });
  }

  #fact(fact: keyof typeof FACTS): unknown {
    const changed = ({ target }: Event): void => this.#know({ [fact]: (target as HTMLInputElement).checked });
    return html`<label class="fact">
      <input type="checkbox" .checked=${this.facts[fact] === true} @change=${changed} /> ${FACTS[fact]}
    </label>`;
  }

  #know(more: Facts): void {
    this.facts = { ...this.facts, ...more };
  }

  #add(): void {
    this.rows = [...this.rows, { risk: 'other', severity: 'unknown', likelihood: 'unknown' }];
  }
}

interface Choosing {
  readonly value: string;
  chosen(code: string): void;
}

function choice(label: string, labels: Labels, { value, chosen }: Choosing): unknown {
  const changed = ({ target }: Event): void => chosen((target as HTMLSelectElement).value);
  return html`<label>
    ${label}
    <select @change=${changed}>
      ${Object.entries(labels).map(([code, word]) => html`<option value=${code} ?selected=${code === value}>${word}</option>`)}
    </select>
  </label>`;
}

customElements.define('risk-playground', RiskPlayground);
