import type { Submission } from '@amparo/model';
import { CaseForm } from './case-form.js';
import { missingIn } from './case/missing-in.js';
import type { MissingPermissions } from './failure.js';

/**
 * A form that tells somebody about a child or looks for its family: on whichever page it stands, it is sent only as far as what
 * this device knows of family and child allows it.
 */
export abstract class GatedForm extends CaseForm {
  /** Says what family and child have not permitted of what this form would do; undefined where nothing is missing. */
  missing(submission: Submission): Promise<MissingPermissions | undefined> {
    return missingIn(this.device.vault?.records('cases'), submission);
  }
}
