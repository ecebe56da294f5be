import type { Transport } from './transport.js';

/** A transport of which each function stands for itself. */
interface PlainTransport extends Omit<Transport, 'sendAttachment'> {
  readonly sendAttachment?: (
    ...given: Parameters<NonNullable<Transport['sendAttachment']>>
  ) => ReturnType<NonNullable<Transport['sendAttachment']>>;
}

/** The same transport as an object that can be spread: one of a class would lose its methods. */
export const plainTransport = (transport: Transport): PlainTransport => ({
  ...(transport.name !== undefined && { name: transport.name }),
  ...(transport.attachmentsFirst !== undefined && { attachmentsFirst: transport.attachmentsFirst }),
  ...(transport.pack && { pack: transport.pack.bind(transport) }),
  send: transport.send.bind(transport),
  ...(transport.sendAttachment && { sendAttachment: transport.sendAttachment.bind(transport) }),
});
