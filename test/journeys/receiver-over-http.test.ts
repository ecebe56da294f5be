import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReceiver, type StartedReceiver } from '@amparo/receiver';
import { openHouse, optionsFor, put, SENDER, submissionOf, type House } from './receiver-house.js';

let house: House;
let receiver: StartedReceiver;

const start = () => startReceiver({ ...optionsFor(house.database), port: 0, host: '127.0.0.1' });

beforeAll(async () => {
  house = await openHouse();
  receiver = await start();
});
afterAll(async () => {
  await receiver.close();
  await house.close();
});

const to = ({ address }: StartedReceiver, id: string): string => `${address}/submissions/${id}`;

const headers = put('x', '{}').headers;

/** Begins to send a submission and keeps its second half back. */
function beginSending(at: StartedReceiver, submission: { readonly id: string }) {
  const body = JSON.stringify(submission);
  const sending: ClientRequest = request(to(at, submission.id), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${SENDER}`, 'content-length': body.length },
  });
  sending.write(body.slice(0, 20));
  return { sending, rest: body.slice(20) };
}

describe('a receiver on a port', () => {
  it('stores a submission and answers a replay', async () => {
    const submission = submissionOf();
    const send = () => fetch(to(receiver, submission.id), { method: 'PUT', headers, body: JSON.stringify(submission) });
    expect((await send()).status).toBe(201);
    expect((await send()).status).toBe(200);
  });

  it.each([3, 12])('is heard by a sender whose body is too large or whose token is wrong: %d MB', async (size) => {
    const large = new Uint8Array(size * 1024 * 1024).fill(0x20);
    const { id } = submissionOf();
    const stranger = { 'content-type': 'application/json', authorization: 'Bearer of-something' };
    const sent = () => ({ method: 'PUT', headers, body: large });
    const streamed = () =>
      ({ method: 'PUT', headers, body: new Blob([large]).stream(), duplex: 'half' }) as RequestInit;
    const unknown = () => ({ method: 'PUT', headers: stranger, body: large });
    for (const [init, status] of [
      [sent, 413],
      [streamed, 413],
      [unknown, 401],
    ] as const) {
      for (let turn = 0; turn < 5; turn += 1) expect((await fetch(to(receiver, id), init())).status).toBe(status);
    }
    expect((await fetch(`${receiver.address}/health`)).status).toBe(200);
  });

  it('survives a sender that goes away in the middle, and takes the same submission afterwards', async () => {
    const submission = submissionOf();
    const { sending } = beginSending(receiver, submission);
    sending.on('error', () => undefined);
    await once(sending, 'socket');
    sending.destroy();
    const again = await fetch(to(receiver, submission.id), {
      method: 'PUT',
      headers,
      body: JSON.stringify(submission),
    });
    expect(again.status).toBe(201);
  });

  it('answers a request that is no HTTP by closing it, and goes on', async () => {
    const socket = connect(Number(new URL(receiver.address).port), '127.0.0.1');
    socket.end('\x16\x03\x01 no HTTP\r\n\r\n').resume();
    await once(socket, 'close');
    expect((await fetch(`${receiver.address}/health`)).status).toBe(200);
  });

  it('finishes what is under way before it stops, and takes nothing new', async () => {
    const stopping = await start();
    const submission = submissionOf();
    const { sending, rest } = beginSending(stopping, submission);
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
    await once(sending, 'socket');
    // The receiver must have the first half before it is told to stop.
    await fetch(`${stopping.address}/health`);
    const closed = stopping.close();
    await expect(fetch(`${stopping.address}/health`)).rejects.toThrow();
    sending.end(rest);
    const [response] = await answered;
    expect(response.statusCode).toBe(201);
    response.resume();
    await closed;
    const replay = await fetch(to(receiver, submission.id), {
      method: 'PUT',
      headers,
      body: JSON.stringify(submission),
    });
    expect(replay.status).toBe(200);
  });

  it('does not start on a port that is taken', async () => {
    const port = Number(new URL(receiver.address).port);
    const second = startReceiver({ ...optionsFor(house.database), port, host: '127.0.0.1' });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
