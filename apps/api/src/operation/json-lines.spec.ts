import { once } from 'node:events';
import { createServer } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { jsonLines, JsonLogger } from './json-lines';
import { loggerOf } from './log-lines';
import { watchRequests } from './watch-requests';

/** What is written to standard error meanwhile, line by line. */
function linesWritten(): readonly unknown[] {
  const lines: unknown[] = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(JSON.parse(String(text))) > 0);
  return lines;
}

describe('a line of JSON', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('says the level, the context and the stack that Nest passes, and is one line whatever they hold', () => {
    const lines = linesWritten();
    const logger = loggerOf({ logLevel: 'warn', logFormat: 'json' });
    logger.log('not asked for', 'RouterExplorer');
    logger.warn('甲\n{"level":"log"}', 'import');
    logger.error('failed', 'Error: failed\n    at here', 'GraphQL');
    logger.error(new Error('thrown'), undefined, 'GraphQL');
    const timestamp = expect.any(Number);
    expect(lines).toEqual([
      { level: 'warn', timestamp, context: 'import', message: '甲\n{"level":"log"}' },
      {
        level: 'error',
        timestamp,
        context: 'GraphQL',
        stack: 'Error: failed\n    at here',
        message: 'failed',
      },
      {
        level: 'error',
        timestamp,
        context: 'GraphQL',
        stack: expect.stringContaining('at '),
        message: 'thrown',
      },
    ]);
  });

  it('carries the id of the request that it belongs to, also behind what is waited for, and no other', async () => {
    const lines = linesWritten();
    const logger = new JsonLogger(jsonLines, ['warn']);
    const server = createServer((_, response) => {
      void (async () => {
        await setImmediate();
        logger.warn('asked', 'import');
        response.end();
      })();
    });
    watchRequests(server, () => undefined);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const ids = ['one', 'two', 'three'];
    await Promise.all(
      ids.map((id) => fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-request-id': id } })),
    );
    server.close();
    logger.warn('on its own', 'store');
    const [last, ...asked] = lines.toReversed();
    expect(last).not.toHaveProperty('requestId');
    expect(asked.map((line) => String(Reflect.get(Object(line), 'requestId'))).toSorted()).toEqual(
      ids.toSorted(),
    );
  });
});
