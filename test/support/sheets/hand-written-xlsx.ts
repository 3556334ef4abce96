import { strToU8, zipSync } from 'fflate';

const NS = 'http://schemas.openxmlformats.org';
export const MAIN = `xmlns="${NS}/spreadsheetml/2006/main"`;
const OF_OFFICE = `${NS}/officeDocument/2006/relationships`;

/** Files of a workbook that are named in it where they are given. */
const SHARED = { 'xl/sharedStrings.xml': 'sharedStrings', 'xl/styles.xml': 'styles' } as const;

/** A workbook of one sheet, written by hand: no library writes what these hold. `others` are files of it, or replace them. */
export function handWrittenXlsx(rows: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const shared = Object.entries(SHARED).filter(([path]) => path in others);
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': links([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(),
    'xl/_rels/workbook.xml.rels': links([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ...shared.map(([path, type], i) => [`rId${i + 2}`, type, path.slice(3)] as const),
    ]),
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    ...others,
  });
}

export function workbookXml(properties = ''): string {
  return `<workbook ${MAIN} xmlns:r="${OF_OFFICE}">${properties}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

export function sheetXml(rows: string, behind = ''): string {
  return `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });
}

function links(named: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = named.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OF_OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${NS}/package/2006/relationships">${each.join('')}</Relationships>`;
}
