import { assessRisk, houseRuleSet, sentencesOf, type Facts } from '@amparo/risk';
import { css, html, LitElement } from 'lit';

interface Row {
  readonly risk: string;
  readonly severity: (typeof SEVERITIES)[number];
  readonly likelihood: (typeof LIKELIHOODS)[number];
}

const SEVERITIES = ['minor', 'moderate', 'serious', 'critical', 'unknown'] as const;
const LIKELIHOODS = ['unlikely', 'possible', 'likely', 'veryLikely', 'unknown'] as const;
const RISKS = ['neglect', 'physicalViolence', 'sexualViolence', 'trafficking', 'noServices', 'detention', 'other'];
const FACTS = ['urgent', 'sexualNow', 'selfHarm', 'traffickingStrong', 'traffickingSome', 'detained'] as const;

/** Lets a specialist change risks and facts, and read what the house rule set makes of them. */
export class RiskPlayground extends LitElement {
  static override properties = { rows: { state: true }, facts: { state: true } };
  static override styles = css`
    :host {
      display: block;
      max-inline-size: 44rem;
      font:
        1rem/1.5 system-ui,
        sans-serif;
    }
    fieldset {
      margin-block-end: 1rem;
      border: 1px solid #767676;
    }
    .row,
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      margin-block: 0.5rem;
    }
    select,
    button {
      min-block-size: 44px;
      font: inherit;
    }
  `;

  declare private rows: readonly Row[];
  declare private facts: Facts;

  constructor() {
    super();
    this.rows = [{ risk: 'neglect', severity: 'moderate', likelihood: 'possible' }];
    this.facts = {};
  }

  protected override render(): unknown {
    const explanation = assessRisk({ rows: this.rows, facts: this.facts }, houseRuleSet);
    return html`<fieldset>
        <legend>Risks</legend>
        ${this.rows.map((row, at) => this.#row(row, at))}
        <button type="button" @click=${() => this.#add()}>Add a risk</button>
      </fieldset>
      <fieldset>
        <legend>Facts</legend>
        <div class="facts">${this.#company()} ${FACTS.map((fact) => this.#fact(fact))}</div>
      </fieldset>
      <section aria-live="polite">
        <h2>What the rule set says</h2>
        <ul>
          ${sentencesOf(explanation).map(({ text }) => html`<li>${text}</li>`)}
        </ul>
        <p>House rule set of this library, not taken from a source. The worker decides.</p>
      </section>`;
  }

  #row(row: Row, at: number): unknown {
    const change = (part: Partial<Row>): void => {
      this.rows = this.rows.with(at, { ...row, ...part });
    };
    return html`<div class="row">
      ${choice('Risk', RISKS, { value: row.risk, chosen: (risk) => change({ risk }) })}
      ${choice('Severity', SEVERITIES, { value: row.severity, chosen: (severity) => change({ severity }) })}
      ${choice('Likelihood', LIKELIHOODS, { value: row.likelihood, chosen: (likelihood) => change({ likelihood }) })}
    </div>`;
  }

  #company(): unknown {
    const codes = ['', 'accompanied', 'separated', 'unaccompanied'] as const;
    return choice('With whom', codes, {
      value: (this.facts.accompaniment ?? '') as (typeof codes)[number],
      chosen: (accompaniment) => {
        this.facts = { ...this.facts, accompaniment: accompaniment === '' ? undefined : accompaniment };
      },
    });
  }

  #fact(fact: (typeof FACTS)[number]): unknown {
    const changed = ({ target }: Event): void => {
      this.facts = { ...this.facts, [fact]: (target as HTMLInputElement).checked };
    };
    return html`<label
      ><input type="checkbox" .checked=${this.facts[fact] === true} @change=${changed} /> ${fact}</label
    >`;
  }

  #add(): void {
    this.rows = [...this.rows, { risk: 'other', severity: 'unknown', likelihood: 'unknown' }];
  }
}

interface Choosing<Code extends string> {
  readonly value: Code;
  chosen(code: Code): void;
}

function choice<Code extends string>(
  label: string,
  codes: readonly Code[],
  { value, chosen }: Choosing<Code>,
): unknown {
  const changed = ({ target }: Event): void => chosen((target as HTMLSelectElement).value as Code);
  return html`<label>
    ${label}
    <select @change=${changed}>
      ${codes.map((code) => html`<option value=${code} ?selected=${code === value}>${code === '' ? 'not known' : code}</option>`)}
    </select>
  </label>`;
}

customElements.define('risk-playground', RiskPlayground);
