import { define } from '@amparo/elements';
import { Access } from '../access/access.js';
import { RecoveryOffer } from '../access/recovery-offer.js';
import { Wipe } from '../guard/wipe.js';

// The ways into a vault and out of it.
define('amparo-access', Access);
define('amparo-recovery-offer', RecoveryOffer);
define('amparo-wipe', Wipe);
