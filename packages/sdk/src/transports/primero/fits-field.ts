import type { DeployedField } from './deployed-fields.js';
import type { AttachmentHome, FieldRule } from './mapping.js';

/**
 * Whether a field takes what a rule sends. Primero refuses a number in a text field and drops a list of codes where it
 * expects one (its record validator, 2.15.2.1), so that the type has to be right before the first child.
 */
export function fitsField(rule: Exclude<FieldRule, { readonly kind: 'rows' }>, field: DeployedField): boolean {
  const { type, isMulti, hasTime, options } = field;
  const isText = type === 'text_field' || type === 'textarea';
  const isOne = (type === 'select_box' || type === 'radio_button') && !isMulti;
  switch (rule.kind) {
    case 'text':
      return isText || (isOne && options === undefined); // a place, an agency, a user
    case 'number':
      return type === 'numeric_field';
    case 'tick':
      return takesTruth(field);
    case 'day':
      return type === 'date_field' && !hasTime;
    case 'moment':
      return type === 'date_field' && hasTime;
    case 'code':
      return isText || isOne;
    case 'codes':
      return type === 'select_box' && isMulti;
    case 'constant':
      return typeof rule.value === 'boolean' ? takesTruth(field) : isText || isOne;
  }
}

/** Whether a field takes true and false: a tick box, or the list of yes and no. */
export const takesTruth = ({ type, isMulti, isYesNo }: DeployedField): boolean =>
  type === 'tick_box' || (isYesNo && !isMulti);

/** The upload box of each kind of attachment. */
export const UPLOAD_BOXES: Readonly<Record<AttachmentHome['attachmentType'], string>> = {
  image: 'photo_upload_box',
  audio: 'audio_upload_box',
  document: 'document_upload_box',
};
