import type { Receiver } from '@amparo/definitions';
import type { Submission } from '@amparo/model';
import type { PropertyDeclarations } from 'lit';
import { notSentSentence } from '../delivery/attention-sentence.js';
import { CaseForm } from '../filling/case-form.js';
import type { MissingPermissions } from '../filling/failure.js';

// It comes behind the form, like what sends.
const loadJudge = () => import('../case/missing-in.js').catch(() => undefined);

/**
 * A form that tells somebody about a child or looks for its family: on whichever page it stands, it is sent only as far as what
 * this device knows of family, child and receiver allows it.
 */
export abstract class GatedForm extends CaseForm {
  static override properties: PropertyDeclarations = { ...CaseForm.properties, receivers: { attribute: false } };

  /**
   * The bodies that the host knows: then nobody else is told, and no authority of a State that the child may need protection from.
   * Whoever is asked is looked for there by code or name; nothing is judged by it unless set.
   */
  declare receivers: readonly Receiver[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void loadJudge();
  }

  /** Says what stands against what this form would do; undefined where nothing does. */
  async missing(submission: Submission): Promise<MissingPermissions | undefined> {
    const judge = await loadJudge();
    if (!judge) return (speaks) => [speaks.say(notSentSentence({ code: 'notLoaded' }))];
    const { zone, receivers } = this;
    return judge.missingIn(this.device.vault, submission, { zone, receivers });
  }
}
