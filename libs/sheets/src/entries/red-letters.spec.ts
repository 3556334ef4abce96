import { describe, expect, it } from '@jest/globals';
import { handWrittenXlsx } from '../../../../test/support/sheets/hand-written-xlsx';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { readWorkbook } from '../reading/read-workbook';
import { readSheetEntries } from './read-entries';

const STYLES = `<styleSheet><fonts><font/><font><color rgb="FFC00000"/></font></fonts>
  <cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`;
const HEAD = ['支付日期', '凭证号', '收款人', '用途', '功能分类', '经济分类', '金额'];

/** A list of payments, each amount in red letters or not. */
async function read(amounts: readonly { readonly amount: number; readonly isRed: boolean }[]) {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = amounts.map(({ amount, isRed }, i) => {
    const cells = ['2024-03-05', `Z${i}`, '甲公司', '办公', '2200101', '30201'].map(text);
    return `<row>${cells.join('')}<c s="${isRed ? 1 : 0}"><v>${amount}</v></c></row>`;
  });
  const bytes = handWrittenXlsx(`<row>${HEAD.map(text).join('')}</row>${rows.join('')}`, {
    'xl/styles.xml': STYLES,
  });
  const { rows: told } = readSheetEntries(await readWorkbook(bytes), {
    fiscalYear: 2024,
    actor: '李明',
    file: 'sha256:0',
    lines: KNOWN_LINES,
    today: '2024-12-31',
  });
  return told.map(({ becomes, faults }) =>
    [becomes, ...faults.map(({ code, place }) => `${code} ${place}`)].join(' '),
  );
}

const black = (amount: number) => ({ amount, isRed: false });
const red = (amount: number) => ({ amount, isRed: true });

describe('an amount in red letters', () => {
  it('is no payment in silence: it is refused at its cell', async () => {
    expect(await read([black(5), red(3), black(2)])).toEqual(['entry', 'fault RED_AMOUNT G3', 'entry']);
    expect(await read([red(3)])).toEqual(['fault RED_AMOUNT G2']);
  });

  it('with a minus says the same twice', async () => {
    expect(await read([black(5), red(-3)])).toEqual(['entry', 'fault NEGATIVE G3']);
  });

  it('says nothing where all of its column are', async () => {
    expect(await read([red(5), red(3)])).toEqual(['entry', 'entry']);
  });
});
