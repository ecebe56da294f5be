const isPort = (port) => Number.isInteger(port) && port >= 0 && port <= 65535;

/** Reads PORT and RECEIVER_PORT, 8080 and 8081 where they are not set; gives a sentence when one is no port. */
export function readPorts({ PORT = '8080', RECEIVER_PORT = '8081' }) {
  const port = Number(PORT || NaN);
  const receiverPort = Number(RECEIVER_PORT || NaN);
  if (!isPort(port)) return { fault: 'PORT must be a number from 0 to 65535.' };
  if (!isPort(receiverPort)) return { fault: 'RECEIVER_PORT must be a number from 0 to 65535.' };
  return { port, receiverPort };
}
