import { define } from '@amparo/elements';
import { Asked } from '../keeping/asked.js';
import { DraftFiles } from '../keeping/draft-files.js';
import { Keeping } from '../keeping/keeping.js';
import { NotSaved } from '../keeping/not-saved.js';
import { OpenFile } from '../keeping/open-file.js';
import { Reading } from '../keeping/reading.js';
import { SealDrafts } from '../keeping/seal-drafts.js';

define('amparo-asked', Asked);
define('amparo-draft-files', DraftFiles);
define('amparo-keeping', Keeping);
define('amparo-not-saved', NotSaved);
define('amparo-open-file', OpenFile);
define('amparo-reading', Reading);
define('amparo-seal-drafts', SealDrafts);
