import { describe, expect, it } from '@jest/globals';
import { handWrittenXlsx, workbookXml } from '../../../../test/support/sheets/hand-written-xlsx';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { readWorkbook } from '../reading/read-workbook';
import { readSheetEntries } from './read-entries';

const HEAD = ['支付日期', '凭证号', '收款人', '用途', '功能分类', '经济分类', '金额'];

async function told(serial: number, properties: string) {
  const texts = (all: readonly string[]) =>
    all.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const row = `<c><v>${serial}</v></c>${texts(['Z1', '甲公司', '办公', '2200101', '30201'])}<c><v>5</v></c>`;
  const bytes = handWrittenXlsx(`<row>${texts(HEAD)}</row><row>${row}</row>`, {
    'xl/workbook.xml': workbookXml(properties),
  });
  const options = {
    fiscalYear: 2024,
    actor: '李明',
    file: 'sha256:0',
    lines: KNOWN_LINES,
    today: '2024-12-31',
  };
  return readSheetEntries(await readWorkbook(bytes), options).entries.map(({ intent }) => intent);
}

describe('a day that is a number without a format', () => {
  it('is counted from the day that its workbook counts from', async () => {
    expect(await told(45_316, '')).toMatchObject([{ occurredOn: '2024-01-25' }]);
    const of1904 = await told(43_854, '<workbookPr date1904="1"/>');
    expect(of1904).toMatchObject([{ occurredOn: '2024-01-25' }]);
  });
});
