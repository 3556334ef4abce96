import { describe, expect, it } from '@jest/globals';
import { normalized } from './field-named';
import { otherUnitIn, otherUnitOfHead, unitIn, unitOfHead } from './money-unit';

describe('the unit of money above a list', () => {
  it.each([
    '单位：万元',
    '单 位：万 元',
    '金额单位：万元',
    '单位:人民币万元',
    '货币单位：人民币（万元）',
    '单位：人、万元',
    '单位：万元/人',
    '单位：万',
    '（万元）',
    '万元',
    '金额以万元为单位',
    '以万元计',
    '二、项目支出（单位：万元）',
    '编制单位：元江县财政局      单位：万元',
  ])('is 万元 in %s', (text) => {
    expect(unitIn(text)).toBe('WAN_YUAN');
  });

  it.each(['单位：元', '单位：元、%', '金额单位:人民币元（列至角分）', '单位：元 打印日期：2024-01-01'])(
    'is 元 in %s',
    (text) => {
      expect(unitIn(text)).toBe('YUAN');
    },
  );

  it.each(['编制单位：元江县财政局', '单位：万载县财政局', '合计120.5万元', '单位：某局'])(
    'is not said by %s',
    (text) => {
      expect(unitIn(text)).toBeUndefined();
      expect(otherUnitIn(text)).toBeUndefined();
    },
  );

  it('is told where it is none that is read', () => {
    expect(otherUnitIn('单位：千元')).toBe('千元');
    expect(otherUnitOfHead('金额（亿元）')).toBe('亿元');
    expect(otherUnitOfHead('金额/百元')).toBe('百元');
  });
});

describe('the unit of money in the head of a column', () => {
  it.each([
    '金额（万元）',
    '金额:万元',
    '金额/万元',
    '金额 万元',
    '金额(万)',
    '金额-万元',
    '金额（人民币：万元）',
  ])('is 万元 in %s, which is called 金额', (head) => {
    expect(unitOfHead(head)).toBe('WAN_YUAN');
    expect(normalized(head)).toBe('金额');
  });

  it.each(['金额/元', '金额_元', '金额(￥)', '金额（单位：元）'])('is 元 in %s', (head) => {
    expect(unitOfHead(head)).toBe('YUAN');
    expect(normalized(head)).toBe('金额');
  });
});
