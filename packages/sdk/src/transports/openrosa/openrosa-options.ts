import type { Attachment, Submission } from '@amparo/model';
import type { AttachmentSource } from '../../attachments.js';
import type { Parcel } from '../../parcel.js';
import type { HttpWay } from '../exchange.js';

/** How a server of OpenRosa (ODK Central, KoboToolbox, CommCare) is reached; the endpoint is that of submissions. */
export interface OpenRosaOptions extends HttpWay {
  /** Writes a submission as the XML of its record, such as `xformInstance` of `@amparo/formats`; undefined for a form it does not know. */
  readonly recordOf: (submission: Submission) => string | undefined;
  /** The name under which the record knows an attachment, such as `attachmentName` of `@amparo/formats`. */
  readonly fileName: (attachment: Attachment) => string;
  /** The public key of a form whose records travel encrypted (`base64RsaPublicKey`); undefined for another. */
  readonly publicKeyOf?: (form: string) => string | undefined;
  /** Where the bytes of attachments are: an encrypted record names what they are. */
  readonly attachments?: AttachmentSource;
  /**
   * Where the server lists the attachments that it holds of a record, as `[{name, exists}]` (ODK Central). Without it an
   * attachment that the server drops with a success looks delivered.
   */
  readonly attachmentList?: (parcel: Parcel) => string;
}
