import { budgetErrors, DomainError } from '@ledger/domain';
import { EventStoreError } from '@ledger/event-store';
import { QuestionError } from '@ledger/answers';
import { CommandError } from '@ledger/write-side';
import { describe, expect, it } from '@jest/globals';
import { kindOf, UsageError } from './exit-codes';

describe('the kind of an error', () => {
  it.each([
    ['refused', new DomainError('LINE_OVERDRAWN', budgetErrors.LINE_OVERDRAWN, {})],
    ['usage', new UsageError('用法', 'usage')],
    ['usage', new QuestionError('UNIT_NOT_FOUND', { unitCode: 'U' })],
    ['unreadable', new QuestionError('HISTORY_UNREADABLE', { reason: 'X' })],
    ['conflict', new CommandError('ENTRY_CHANGED', { entryId: 'e' })],
    ['conflict', new EventStoreError('STORE_NOT_EMPTY')],
    ['unavailable', new EventStoreError('STORE_LOCKED')],
    ['unreadable', new EventStoreError('STORE_UNREADABLE')],
    ['bug', new TypeError('x')],
  ])('is %s', (kind, error) => {
    expect(kindOf(error)).toBe(kind);
  });
});
