import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

const TABLES = `<p>收入支出决算总表</p><p>单位：万元</p><table>
<tr><td colspan="2">收入</td><td colspan="2">支出</td></tr>
<tr><td>项目</td><td>决算数</td><td>项目</td><td>决算数</td></tr>
<tr><td>一、一般公共预算财政拨款收入</td><td>900.00</td><td>一、教育支出</td><td>950.00</td></tr>
<tr><td>二、其他收入</td><td>50.00</td><td></td><td></td></tr>
<tr><td>本年收入合计</td><td>950.00</td><td>本年支出合计</td><td>950.00</td></tr></table>
<p>一般公共预算财政拨款支出决算表</p><p>单位：万元</p><table>
<tr><td>科目编码</td><td>科目名称</td><td>本年支出合计</td></tr>
<tr><td></td><td>合计</td><td>900.00</td></tr>
<tr><td>205</td><td>教育支出</td><td>900.00</td></tr>
<tr><td>20502</td><td>普通教育</td><td>900.00</td></tr>
<tr><td>2050202</td><td>小学教育</td><td>900.00</td></tr></table>`;

async function findingsOf(...paragraphs: readonly string[]) {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const html = `<html><body><p>某某市教育局2023年度部门决算</p>${text}${TABLES}</body></html>`;
  return checkPaper(await readPaper(new TextEncoder().encode(html))).findings;
}

describe('amounts of one code or side in sentences of several books', () => {
  it.each([
    ['950.00', 0],
    ['960.00', 1],
  ])('holds a class of all expenditure against the summary, not the book: %s', async (amount, found) => {
    const findings = await findingsOf('一、总体情况', `1.教育支出（类）${amount}万元，主要用于日常工作。`);
    expect(findings).toHaveLength(found);
  });

  it('takes 本年支出 behind the revenue of a book for that of the book', async () => {
    const sentence =
      '财政拨款本年收入900.00万元；本年支出900.00万元。其中：一般公共预算财政拨款本年收入700.00万元；本年支出900.00万元。政府性基金预算财政拨款本年收入200.00万元；本年支出0.00万元。';
    expect(await findingsOf('四、财政拨款收入支出决算总体情况', sentence)).toEqual([]);
  });

  it.each([
    ['2050202小学教育900.00万元。', 0],
    ['2050202小学教育700.00万元。', 1],
    ['2050202小学教育123.45万元。', 0],
  ])('holds a code in front of its name where it is one slip off: %s', async (sentence, found) => {
    expect(await findingsOf(sentence)).toHaveLength(found);
  });

  it.each([
    ['95.00', 0],
    ['65.00', 1],
  ])('judges a completion by the change against a budget printed nowhere: %s', async (rate, found) => {
    const sentence = `培训班支出190.00万元，完成年初预算的${rate}%，比年初预算减少10.00万元，主要是压减。`;
    expect(await findingsOf(sentence)).toHaveLength(found);
  });

  it.each([
    ['250.00', 0],
    ['280.00', 1],
  ])('takes a bare 支出 behind what was brought over for that of the fund: %s', async (spent, found) => {
    const rows = ['', '212', '21208', '2120803'].map(
      (code) =>
        `<tr><td>${code}</td><td>${code === '' ? '合计' : '城市建设支出'}</td><td>100.00</td><td>200.00</td><td>250.00</td><td></td><td>250.00</td><td>50.00</td></tr>`,
    );
    const fund = `<p>政府性基金预算财政拨款收入支出决算表</p><p>单位：万元</p><table><tr><td>科目编码</td><td>科目名称</td><td>年初结转和结余</td><td>本年收入</td><td>本年支出·小计</td><td>基本支出</td><td>项目支出</td><td>年末结转和结余</td></tr>${rows.join('')}</table>`;
    const text = `<p>八、政府性基金预算收入支出决算情况</p><p>2023年度政府性基金预算财政拨款收入200.00万元；年初结转和结余100.00万元；支出${spent}万元，其中基本支出0万元，项目支出250.00万元；年末结转和结余50.00万元。</p>`;
    const html = `<html><body><p>某某市教育局2023年度部门决算</p>${fund}${text}</body></html>`;
    const { findings: all } = checkPaper(await readPaper(new TextEncoder().encode(html)));
    expect(all).toHaveLength(found);
  });

  it('takes a balance behind the revenue of each book for that of the book, not for one amount printed twice', async () => {
    const sentence =
      '财政拨款收支总预算1000.00万元。收入包括一般公共预算本年收入900.00万元、上年结转100.00万元；政府性基金预算本年收入0万元、上年结转0万元。';
    expect(await findingsOf('四、财政拨款收入支出决算总体情况', sentence)).toEqual([]);
  });
});
