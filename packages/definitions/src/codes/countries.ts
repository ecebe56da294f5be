import { displayCodes } from '@amparo/model';
import { twoLetterCodes } from './two-letter-codes.js';

// Officially assigned codes of ISO 3166-1 alpha-2; the words come from the platform.
const CODES =
  'ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS YET ZAMW';

/** Countries and territories, ISO 3166-1 alpha-2. */
export const countries = displayCodes('region', twoLetterCodes(CODES));
