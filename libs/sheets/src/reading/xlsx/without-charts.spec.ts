import { describe, expect, it } from '@jest/globals';
import { handWrittenXlsx, MAIN, zipped } from '../../../../../test/support/sheets/hand-written-xlsx';
import { SHEET_LIMITS } from '../limits';
import { readWorkbook } from '../read-workbook';
import { readPlainXlsx } from './plain-xlsx';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const bytes = handWrittenXlsx('<row><c r="A1"><v>7</v></c></row>', {
  'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="图表" sheetId="2" r:id="rId9"/><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
  'xl/chartsheets/sheet1.xml': `<chartsheet ${MAIN}/>`,
});

describe('a workbook with a sheet that is a chart', () => {
  it('is read without it', async () => {
    expect((await readWorkbook(bytes)).sheets.map(({ name, rows }) => ({ name, rows }))).toEqual([
      { name: 'S', rows: [[7]] },
    ]);
  });

  it('is read without it where it is large', () => {
    expect(readPlainXlsx(bytes, SHEET_LIMITS)?.map(({ name, rows }) => ({ name, rows }))).toEqual([
      { name: 'S', rows: [[7]] },
    ]);
  });

  it('is still refused where a sheet of cells is missing', async () => {
    const broken = zipped({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
    });
    await expect(readWorkbook(broken)).rejects.toMatchObject({ code: 'NOT_A_SPREADSHEET' });
  });
});
