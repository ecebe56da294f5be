import { codeList } from '@amparo/model';

/** Why a case is handed to another body. */
export const transferReason = codeList(
  'transferReason',
  {
    movedPlace: 'Child moved to another place',
    specialisedServices: 'Another body better placed',
    organisational: 'Our body leaves or closes',
    workerChange: 'Worker no longer able',
    workerNotSuitable: 'Worker or body no longer suitable',
    protection: 'Relocation for protection',
    turned18: 'Turned 18, needs adult service',
    returnOrReunify: 'Return or reunification',
    onwardMovement: 'Child moved on',
    other: 'Other',
  },
  'TZ; P17 conference; S1:1875-1876',
);
