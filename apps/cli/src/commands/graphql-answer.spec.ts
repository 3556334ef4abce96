import { describe, expect, it } from '@jest/globals';
import { endingOf, isGraphqlAnswer } from './graphql-answer';

const failed = (code: string) => ({ data: null, errors: [{ message: '', extensions: { code } }] });

describe('how `budget graphql` ends', () => {
  it.each([
    ['GRAPHQL_VALIDATION_FAILED', 'usage'],
    ['PAGE_INVALID', 'usage'],
    ['STORE_UNAVAILABLE', 'unavailable'],
    ['HISTORY_UNREADABLE', 'unreadable'],
    ['INTERNAL', 'bug'],
    ['YEAR_NOT_FOUND', 'refused'],
    ['NOT_ALLOWED', 'refused'],
  ])('by the code of its error: %s is %s', (code, ending) => {
    expect(endingOf(failed(code))).toBe(ending);
  });

  it('as refused where one of several mutations was, and well where none was', () => {
    const done = { refusals: [], result: { position: '1' } };
    const refused = { refusals: [{ code: 'YEAR_CLOSED' }], result: null };
    expect(endingOf({ data: { done, refused } })).toBe('refused');
    expect(endingOf({ data: { done } })).toBe('ok');
  });

  it('takes no other JSON for an answer', () => {
    expect(isGraphqlAnswer({ message: 'Cannot POST /', statusCode: 404 })).toBe(false);
    expect(isGraphqlAnswer(undefined)).toBe(false);
    expect(isGraphqlAnswer({ data: null })).toBe(true);
    expect(isGraphqlAnswer(failed('INTERNAL'))).toBe(true);
  });
});
