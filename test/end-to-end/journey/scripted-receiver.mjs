import { createServer, request as ask } from 'node:http';

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PUT',
  'Access-Control-Allow-Headers': '*, authorization, content-type',
};

/**
 * Stands where the receiver is expected and answers as it is told: other people's servers and the networks before them
 * fail in ways that ours does not. `undefined` lets the real receiver answer.
 */
export async function scriptedReceiver(receiver) {
  let script;
  const asked = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, CORS).end();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({ method: request.method, path: request.url });
    const pass = () => passOn({ receiver, request, response, body: Buffer.concat(chunks) });
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    return script ? script(response, pass) : pass();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    asked,
    answer: (next) => (script = next),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function passOn({ receiver, request, response, body }) {
  const { authorization, 'content-type': type } = request.headers;
  const headers = { authorization, 'content-type': type, 'content-length': body.length };
  const onward = ask(`${receiver}${request.url}`, { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode, { 'content-type': answer.headers['content-type'] });
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
}
