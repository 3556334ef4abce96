import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VOUCHERS_FILE } from '@ledger/year-file';
import { runApi, type RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

const MEBI = 2 ** 20;

/** A request whose body never comes; what the server says to it, once it does. */
async function unfinished(bytes: number): Promise<{ readonly socket: Socket; readonly said: () => string }> {
  const { port, hostname } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString())).on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${bytes}\r\n\r\n{`,
  );
  return { socket, said: () => text };
}

describe('large requests', () => {
  it('beyond what one address may have are refused with 503 and a time, and small ones answered', async () => {
    const open = [await unfinished(11 * MEBI), await unfinished(11 * MEBI)];
    const refused = await unfinished(11 * MEBI);
    await once(refused.socket, 'close');
    expect(refused.said()).toMatch(/^HTTP\/1\.1 503 [\s\S]*Retry-After: 5\r\n[\s\S]*TOO_MANY_BODIES/i);
    expect((await api.ask('{ units { totalCount } }')).errors).toBeUndefined();
    for (const { socket } of open) socket.destroy();
    await Promise.all(open.map(({ socket }) => once(socket, 'close')));
  });

  it('are taken again once those before them have ended', async () => {
    const content = 'x'.repeat(9 * MEBI);
    const query =
      'mutation($content: String!) { importYear(content: $content) { accepted faults { code } } }';
    const answers = await Promise.all([
      api.ask(query, { variables: { content } }),
      api.ask(query, { variables: { content: 'x' } }),
    ]);
    for (const { errors } of answers) expect(errors).toBeUndefined();
  });

  it('that import are taken one at a time: another is told to come again', async () => {
    const [content, vouchers] = await Promise.all(
      ['year.yaml', VOUCHERS_FILE].map((file) => readFile(`samples/huaihua-2023/${file}`, 'utf8')),
    );
    const attachments = [{ name: VOUCHERS_FILE, content: vouchers }];
    const query = `mutation($content: String!, $attachments: [AttachmentInput!]!) {
      importYear(content: $content, attachments: $attachments) { accepted } }`;
    const answers = await Promise.all(
      [1, 2].map(() => api.ask(query, { variables: { content, attachments } })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions['code']);
    expect(codes.toSorted()).toEqual(['IMPORT_RUNNING', undefined]);
  });
});
