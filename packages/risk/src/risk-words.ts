/**
 * The sentences that explain a level, in English and by key: the source of every translation. What stands in braces is
 * filled in; no sentence is made of parts of others, since other languages order words otherwise.
 */
export const riskWords = {
  'risk.ruleSet': 'Suggested by the rule set {ruleSet}, a proposal that your organisation can replace; you decide.',
  'risk.ruleSet.host': 'Suggested by the rule set {ruleSet} of your organisation; you decide.',
  'risk.suggested.high': 'High is suggested: harm is very likely, or so grave that nobody should wait.',
  'risk.suggested.medium': 'Medium is suggested: the child is exposed to harm.',
  'risk.suggested.low': 'Low is suggested: harm is unlikely, and worries remain.',
  'risk.suggested.none': 'Nothing is suggested: no risk was written down.',
  'risk.suggested.insufficient': 'Nothing is suggested: of no risk is it known how grave or how likely the harm is.',
  'risk.incomplete': 'Too little is known of some risk, so the level is at least medium until more is known.',
  'risk.incomplete.host':
    'Too little is known of some risk; your organisation’s rule set says how low the level may be.',
  'risk.severity.minor': 'The harm would be minor: discomfort without lasting effect.',
  'risk.severity.moderate': 'The harm would be moderate: a clear effect on daily life or development.',
  'risk.severity.serious': 'The harm would be serious: a lasting effect on body, mind or rights.',
  'risk.severity.critical': 'The harm would be critical: a threat to life, harm for good, or sexual exploitation.',
  'risk.severity.unknown': 'How grave the harm would be is not known, so it is read as serious.',
  'risk.severity.unknown.host':
    'How grave the harm would be is not known; your organisation’s rule set says what that counts as.',
  'risk.likelihood.unlikely': 'It is unlikely: there is no sign of it, and protection is good.',
  'risk.likelihood.possible': 'It is possible: there are some signs, or protection is weak.',
  'risk.likelihood.likely': 'It is likely: there are signs now, or it happened before and nothing has changed.',
  'risk.likelihood.veryLikely': 'It is very likely: it happens now, or is expected within days.',
  'risk.likelihood.unknown': 'How likely it is is not known, so it is read as likely.',
  'risk.likelihood.unknown.host':
    'How likely it is is not known; your organisation’s rule set says what that counts as.',
  'risk.row.high': 'Together this makes the risk high.',
  'risk.row.medium': 'Together this makes the risk medium.',
  'risk.row.low': 'Together this makes the risk low.',
  'risk.row.unknown':
    'Neither how grave nor how likely the harm is is known: not enough information for a level of this risk.',
  'risk.row.lowered': 'The worker lowered this risk by one step, because: “{reason}”.',
  'risk.row.protected': 'Something protects the child from it; that lowers nothing unless the worker says so and why.',
  'risk.floor.F1': 'At least high: the child is unaccompanied and without care, on the street or held.',
  'risk.floor.F2': 'At least high: an urgent health or safety need is open.',
  'risk.floor.F3':
    'At least high: sexual violence or exploitation happens now, or is feared from somebody with access.',
  'risk.floor.F4': 'At least high: there are signs of self-harm or of thoughts of suicide.',
  'risk.floor.F5': 'At least high: signs of trafficking are strong, or a trafficker is still in contact.',
  'risk.floor.F6': 'At least high: the child is unaccompanied and under five.',
  'risk.floor.F7': 'At least high: the child is held for migration reasons.',
  'risk.floor.F8': 'At least medium: the child is unaccompanied or separated, whatever the care.',
  'risk.floor.F9': 'At least medium: there are some signs of trafficking.',
  'risk.floor.F10': 'At least medium: harm on return is not excluded; not knowing excludes nothing.',
  'risk.intersecting.0': 'None of the seven factors that can add to each other was seen.',
  'risk.intersecting.1': 'One of the seven factors that can add to each other was seen; it changes no level by itself.',
  'risk.intersecting.2':
    'Two of the seven factors that can add to each other were seen. Think of what they do together; by themselves they change no level.',
  'risk.intersecting.3':
    'Three of the seven factors that can add to each other were seen. Think of what they do together; by themselves they change no level.',
  'risk.intersecting.4':
    'Four of the seven factors that can add to each other were seen. Think of what they do together; by themselves they change no level.',
  'risk.intersecting.5':
    'Five of the seven factors that can add to each other were seen. Think of what they do together; by themselves they change no level.',
  'risk.intersecting.6':
    'Six of the seven factors that can add to each other were seen. Think of what they do together; by themselves they change no level.',
  'risk.intersecting.7':
    'All seven factors that can add to each other were seen. Think of what they do together; by themselves they change no level.',
  'risk.factor.child': 'Being a child is one of them.',
  'risk.factor.noCaregivers': 'Being without caregivers is one of them.',
  'risk.factor.culture': 'Coming from another culture, with other beliefs and traditions, is one of them.',
  'risk.factor.irregularStatus': 'Being without a legal stay is one of them.',
  'risk.factor.discrimination': 'Hostility to foreigners, discrimination or stigma is one of them.',
  'risk.factor.mobility': 'Moving on often is one of them.',
  'risk.factor.gender': 'Gender is one of them.',
  'risk.decided.high': 'The worker {by} decided: high.',
  'risk.decided.medium': 'The worker {by} decided: medium.',
  'risk.decided.low': 'The worker {by} decided: low.',
  'risk.decided.because': 'This is not the level that was suggested, because: “{reason}”.',
  'risk.decided.unexplained': 'This is not the level that was suggested, and the reason is still missing.',
} as const satisfies Readonly<Record<string, string>>;
