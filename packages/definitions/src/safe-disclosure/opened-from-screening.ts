import { switchedOn } from '@amparo/model';

/** The host opened the form from a list of screened children; it is meant for a child who came by itself (GBV-04). */
export const openedFromScreening = switchedOn('openedFromScreening');
