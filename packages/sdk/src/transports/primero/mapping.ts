/** A home for answers of one form in a record of Primero; plain JSON, so that a deployment can bring its own. */
export type FieldRule =
  /** A text, a number or a code, as text. */
  | Home<'text'>
  | Home<'number'>
  /** Yes or an attestation is true, no is false. */
  | Home<'tick'>
  /**
   * A date, or the day of a moment. Primero knows whole days only: a partial or approximate date goes as the last day it
   * can mean, and only where `estimated` names the tick box that says so; else it has no home.
   */
  | (Home<'day'> & { readonly estimated?: string })
  /** A moment with its time. */
  | Home<'moment'>
  /** One code; what `codes` does not name has no home. */
  | (Home<'code'> & { readonly codes: Codes })
  /** Several codes, of one answer or several. */
  | (Home<'codes'> & { readonly codes: Codes })
  /** Always the same, in every row. */
  | { readonly kind: 'constant'; readonly to: string; readonly value: string | boolean }
  | RowsRule;

interface Home<Kind extends string> {
  readonly kind: Kind;
  /**
   * Path of the answer, `care.caregiver.personPhone`; of the first entry of a list with an answer,
   * `documents.idDocuments[type=passport].number`, or with any other, `[type!=passport]`.
   */
  readonly from: string;
  /** Name of the field. */
  readonly to: string;
}

/** Our codes and the ids of the options there. */
export type Codes = Readonly<Record<string, string>>;

/** Each entry of a list, or a group, or the whole form (`from: ''`), as one row of a subform. */
export interface RowsRule {
  readonly kind: 'rows';
  readonly from: string;
  readonly to: string;
  /** Whose row it is: the same for every form of the case, or a new one for each form that is sent. */
  readonly per: 'case' | 'submission';
  readonly rules: readonly FieldRule[];
}

/** Where the answers of each form go; every name in it may differ from one deployment to the next. */
export interface PrimeroMapping {
  /** Of the module whose fields these are: without it Primero drops every field. */
  readonly moduleId: string;
  /** Rules of each form, by its id. A form that is not named here is not taken. */
  readonly forms: Readonly<Record<string, readonly FieldRule[]>>;
  /**
   * The row that says which submission a case has taken, with its hash: by it a second sending is known from a changed one.
   */
  readonly note: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  };
  /** The permissions of a consent form that stand behind Primero's consent flags. */
  readonly consent: ConsentMapping;
  /** Where attachments go, by the start of their media type. */
  readonly attachments: readonly AttachmentHome[];
}

/** Which permissions must be in force before a flag is set. */
export interface ConsentMapping {
  readonly form: string;
  readonly section: string;
  readonly flags: readonly { readonly to: string; readonly permission: string }[];
  readonly standing: string;
  readonly withdrawn: string;
  readonly validUntil: string;
  /** When it was completed, which may be long before it arrives; when it was handed in where there is no answer. */
  readonly completedAt: string;
}

/** The upload box for attachments of these media types. */
export interface AttachmentHome {
  readonly types: readonly string[];
  readonly fieldName: string;
  readonly attachmentType: 'image' | 'audio' | 'document';
}
