export * from './reading/workbook';
export { readWorkbook } from './reading/read-workbook';
export { decodeText } from './reading/decode-text';
export { SheetError } from './sheet-error';
export type { CellNote } from './tables/read-rows';
export type { SheetMapping } from './entries/mapping';
export { readMapping } from './entries/read-mapping';
export { readSheetEntries, type SheetImport } from './entries/read-entries';
export type { RowReport } from './entries/sheet-entry';
