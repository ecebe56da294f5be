/**
 * What the keys of the sources stand for (content chapter 21). A number behind a key is a line of the text that was read,
 * or of the list of items (`IA#7`); other words behind it name a part of the source.
 */
export const guidance: Readonly<Record<string, string>> = {
  S0: 'UNICEF and UNHCR, Programmatic Guidance on Cross-Border Case Management (2025)',
  S1: 'IOM and UNICEF, Regional Child Protection Operational Note (2025), with standard operating procedures for North Africa',
  S2: 'IOM and UNICEF, Technical Note: Inclusion of Children in the Context of Migration into National Child Protection Systems (April 2024)',
  S3: 'Save the Children, Quick Reference Guide on cross-border coordination for children on the move in Southern Africa',
  S4: 'UNICEF ESARO, Compendium of Good Practices for the Effective Protection of Children in Migration (March 2024)',
  IA: 'The inter-agency set of case-management forms on paper, read in a public transcription',
  'WC-API': 'Public reference of a programming interface for the same forms',
  CC: 'Assessment and status forms of a public CPIMS+ style configuration (2021)',
  TZ: 'Lists of answers of a CPIMS+ configuration for a refugee operation in Tanzania',
  P17: 'Primero 1.7.14, the forms that come with it',
  PH: 'Primero of August 2026, the configuration that comes with it',
  KE: 'Kenya, both sets of forms below',
  'KE-A': 'Kenya, forms 1A to 16A for alternative family care',
  'KE-T': 'Kenya, forms A to H against trafficking',
  VIC: 'Victoria (Australia), pages of the child protection manual',
  'UNHCR BIP toolbox list':
    'UNHCR, list of the tools for the best interests procedure; the forms behind it were not opened',
  'UNHCR emergency handbook BIP page': 'UNHCR, Emergency Handbook, its page on the best interests procedure',
  'UNHCR note': 'A note of UNHCR: not opened, to be checked against the original before release',
  reintegrationhb: 'IOM Reintegration Handbook, its pages on the web',
  node: 'A page of the same handbook, by its number',
  chapter: 'Our own description of what the forms hold; chapter 16 is the method of risk',
  RECALL: 'General knowledge: not opened, to be checked against the original before release',
  DESIGN: 'Our own proposal',
};
