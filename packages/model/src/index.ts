export { ABSENT_REASONS, isAbsent, type Absent, type AbsentReason } from './absent.js';
export { stops } from './alerts.js';
export type { AnswerAt, Answers, ListPath, Path } from './answers.js';
export { answerSchema } from './answer-schema.js';
export type { Attachment } from './attachment.js';
export { isCaseCode, makeCaseCode } from './case-code.js';
export { catalogueOf, codeKey, type CatalogueEntry, type Translations } from './catalogue.js';
export { check, type Beside } from './check.js';
export { codeList, codes, displayCodes, hostCodes, type Codes } from './codes.js';
export { all, any, anyEntry, holds, named, not, type Comparison, type Condition, type Reading } from './condition.js';
export { direction } from './direction.js';
export { fromDraft, toDraft, type DraftProblem, type StoredDraft } from './draft.js';
export {
  daysIn,
  earliestDay,
  formatEdtf,
  latestDay,
  parseEdtf,
  yearsBetween,
  type DateParts,
  type Edtf,
} from './edtf.js';
export { environmentAt, today, type Environment, type HostCode } from './environment.js';
export { defineForm, section, type Form, type Migration, type Section, type Sections } from './form.js';
export { FormDefinitionError } from './form-definition-error.js';
export { formSchema } from './form-schema.js';
export { group, type Group, type GroupOptions } from './group.js';
export type { Issue, IssueCode } from './issue.js';
export type { Json } from './json.js';
export { isGroup, isList, isQuestion, known, type Kind, type KnownQuestion } from './kinds.js';
export { list, type List, type ListLayout, type ListOptions } from './list.js';
export { placesOf, templateOf, type Place, type PlacedSection, type Places } from './place.js';
export { project, projectAfter } from './project.js';
export type {
  AlwaysRequired,
  AnyQuestion,
  Asked,
  Need,
  Question,
  QuestionOptions,
  Questions,
  Sensitivity,
} from './question.js';
export { age, type AgeAnswer, type AgeQuestion } from './questions/age.js';
export { attest, type AttestQuestion } from './questions/attest.js';
export { choice, grant, rating, yesNo, type ChoiceQuestion } from './questions/choice.js';
export { checklist, choices, type ChoicesQuestion } from './questions/choices.js';
export {
  computed,
  type Because,
  type Computed,
  type ComputedAs,
  type ComputedQuestion,
  type Read,
} from './questions/computed.js';
export { date, dateTime, type DateQuestion, type DateTimeQuestion } from './questions/date.js';
export { file, type FileQuestion } from './questions/file.js';
export { matrix, type MatrixQuestion } from './questions/matrix.js';
export { number, type NumberQuestion } from './questions/number.js';
export { observation, type ObservationQuestion, type Observed } from './questions/observation.js';
export { reference, type Among, type ReferenceQuestion } from './questions/reference.js';
export { signature, type SignatureQuestion, type Signed } from './questions/signature.js';
export { longText, text, type TextQuestion } from './questions/text.js';
export { readSubmission, type ReadSubmission } from './read-submission.js';
export type { BlockRule, ComputeRule, InfoRule, ModeRule, Rule, TimerRule, WarnRule } from './rule.js';
export { ruleSetIn } from './rule-sets.js';
export { Session, type Listener } from './session.js';
export { setting, switchedOn, type Setting } from './setting.js';
export { apply, emptyState, entriesAt, type Change, type FormState } from './state.js';
export {
  toSubmission,
  type Envelope,
  type Submission,
  type SubmissionIssue,
  type SubmittedAnswers,
} from './submission.js';
export { isUnparseable, type Unparseable } from './unparseable.js';
export {
  allViews,
  questionViews,
  type Alert,
  type EntryView,
  type FormView,
  type GroupView,
  type ListView,
  type Problem,
  type Progress,
  type QuestionView,
  type SectionView,
  type View,
  type Wanted,
} from './view.js';
export { INVISIBLE, latinDigits, onlyVisible } from './visible-text.js';
export { filled, wordsIn, type Words } from './words.js';
