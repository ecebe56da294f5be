import type { Attachment, Submission } from '@amparo/model';
import type { AttachmentSource } from '../../attachments.js';
import type { Parcel } from '../../parcel.js';
import type { HttpWay } from '../exchange.js';
import type { ListedForm } from './server-form.js';

/** How a server of OpenRosa (ODK Central, KoboToolbox, CommCare) is reached; the endpoint is that of submissions. */
export interface OpenRosaOptions extends HttpWay {
  /** Writes a submission as the XML of its record, such as `xformInstance` of `@amparo/formats`; undefined for a form it does not know. */
  readonly recordOf: (submission: Submission) => string | undefined;
  /** The name under which the record knows an attachment, such as `attachmentName` of `@amparo/formats`. */
  readonly fileName: (attachment: Attachment) => string;
  /** The public key of a form whose records travel encrypted (`base64RsaPublicKey`); undefined for another. */
  readonly publicKeyOf?: (form: string) => string | undefined;
  /**
   * Where the server lists its forms (`formList`): it is asked before a record goes in plain text, as it would take that
   * for an encrypted form too. Beside an endpoint that ends in `/submission` unless given. `false` says that this server
   * has no list, and that no form of it is encrypted unless `publicKeyOf` says so.
   */
  readonly formList?: string | false;
  /** Where a listed form is to be had, where its `downloadUrl` has another origin than the list, as behind a proxy. */
  readonly formUrl?: (listed: ListedForm) => string;
  /**
   * Whether a record may be sealed to the key that the server names for a form, without white space: `true` for a pinned
   * key, or for any where the server is trusted. Without it nothing goes to an encrypted form that `publicKeyOf` has no key of.
   */
  readonly acceptsKey?: (offered: OfferedKey) => boolean;
  /** Where the bytes of attachments are: an encrypted record names what they are. */
  readonly attachments?: AttachmentSource;
  /**
   * Where the server lists the attachments that it holds of a record, as `[{name, exists}]` (ODK Central). Without it an
   * attachment that the server drops with a success looks delivered.
   */
  readonly attachmentList?: (parcel: Parcel) => string;
}

/** A key that a server names for one of its forms. */
export interface OfferedKey {
  /** Our id of the form. */
  readonly form: string;
  /** The id under which the server knows it. */
  readonly formId: string;
  /** `base64RsaPublicKey`. */
  readonly publicKey: string;
}
