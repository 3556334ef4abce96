import { describe, expect, it } from '@jest/globals';
import { actedBy } from './acted-by';

describe('who acted', () => {
  it('is told with the person for whom they acted, in both languages', () => {
    const acted = { actor: '赵某', onBehalfOf: '李某' };
    expect([actedBy(acted, 'zh'), actedBy(acted, 'en')]).toEqual(['赵某（代理 李某）', '赵某 (for 李某)']);
    expect(actedBy({ ...acted, onBehalfOf: null }, 'zh')).toBe('赵某');
  });
});
