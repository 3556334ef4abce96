import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { loggerOf } from './log-lines';

const HOSTILE = '\u001b[2J甲\u202e乙\r\n[Nest] 1 LOG all is well';

describe('a line of the log for people', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('starts no other line and no escape sequence, whatever a request or a file says', () => {
    const written: string[] = [];
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const logger = loggerOf({ logLevel: 'info', logFormat: 'text' });
    logger.warn(HOSTILE, 'import');
    logger.error(HOSTILE, `Error: ${HOSTILE}\n    at here`, 'GraphQL');
    logger.error('listen EADDRINUSE');
    const text = written.join('');
    expect(text).toContain('listen EADDRINUSE');
    expect(text).not.toMatch(/\u001b\[2J|\u202e|\r|^\[Nest\] 1 LOG/m);
    expect(text).toContain('⟨001B⟩[2J甲⟨202E⟩乙');
    expect(text.match(/^ {4}\[Nest\] 1 LOG all is well/gm)).toHaveLength(3);
  });
});
