import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as definitions from '@amparo/definitions';
import { openDatabase, startReceiver } from '@amparo/receiver';
import { PortalFault } from './explain.mjs';
import { sendingToken } from './sending-token.mjs';
import { serve } from './serve.mjs';
import { readSite } from './site.mjs';

const HOST = '127.0.0.1'; // Nobody but this machine: it is a demonstration.
const ARRIVED = fileURLToPath(new URL('.arrived', import.meta.url));

/**
 * Starts the receiver and the ministry's pages that send to it; port 0 takes a free one. `readers` are tokens that may
 * read what arrived; there are none unless given. Gives both addresses and the way to stop. Throws a PortalFault, whose
 * message is a sentence for whoever started it.
 */
export async function startPortal({
  port = 8080,
  receiverPort = 8081,
  dataFolder = ARRIVED,
  readers = [],
  quiet = false,
} = {}) {
  const opened = [];
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  const open = async (variable, work) => {
    const part = await work().catch((error) => {
      throw PortalFault.of(error, { variable, dataFolder, port: variable === 'PORT' ? port : receiverPort });
    });
    opened.push(part);
    return part;
  };
  try {
    const token = sendingToken(dataFolder);
    // The page listens first, because the receiver must know its origin; it answers once it knows the receiver's.
    const page = await open('PORT', () => serve({ port, host: HOST }));
    const database = await open('DATABASE_URL', () => openDatabase(addressOfDatabase(dataFolder)));
    const options = {
      database,
      forms: Object.values(definitions).filter(isForm),
      tokens: [token],
      readers,
      origins: originsOf(page.address),
      listPage: true,
    };
    const report = (fault) => quiet || console.error(JSON.stringify(fault));
    const receiver = await open('RECEIVER_PORT', () =>
      startReceiver({ ...options, report, port: receiverPort, host: HOST }),
    );
    page.show(readSite({ receiver: receiver.address, token }));
    if (!quiet) console.log(whatToTry(page.address, receiver.address));
    return { portal: page.address, receiver: receiver.address, close };
  } catch (error) {
    await close();
    throw error instanceof PortalFault ? error : PortalFault.of(error, { dataFolder });
  }
}

const isForm = (each) => typeof each === 'object' && 'sections' in each && 'version' in each;

function addressOfDatabase(dataFolder) {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL === undefined) return join(dataFolder, 'database');
  if (/^postgres(ql)?:\/\//.test(DATABASE_URL)) return DATABASE_URL;
  throw new PortalFault(
    'DATABASE_URL must begin with postgres://; without it, the portal brings a database of its own.',
  );
}

// People type the name as often as the number, and to a browser these are two origins.
const originsOf = (address) => [address, address.replace(HOST, 'localhost')];

const whatToTry = (portal, receiver) => `
  Register a child      ${portal}/  (also /fr/ and /ar/)
  Follow whole cases    ${portal}/cases/  (also /cases/fr/ and /cases/ar/)
  What has arrived      ${receiver}/

  Try: choose a passphrase and answer a few questions. Switch the network off in the browser's developer tools, reload,
  open the draft with the passphrase and send it: it waits, sealed. Switch the network on: it arrives, once.
  Ctrl+C stops both.
`;
