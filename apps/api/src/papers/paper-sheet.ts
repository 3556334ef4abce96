import type { CheckSheet } from '@ledger/paper-check';
import { writeWorkbook } from '@ledger/sheets';
import { checkSheetTable } from './check-sheet-table';
import type { PaperSheetType } from './paper-sheet.types';

/** A check sheet with the name of the file that it is about. */
interface NamedSheet {
  readonly sheet: CheckSheet;
  readonly name: string;
}

/** The check sheets as one file; undefined where there is none. */
export async function sheetsFile(sheets: readonly NamedSheet[]): Promise<PaperSheetType | undefined> {
  const [first, ...others] = sheets;
  if (!first) return undefined;
  const file = await writeWorkbook(sheets.map(({ sheet, name }) => checkSheetTable(sheet, name)));
  const fileName =
    others.length === 0 ? `${first.sheet.office}${first.sheet.title}.xlsx` : '公开情况检查表.xlsx';
  return { fileName, xlsx: Buffer.from(file).toString('base64') };
}
