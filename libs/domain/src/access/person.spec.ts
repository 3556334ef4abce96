import { describe, expect, it } from '@jest/globals';
import { authorIn, authorOf, isSameAuthor } from './person';

const li = { issuer: 'https://id.example', subject: '1001', name: '李某' };

describe('the author of an event', () => {
  it('is read with the person where one signed in, and by the name alone in events of before', () => {
    expect(authorIn({ actor: '李某', person: li })).toEqual(authorOf(li));
    expect(authorIn({ actor: '李某' })).toEqual({ actor: '李某' });
  });

  it.each([null, '李某', {}, { issuer: 'i', subject: 1, name: 'n' }, { issuer: 'i', subject: 's' }])(
    'is read by the name alone where %j stands for the person',
    (person) => {
      expect(authorIn({ actor: '李某', person })).toEqual({ actor: '李某' });
    },
  );
});

describe('two authors are the same', () => {
  it('by issuer and subject, whatever they are called that day', () => {
    const renamed = { ...li, name: '李某某' };
    expect(isSameAuthor(authorOf(li), authorOf(renamed))).toBe(true);
    expect(isSameAuthor(authorOf(li), authorOf({ ...li, subject: '1002' }))).toBe(false);
    expect(isSameAuthor(authorOf(li), authorOf({ ...li, issuer: 'https://other.example' }))).toBe(false);
  });

  it('by the name where one of them did not sign in', () => {
    expect(isSameAuthor(authorOf(li), { actor: '李某' })).toBe(true);
    expect(isSameAuthor({ actor: '李某' }, { actor: '王某' })).toBe(false);
  });
});
