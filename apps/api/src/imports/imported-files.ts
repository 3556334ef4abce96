import type { ReadFile } from '@ledger/imports';
import { cureOf } from '../errors/error-reference';
import { partsOf } from '../errors/wording-parts';
import { cellFault } from './import-rows';
import { wiredMapping } from './mapping-wire';

/** What was found on the sheets of a file. */
export function tablesOf(file: ReadFile) {
  if (file.kind !== 'LIST') return [];
  return file.found.tables.map(({ mapping, likely, name, names, ...table }, i) => ({
    ...table,
    mapping: mapping && wiredMapping(mapping),
    likelyMapping: likely && wiredMapping(likely),
    mappingName: name,
    headings: names,
    hiddenRows: table.hiddenRows ?? 0,
    isHidden: table.isHidden === true,
    firstRows: file.firstRows[i] ?? [],
    subtotals: i === 0 ? file.found.subtotals.map(cellFault) : [],
  }));
}

export function faultsOfFile(file: ReadFile) {
  if (file.kind !== 'UNREADABLE') return [];
  return file.faults.map(({ zh, en, ...fault }) => {
    const { wrong, cure } = partsOf({ zh, en });
    return { ...fault, message: wrong, cure: cure ?? cureOf(fault.code, { zh, en }) };
  });
}
