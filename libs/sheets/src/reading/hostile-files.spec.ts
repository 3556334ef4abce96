import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from '@jest/globals';
import { handWrittenXlsx, MAIN, zipped } from '../../../../test/support/sheets/hand-written-xlsx';
import { SheetError } from '../sheet-error';
import { readWorkbook } from './read-workbook';
import { textOf } from './workbook';

/** Rows that have nothing but their last cell. */
const lastCells = (count: number) =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');
const ROW_OF_1000 = `<row>${'<c/>'.repeat(1_000)}</row>`;
const latin1 = (text: string) => Uint8Array.from(text, (mark) => mark.charCodeAt(0));
const codeOf = async (bytes: Uint8Array) => {
  const error: unknown = await readWorkbook(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SheetError)) return 'read';
  // What it is, and how to mend it.
  expect([error.zh, error.message].join(' ')).not.toMatch(/\{|undefined/);
  expect(error.zh).toMatch(/请|不予/);
  return error.code;
};

describe('a file that is no spreadsheet, whatever its name says', () => {
  it.each([
    ['a web page without a table', strToU8('\uFEFF<html><body>请重新登录</body></html>')],
    ['a workbook in XML without a sheet', strToU8('<?mso-application progid="Excel.Sheet"?><Workbook/>')],
    ['a sheet of Excel 4', latin1('\x09\x04\x06\0\0\0\x10\0')],
    ['a PDF', strToU8('%PDF-1.7\n')],
    ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['a Word document', zipped({ 'word/document.xml': '<w:document/>' })],
    ['an OFD document', zipped({ 'OFD.xml': '<ofd:OFD/>' })],
    ['an archive of lists', zipped({ '支付明细.xlsx': 'x' })],
    ['an archive of another kind', latin1('Rar!\x1a\x07')],
  ])('is called by its name: %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('OTHER_FORMAT');
  });
});

describe('a workbook that would take all memory or time', () => {
  it.each([
    ['more cells than are read', handWrittenXlsx(ROW_OF_1000.repeat(3_001)), 'TOO_MANY_CELLS'],
    ['ten million cells', handWrittenXlsx(ROW_OF_1000.repeat(10_000)), 'TOO_MANY_CELLS'],
    [
      'one cell at the end of the sheet',
      handWrittenXlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'TOO_MANY_ROWS',
    ],
    ['the last cell of many rows', handWrittenXlsx(lastCells(1_300)), 'TOO_MANY_CELLS'],
    ['a line of CSV without an end', strToU8(','.repeat(3_000_001)), 'TOO_MANY_CELLS'],
    ['more of it than its directory says', spaces(), 'UNPACKS_TOO_LARGE'],
    ['a sheet that ends behind the archive', saysOfSheet(18, 0x00ffffff), 'NOT_A_SPREADSHEET'],
    ['a sheet that is packed in an unknown way', saysOfSheet(8, 99), 'NOT_A_SPREADSHEET'],
    ['the end missing', handWrittenXlsx(ROW_OF_1000).subarray(0, -30), 'INCOMPLETE_FILE'],
  ])('is refused before it is read: %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('is read where one cell stands far from the others', async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>${'<row><c><v>3</v></c></row>'.repeat(3_000)}`;
    const [sheet] = (await readWorkbook(handWrittenXlsx(rows))).sheets;
    expect([sheet?.rows.length, sheet?.rows[0]?.length, sheet?.rows[3_000]]).toEqual([3_001, 16_384, [3]]);
  });

  it('is read without what it names outside of itself, and its entities stand for nothing', async () => {
    const entities = `<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(50)}">`;
    const cells = '<c t="inlineStr"><is><t>&e;&b;</t></is></c><c><f>[1]外部!A1</f><v>7</v></c>';
    const bytes = handWrittenXlsx('', {
      'xl/worksheets/sheet1.xml': `<!DOCTYPE x [${entities}]><worksheet ${MAIN}><sheetData><row>${cells}</row></sheetData></worksheet>`,
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/vbaProject.bin': 'Sub Auto_Open()',
    });
    const [read] = (await readWorkbook(bytes)).sheets;
    expect(textOf(read?.rows[0]?.[0])).toMatch(/^(&e;&b;)?$/);
    expect(read?.rows[0]?.[1]).toBe(7);
    expect(read?.formulas.size).toBe(1);
  });
});

/** A workbook whose sheet has another number in front of it than in the directory. */
function saysOfSheet(field: number, value: number): Uint8Array {
  const bytes = handWrittenXlsx('<row><c><v>1</v></c></row>');
  const at = new TextDecoder('latin1').decode(bytes).indexOf('xl/worksheets/sheet1.xml') - 30 + field;
  for (let i = 0; i < 2; i += 1) bytes[at + i] = (value >> (8 * i)) & 0xff;
  return bytes;
}

/** A sheet of spaces, 200 MB of them, in an archive that says that it is 1,000 bytes. */
function spaces(): Uint8Array {
  const bytes = zipSync(
    { 'xl/workbook.xml': strToU8(''), 'xl/worksheets/sheet1.xml': new Uint8Array(200_000_000).fill(32) },
    { level: 1 },
  );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = 'xl/worksheets/sheet1.xml';
  const entry = new TextDecoder('latin1').decode(bytes).lastIndexOf(name) - 46;
  view.setUint32(entry + 24, 1_000, true);
  return bytes;
}
