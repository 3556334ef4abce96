import { describe, expect, it } from '@jest/globals';
import { authorIn, authorOf, isSameHand } from './person';

const li = { issuer: 'https://id.example', subject: '1001', name: '李某' };

describe('the author of an event', () => {
  it('is read with the person where one signed in, and by the name alone in events of before', () => {
    expect(authorIn({ actor: '李某', person: li })).toEqual(authorOf(li));
    expect(authorIn({ actor: '李某' })).toEqual({ actor: '李某' });
    const acting = {
      ...authorOf(li),
      delegation: { delegationId: 'D1', holder: { ...li, subject: '1002' } },
    };
    expect(authorIn({ ...acting, idempotencyKey: 'k' })).toEqual(acting);
  });

  it.each([null, '李某', {}, { issuer: 'i', subject: 1, name: 'n' }, { issuer: 'i', subject: 's' }])(
    'is read by the name alone where %j stands for the person',
    (person) => {
      expect(authorIn({ actor: '李某', person })).toEqual({ actor: '李某' });
    },
  );
});

describe('two authors are the same hand', () => {
  it('by issuer and subject, whatever they are called that day', () => {
    const renamed = { ...li, name: '李某某' };
    expect(isSameHand(authorOf(li), authorOf(renamed))).toBe(true);
    expect(isSameHand(authorOf(li), authorOf({ ...li, subject: '1002' }))).toBe(false);
    expect(isSameHand(authorOf(li), authorOf({ ...li, issuer: 'https://other.example' }))).toBe(false);
  });

  it('where one acts on behalf of the other, or both on behalf of a third', () => {
    const wang = authorOf({ ...li, subject: '1002', name: '王某' });
    const zhao = authorOf({ ...li, subject: '1003', name: '赵某' });
    const forLi = { delegation: { delegationId: 'D1', holder: li } };
    expect(isSameHand({ ...wang, ...forLi }, authorOf(li))).toBe(true);
    expect(isSameHand({ ...wang, ...forLi }, { ...zhao, ...forLi })).toBe(true);
    expect(isSameHand({ ...wang, ...forLi }, zhao)).toBe(false);
  });

  it('by the name where one of them did not sign in', () => {
    expect(isSameHand(authorOf(li), { actor: '李某' })).toBe(true);
    expect(isSameHand({ actor: '李某' }, { actor: '王某' })).toBe(false);
  });
});
