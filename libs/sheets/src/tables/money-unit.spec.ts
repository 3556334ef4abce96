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
    'Unit: RMB 10,000',
    'Currency unit: RMB 10,000 yuan',
    'Unit: ten thousand yuan',
    '单位：RMB 10,000',
    '（Unit：10,000 RMB）',
  ])('is 万元 in %s', (text) => {
    expect(unitIn(text)).toBe('WAN_YUAN');
  });

  it.each(['单位：元', '单位：元、%', '金额单位:人民币元（列至角分）', '单位：元 打印日期：2024-01-01'])(
    'is 元 in %s',
    (text) => {
      expect(unitIn(text)).toBe('YUAN');
    },
  );

  it.each(['币种：CNY 单位：分', '金额单位：人民币分'])('is 分 in %s', (text) => {
    expect(unitIn(text)).toBe('FEN');
  });

  it.each([
    '编制单位：元江县财政局',
    '单位：分局',
    '单位：分水镇',
    'Unit: 10,000',
    '单位：万载县财政局',
    '合计120.5万元',
    '单位：某局',
  ])('is not said by %s', (text) => {
    expect(unitIn(text)).toBeUndefined();
    expect(otherUnitIn(text)).toBeUndefined();
  });

  it('is told where it is none that is read', () => {
    expect(otherUnitIn('单位：千元')).toBe('千元');
    expect(otherUnitOfHead('金额（亿元）')).toBe('亿元');
    expect(otherUnitOfHead('金额/百元')).toBe('百元');
    expect(otherUnitIn("Unit: RMB'000")).toBe('千元');
    expect(otherUnitIn('Unit: RMB million')).toBe('百万元');
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
    '金额（RMB 10,000）',
  ])('is 万元 in %s, which is called 金额', (head) => {
    expect(unitOfHead(head)).toBe('WAN_YUAN');
    expect(normalized(head)).toBe('金额');
  });

  it.each(['金额/元', '金额_元', '金额(￥)', '金额（单位：元）'])('is 元 in %s', (head) => {
    expect(unitOfHead(head)).toBe('YUAN');
    expect(normalized(head)).toBe('金额');
  });

  it('is 分 in 金额（分）', () => {
    expect(unitOfHead('金额（分）')).toBe('FEN');
    expect(normalized('金额（分）')).toBe('金额');
    expect(normalized('支付金额（部分）')).not.toBe('支付金额');
  });
});
