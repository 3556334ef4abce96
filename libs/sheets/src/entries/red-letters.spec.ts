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

describe('how an amount looks', () => {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const looks = async (styles: string, amount: number, head = '金额') => {
    const cells = ['2024-03-05', 'Z1', '甲公司', '办公', '2200101', '30201'].map(text).join('');
    const heads = [...HEAD.slice(0, -1), head].map(text).join('');
    const bytes = handWrittenXlsx(`<row>${heads}</row><row>${cells}<c s="1"><v>${amount}</v></c></row>`, {
      'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    });
    const { rows } = readSheetEntries(await readWorkbook(bytes), {
      fiscalYear: 2024,
      actor: '李明',
      file: 'sha256:0',
      lines: KNOWN_LINES,
      today: '2024-12-31',
    });
    return rows.flatMap(({ faults }) => faults.map(({ code, zh }) => `${code} ${zh}`));
  };
  const format = (code: string) =>
    `<numFmts><numFmt numFmtId="176" formatCode="${code}"/></numFmts><fonts><font/></fonts><cellXfs><xf fontId="0"/><xf fontId="0" numFmtId="176"/></cellXfs>`;

  it('is red by its number format, too', async () => {
    expect(await looks(format('[Red]#,##0.00'), 5)).toEqual([expect.stringMatching(/^RED_AMOUNT/)]);
    expect(await looks(format('#,##0.00;[Red]-#,##0.00'), 5)).toEqual([]);
    expect(await looks(format('[Red][&lt;0]0.00;0.00'), 5)).toEqual([]);
  });

  it.each([
    { code: '0!.0000', amount: 15_000, head: '金额（万元）', shown: '1.5000' },
    { code: '#,##0.00,', amount: 15_000, head: '金额（万元）', shown: '15.00' },
    { code: '0.00%', amount: 0.5, head: '金额', shown: '50.00%' },
    { code: '[Red](#,##0.00)', amount: 50, head: '金额', shown: '(50.00)' },
    { code: '\\-0.00', amount: 50, head: '金额', shown: '-50.00' },
    { code: ';;;', amount: 50, head: '金额', shown: '' },
    { code: '&quot;已作废&quot;', amount: 50, head: '金额', shown: '已作废' },
    { code: '0.00;', amount: -50, head: '金额', shown: '' },
  ])('is another number under $code, and refused', async ({ code, amount, head, shown }) => {
    const [fault = ''] = await looks(format(code), amount, head);
    expect(fault).toContain(`SCALED_AMOUNT 单元格显示为“${shown}”`);
  });

  it.each(['_(* #,##0.00_);_(* (#,##0.00)', '[&lt;0](0.00);0.00', '0.00_);[Red](0.00)', '(元)0.00'])(
    'is the same number under %s, whose brackets are for others',
    async (code) => {
      expect(await looks(format(code.replaceAll('"', '&quot;')), 50)).toEqual([]);
    },
  );

  it.each([
    '#,##0;-#,##0;',
    '0.00;-0.00;;@',
    '[h]:mm',
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ',
  ])('is shown under %s, which hides only zeros and texts or is none of amounts', async (code) => {
    expect((await looks(format(code), 50)).filter((fault) => fault.startsWith('SCALED'))).toEqual([]);
  });

  it('is the same number under a format that says its unit', async () => {
    expect(await looks(format('0!.0,&quot;万&quot;'), 15_000)).toEqual([]);
  });

  it('is struck out, and refused', async () => {
    const struck =
      '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    expect(await looks(struck, 5)).toEqual([expect.stringMatching(/^STRUCK_OUT/)]);
  });
});
