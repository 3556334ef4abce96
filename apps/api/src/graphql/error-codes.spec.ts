import { budgetErrors, DomainError } from '@ledger/domain';
import { QuestionError } from '@ledger/answers';
import { EventStoreError } from '@ledger/event-store';
import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { ERROR_CODES, formatError } from './error-codes';

const formatted = {
  message: 'as Apollo formats it',
  extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at secret.js'] },
};
const answerTo = (originalError: Error) =>
  formatError(formatted, new GraphQLError('wrapped', { originalError, path: ['field'] }));

describe('formatError', () => {
  it('gives a refusal with its code, both languages and the field', () => {
    const refusal = new DomainError('LINE_OVERDRAWN', budgetErrors.LINE_OVERDRAWN, {
      field: 'amountFen',
      line: 'L',
      date: '2023-01-01',
      balance: '-1.00',
    });
    expect(answerTo(refusal).extensions).toMatchObject({
      code: 'LINE_OVERDRAWN',
      kind: 'breach',
      field: 'amount',
      zh: expect.stringContaining('L'),
    });
  });

  it('lets nothing internal out: neither texts nor stacks nor the store’s own troubles', () => {
    for (const bug of [
      new TypeError('password=secret'),
      new EventStoreError('STORE_UNREADABLE', 'the file secret'),
    ]) {
      const answer = answerTo(bug);
      expect(JSON.stringify(answer)).not.toMatch(/secret|stack/);
      expect(answer.extensions).toMatchObject({ code: 'INTERNAL' });
    }
  });

  it('says that the store is away without saying where it is', () => {
    const away = new EventStoreError('STORE_UNAVAILABLE', '/srv/secret/events.db could not be read');
    const answer = answerTo(away);
    expect(JSON.stringify(answer)).not.toMatch(/secret/);
    expect(answer.extensions).toMatchObject({ code: 'STORE_UNAVAILABLE', en: answer.message });
  });

  it('names the argument that a question cannot be answered for', () => {
    const fieldOf = (error: QuestionError) => answerTo(error).extensions?.['field'];
    expect(fieldOf(new QuestionError('UNIT_NOT_FOUND', { unitCode: 'X' }))).toBe('unitCode');
    expect(fieldOf(new QuestionError('BAD_POINT', { field: 'knownAt', reason: '', reasonEn: '' }))).toBe(
      'knownAt',
    );
    expect(fieldOf(new QuestionError('QUESTION_CANCELLED', {}))).toBeUndefined();
  });

  it('takes a query that is sent by its hash alone for a fault of the client', () => {
    const extensions = { code: 'PERSISTED_QUERY_NOT_SUPPORTED' };
    const error = new GraphQLError('PersistedQueryNotSupported', { extensions });
    expect(formatError({ message: error.message, extensions }, error)).toEqual({
      message: 'PersistedQueryNotSupported',
      extensions: {
        ...extensions,
        zh: '没有以此摘要列出的文档：PersistedQueryNotSupported；请发送完整的查询文档',
        en: 'PersistedQueryNotSupported; send the whole document',
      },
    });
  });

  it('knows every code that it gives', () => {
    for (const code of [
      'LINE_OVERDRAWN',
      'WEIGHTS_ABOVE_100',
      'UNIT_CODE_INVALID',
      'ENTRY_CHANGED',
      'BAD_POINT',
      'ACTOR_REQUIRED',
      'STORE_UNAVAILABLE',
      'INTERNAL',
    ]) {
      expect(ERROR_CODES).toContain(code);
    }
  });
});
