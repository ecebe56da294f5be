export { ABSENT_REASONS, isAbsent, type Absent, type AbsentReason } from './answers/absent.js';
export { stops } from './session/alerts.js';
export type { AnswerAt, Answers, ListPath, Path } from './answers/answers.js';
export { answerSchema } from './answers/answer-schema.js';
export type { Attachment } from './answers/attachment.js';
export { isCaseCode, makeCaseCode } from './answers/case-code.js';
export { catalogueOf, codeKey, hintKey, type CatalogueEntry, type Translations } from './form/catalogue.js';
export { check, type Beside } from './answers/check.js';
export { codeList, codes, displayCodes, hostCodes, type Codes } from './form/codes.js';
export {
  all,
  any,
  anyEntry,
  holds,
  named,
  not,
  type Comparison,
  type Condition,
  type Reading,
} from './form/condition.js';
export { direction } from './form/direction.js';
export { fromDraft, toDraft, type DraftProblem, type StoredDraft } from './session/draft.js';
export {
  daysIn,
  earliestDay,
  formatEdtf,
  latestDay,
  parseEdtf,
  yearsBetween,
  type DateParts,
  type Edtf,
} from './answers/edtf.js';
export { environmentAt, today, type Environment, type HostCode } from './session/environment.js';
export { defineForm, section, type Form, type Migration, type Section, type Sections } from './form/form.js';
export { FormDefinitionError } from './form/form-definition-error.js';
export { formSchema } from './answers/form-schema.js';
export { group, type Group, type GroupOptions } from './form/group.js';
export type { Issue, IssueCode } from './answers/issue.js';
export type { Json } from './answers/json.js';
export { isGroup, isList, isQuestion, known, type Kind, type KnownQuestion } from './form/kinds.js';
export { list, type List, type ListLayout, type ListOptions } from './form/list.js';
export { placesOf, templateOf, type Place, type PlacedSection, type Places } from './form/place.js';
export { project, projectAfter } from './session/project.js';
export type {
  AlwaysRequired,
  AnyQuestion,
  Asked,
  Need,
  Question,
  Hints,
  QuestionOptions,
  Questions,
  Sensitivity,
} from './form/question.js';
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
export { readSubmission, type ReadSubmission } from './submission/read-submission.js';
export type { BlockRule, ComputeRule, InfoRule, ModeRule, Rule, TimerRule, WarnRule } from './form/rule.js';
export { ruleSetIn } from './form/rule-sets.js';
export { Session, type Listener } from './session/session.js';
export { setting, switchedOn, type Setting } from './form/setting.js';
export { apply, emptyState, entriesAt, type Change, type FormState } from './session/state.js';
export {
  toSubmission,
  type Envelope,
  type Submission,
  type SubmissionIssue,
  type SubmittedAnswers,
} from './submission/submission.js';
export { isUnparseable, type Unparseable } from './answers/unparseable.js';
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
} from './session/view.js';
export { INVISIBLE, latinDigits, onlyVisible } from './answers/visible-text.js';
export { filled, wordsIn, type Words } from './form/words.js';
