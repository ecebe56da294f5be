/**
 * Where the answers of each form go in one DHIS2; plain JSON. Its identifiers are made by each server, so there is none to
 * publish: a deployment brings its own.
 */
export interface Dhis2Mapping {
  readonly trackedEntityType: string;
  readonly program: string;
  /** The unit that owns the records, or the path of the answer that names it: a form without that answer is not taken. */
  readonly orgUnit: { readonly id: string } | { readonly from: string };
  /** Attribute that takes the case code, if one does. */
  readonly caseCode?: string;
  readonly forms: Readonly<Record<string, Dhis2FormMapping>>;
}

/** One form as an event of a program stage. */
export interface Dhis2FormMapping {
  readonly programStage: string;
  /**
   * Data element of the stage that takes the SHA-256 of the submission, a text of 64 characters: by it a second sending is
   * known from a changed one, which DHIS2 would take as an update without a word.
   */
  readonly contentHash: string;
  /** Path of the day or moment the event is about; the day the form was made where there is none. */
  readonly occurredAt?: string;
  readonly dataElements: readonly Dhis2Rule[];
  /** Attributes of the person, as the registration gives them. */
  readonly attributes?: readonly Dhis2Rule[];
  /** Each entry of a list as an event of a repeatable stage. */
  readonly lists?: readonly Dhis2ListMapping[];
}

/** Entries of a list as events. */
export interface Dhis2ListMapping {
  readonly from: string;
  readonly programStage: string;
  readonly dataElements: readonly Dhis2Rule[];
}

/** One answer's home: a data element or an attribute. */
export interface Dhis2Rule {
  readonly from: string;
  readonly to: string;
  /**
   * `text`, `number`, `boolean`, `date` and `dateTime` as DHIS2's value types are; several codes go as a text with commas.
   * `file` is a photo, a document or a drawing in a data element of type FILE_RESOURCE or IMAGE, one file in each: the first
   * rule of a question takes its first file, the second its second. A file without a rule stays in the outbox.
   */
  readonly as: 'text' | 'number' | 'boolean' | 'date' | 'dateTime' | 'file';
  /** Our codes and the options there; one that is not named goes as it is. */
  readonly codes?: Readonly<Record<string, string>>;
}
