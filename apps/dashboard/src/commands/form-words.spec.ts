import { describe, expect, it } from '@jest/globals';
import { inWordsOfForm, type FormWords } from './form-words';

const COMMANDS: Readonly<Record<string, string>> = {
  declareCodes: '申报项目和编码',
  makeCommitment: '合同承诺',
};
const FIELDS: Readonly<Record<string, string>> = {
  voucherNo: '凭证号',
  items: '分行明细',
  amount: '金额',
  line: '预算指标行',
};
const words: FormWords = {
  command: (name) => COMMANDS[name],
  field: (name) => FIELDS[name],
  line: (key) => (key === 'general/basic/22001/-/302' ? '商品和服务支出 · 基本支出' : undefined),
  row: (no) => `第 ${no} 行`,
};

describe('inWordsOfForm', () => {
  it.each([
    ['voucherNo：凭证号 记-1 已经用过。', '凭证号 记-1 已经用过。'],
    ['line：请先用 DeclareCodes 申报项目。', '请先用 “申报项目和编码” 申报项目。'],
    ['items.0.amount: see items.1.amount', 'see 分行明细 第 2 行 金额'],
    ['the amount and the line are as they are', 'the amount and the line are as they are'],
    ['items.1.line：“general/basic/22001/-/302”余额不足。', '“商品和服务支出 · 基本支出”余额不足。'],
    ['“差旅（general/basic/22001/-/302）”余额不足。', '“差旅（general/basic/22001/-/302）”余额不足。'],
    ['general/project/22001/P.1/302 stays', 'general/project/22001/P.1/302 stays'],
    ['仍要关账的，请确认（evenSo: true，命令行 --even-so）。', '仍要关账的，请确认。'],
    ['enter it first (codes: and projects: in a year file).', 'enter it first.'],
    ['OUT_OF_YEAR and unknownThing stay', 'OUT_OF_YEAR and unknownThing stay'],
  ])('says %s as %s', (text, said) => {
    expect(inWordsOfForm(text, words)).toBe(said);
  });
});
