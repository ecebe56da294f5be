import { registration } from '@amparo/definitions';
import { attachmentName, xformInstance } from '@amparo/formats';
import type { Subject } from '@amparo/sdk/conformance';
import { openRosaTransport } from '@amparo/sdk/transports/openrosa';
import { SIGNED_IN, startOpenRosaServer, type OpenRosaServer } from '../openrosa-server.js';
import { registrationWith, renamed, withPhoto } from './registrations.js';

let server: OpenRosaServer | undefined;

const running = (): OpenRosaServer => {
  if (!server) throw new Error('It has not been started.');
  return server;
};

export const openRosaSubject: Subject = {
  name: 'OpenRosa',
  against:
    'a test double, after 22 exchanges recorded with ODK Central 2026.2.2 and the source of KoboToolbox; not run',
  makeTransport: ({ fetch, isSignedIn }) =>
    openRosaTransport({
      endpoint: running().endpoint,
      headers: () => ({ authorization: isSignedIn() ? SIGNED_IN : 'Bearer over' }),
      recordOf: (submission) => xformInstance(registration, submission),
      fileName: attachmentName,
      attachmentList: ({ id }) =>
        running().endpoint.replace('/submission', `/forms/registration/submissions/uuid:${id}/attachments`),
      fetch,
    }),
  start: async () => {
    server ??= await startOpenRosaServer(new Set(['registration 1.0.0']), { again: 202 });
    await server.begin();
  },
  stop: () => running().stop(),
  killDuring: (...of) => running().killDuring(...of),
  submission: registrationWith,
  changed: renamed,
  wrong: { notApplicable: 'A server of OpenRosa stores answers and judges none.' },
  withAttachment: {
    type: 'image/png',
    into: withPhoto,
    read: async ({ id }, attachment) => running().held.get(`uuid:${id}`)?.files.get(attachmentName(attachment)),
    count: async () => [...running().held.values()].reduce((sum, { files }) => sum + files.size, 0),
  },
  count: async () => running().held.size,
  differences: async (submission) => {
    const held = running().held.get(`uuid:${submission.id}`)?.xml;
    return held === xformInstance(registration, submission) ? [] : ['the record'];
  },
  preflight: { notApplicable: 'ODK Central answers no page of another origin: it needs the portal’s own server.' },
  overrun: { notApplicable: 'ODK Central answers no page of another origin.' },
};
