export { dhis2Transport, type Dhis2Options } from './dhis2/dhis2.js';
export type { Dhis2FormMapping, Dhis2ListMapping, Dhis2Mapping, Dhis2Rule } from './dhis2/mapping.js';
