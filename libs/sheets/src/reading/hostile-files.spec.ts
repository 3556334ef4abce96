import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from '@jest/globals';
import { SheetError } from '../sheet-error';
import { readWorkbook } from './read-workbook';
import { textOf } from './workbook';

const NS = 'http://schemas.openxmlformats.org';
const relationships = (type: string, target: string) =>
  `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="rId1" Type="${NS}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const ROW_OF_1000 = `<row>${'<c/>'.repeat(1_000)}</row>`;

/** A workbook of one sheet, written by hand: no library writes what these hold. */
function workbook(sheet: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${NS}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ...others,
  };
  return zipped(parts);
}

function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) satisfies Zippable,
    { level: 1 },
  );
}

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
    ['a web page that a system calls .xls', strToU8('\uFEFF<html><body><table><tr><td>金额</td></tr>')],
    ['a table of a page', strToU8('\n<table border="1"><tr><td>金额</td></tr></table>')],
    ['a sheet as XML', strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
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
    ['more cells than are read', workbook(ROW_OF_1000.repeat(3_001)), 'TOO_MANY_CELLS'],
    ['ten million cells', workbook(ROW_OF_1000.repeat(10_000)), 'TOO_MANY_CELLS'],
    [
      'one cell at the end of the sheet',
      workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'NOT_A_SPREADSHEET',
    ],
    ['the end missing', workbook(ROW_OF_1000).subarray(0, -30), 'INCOMPLETE_FILE'],
  ])('is refused before it is read: %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('is read without what it names outside of itself, and its entities stand for nothing', async () => {
    const entities = `<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(50)}">`;
    const cells = '<c t="inlineStr"><is><t>&e;&b;</t></is></c><c><f>[1]外部!A1</f><v>7</v></c>';
    const bytes = workbook('', {
      'xl/worksheets/sheet1.xml': `<!DOCTYPE x [${entities}]><worksheet xmlns="${NS}/spreadsheetml/2006/main"><sheetData><row>${cells}</row></sheetData></worksheet>`,
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/vbaProject.bin': 'Sub Auto_Open()',
    });
    const [read] = (await readWorkbook(bytes)).sheets;
    expect(textOf(read?.rows[0]?.[0])).toMatch(/^(&e;&b;)?$/);
    expect(read?.rows[0]?.[1]).toBe(7);
    expect(read?.formulas.size).toBe(1);
  });
});
