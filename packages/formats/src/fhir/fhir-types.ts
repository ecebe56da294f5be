/** An extension of FHIR: an address, and a value or further extensions. */
export interface Extension {
  readonly url: string;
  readonly [value: string]: unknown;
}

/** A code of a system. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
  readonly _display?: { readonly extension: readonly Extension[] };
}

/** A condition of R4 on one other item. */
export interface EnableWhen {
  readonly question: string;
  readonly operator: 'exists' | '=' | '!=' | '<' | '<=' | '>=' | '>';
  readonly [answer: string]: unknown;
}

/** One item of a Questionnaire, as far as it is used here. */
export interface QuestionnaireItem {
  readonly linkId: string;
  readonly type: string;
  readonly text?: string;
  readonly _text?: { readonly extension: readonly Extension[] };
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly answerOption?: readonly { readonly valueCoding: Coding }[];
  readonly answerValueSet?: string;
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  readonly initial?: readonly Readonly<Record<string, unknown>>[];
  readonly extension?: readonly Extension[];
  readonly item?: readonly QuestionnaireItem[];
}

/** A Questionnaire of FHIR R4, as far as it is used here. */
export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly item: readonly QuestionnaireItem[];
  readonly [member: string]: unknown;
}

/** One answer in a QuestionnaireResponse. */
export type ResponseAnswer = Readonly<Record<string, unknown>>;

/** One item of a QuestionnaireResponse, as far as it is used here. */
export interface ResponseItem {
  readonly linkId: string;
  /** Of an entry of a list: the entry's id. */
  readonly id?: string;
  readonly extension?: readonly Extension[];
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}

/** A QuestionnaireResponse of FHIR R4, as far as it is used here. */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly id: string;
  readonly identifier: { readonly system: string; readonly value: string };
  readonly questionnaire: string;
  readonly item: readonly ResponseItem[];
  readonly [member: string]: unknown;
}
