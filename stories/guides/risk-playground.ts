import { bestInterestsAssessment } from '@amparo/definitions';
import { placesOf, type Form } from '@amparo/model';
import {
  assessRisk,
  houseRuleSet,
  intersectingFactors,
  sentencesOf,
  type Facts,
  type IntersectingFactor,
  type Likelihood,
  type RiskLevel,
  type RiskRow,
  type Severity,
} from '@amparo/risk';
import { html, LitElement, nothing } from 'lit';
import { choice, line, tick, type Labels } from './playground-controls.js';
import { playgroundStyles } from './risk-playground-styles.js';

interface Row {
  readonly risk: string;
  readonly severity: Severity | 'unknown';
  readonly likelihood: Likelihood | 'unknown';
  /** A code of what protects the child; empty where nothing is known to. */
  readonly protection: string;
  /** Why it makes the risk one step lower. */
  readonly lower: boolean;
  readonly reason: string;
}

const NEW: Row = {
  ...{ risk: 'other', severity: 'unknown', likelihood: 'unknown' },
  ...{ protection: '', lower: false, reason: '' },
};

const rowOf = ({ risk, severity, likelihood, protection, lower, reason }: Row): RiskRow => ({
  ...{ risk, severity, likelihood },
  ...(protection !== '' && { protectiveFactors: [protection] }),
  ...(protection !== '' && lower && { lowered: { reason } }),
});

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
const PROTECTION = { '': 'Nothing known', ...labelsAt('rightsSafety.safRisks[].protectiveFactors') };
const FACTORS = labelsAt('analysis.factorsSeen');
const LEVELS = { '': 'Not decided yet', ...labelsAt('analysis.riskLevel') };
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
  static override properties = {
    rows: { state: true },
    facts: { state: true },
    factors: { state: true },
    level: { state: true },
    reason: { state: true },
  };
  static override styles = playgroundStyles;

  declare private rows: readonly Row[];
  declare private facts: Facts;
  declare private factors: readonly IntersectingFactor[];
  declare private level: RiskLevel | '';
  declare private reason: string;

  constructor() {
    super();
    this.rows = [{ ...NEW, risk: 'neglect', severity: 'moderate', likelihood: 'possible' }];
    this.facts = {};
    this.factors = [];
    this.level = this.reason = '';
  }

  protected override render(): unknown {
    const { rows, facts, factors: intersecting, level, reason } = this;
    const decided = level === '' ? undefined : { level, by: 'CW-12', reason: reason.trim() || null };
    const explanation = assessRisk(
      { rows: rows.map(rowOf), facts, intersecting, ...(decided && { decided }) },
      houseRuleSet,
    );
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
      <fieldset>
        <legend>What can add to each other</legend>
        ${intersectingFactors.map((factor) => this.#factor(factor))}
      </fieldset>
      <fieldset>
        <legend>What the worker decides</legend>
        <div class="row">${this.#decision(explanation.decided?.differs ?? false)}</div>
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
    const change = (part: object): void => {
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
      ${choice('What protects the child from it?', PROTECTION, {
        value: row.protection,
        chosen: (protection) => change({ protection }),
      })}
      ${
        row.protection === ''
          ? nothing
          : tick('This protection makes the risk one step lower', row.lower, (lower) => change({ lower }))
      }
      ${row.protection !== '' && row.lower ? line('Why is it lower?', row.reason, (reason) => change({ reason })) : nothing}
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
    return tick(FACTS[fact], this.facts[fact] === true, (holds) => this.#know({ [fact]: holds }));
  }

  #factor(factor: IntersectingFactor): unknown {
    const { factors } = this;
    return tick(FACTORS[factor] ?? factor, factors.includes(factor), (seen) => {
      this.factors = seen ? [...factors, factor] : factors.filter((each) => each !== factor);
    });
  }

  #decision(differs: boolean): unknown {
    const chosen = (level: string): void => {
      this.level = level as RiskLevel | '';
    };
    return [
      choice('Level that the worker decides', LEVELS, { value: this.level, chosen }),
      differs ? line('Why is it not the suggested level?', this.reason, (reason) => (this.reason = reason)) : nothing,
    ];
  }

  #know(more: Facts): void {
    this.facts = { ...this.facts, ...more };
  }

  #add(): void {
    this.rows = [...this.rows, NEW];
  }
}

customElements.define('risk-playground', RiskPlayground);
