import { SAID_ONCE, type CellNote, type RowReport, type SheetImport } from '@ledger/sheets';
import type { EntryVerdict, ImportOutcome } from '@ledger/write-side';
import { assumedLine } from './import-report';
import { VERDICT_WORDS, wordsOf } from './verdicts';

/** The entries read from the lists of a file, and the result of importing them. */
export interface SheetOutcome extends SheetImport, ImportOutcome {
  /** 'sha256:…' */
  readonly file: string;
}

const KINDS = {
  payments: '支付明细 payments',
  journal: '序时账 journal',
  plan: '用款计划 payment plan',
  budget: '指标 budgets',
} as const;
const BECOMES = {
  entry: '条目 entry',
  subtotal: '小计，不导入 subtotal, not imported',
  'left-out': '不是支出，不导入 no expenditure, not imported',
  repeated: '重复的行，不再记 told already, not entered again',
  fault: '有误 faulty',
} as const satisfies Record<RowReport['becomes'], string>;

/** What was found on each sheet: every row if `every`, otherwise only what is wrong; and the totals. */
export function sheetReport(outcome: SheetOutcome, every: boolean): string {
  // One verdict per entry, in order. Each unit numbers its own entries.
  const verdicts = new Map(outcome.entries.map((entry, i) => [nameOf(entry), outcome.verdicts[i]]));
  const inRows = new Set(outcome.rows.map(nameOf));
  const documents = outcome.entries.filter((entry) => !inRows.has(nameOf(entry)));
  return [
    ...outcome.tables.map(tableLine),
    ...lackedByAll(outcome).map(noteLine),
    ...outcome.rows.flatMap((row) => rowLines(row, verdicts.get(nameOf(row)), every)),
    ...documents.flatMap((entry) =>
      documentLine(`${entry.sheet}!${entry.row}`, verdicts.get(nameOf(entry)), every),
    ),
    ...outcome.subtotals.map(noteLine),
    sumLine(outcome),
    ...assumedLine(outcome),
  ].join('\n');
}

/** '' for a row that does not become an entry. */
function nameOf({ unitCode = '', entryId }: Pick<RowReport, 'unitCode' | 'entryId'>): string {
  return entryId === undefined ? '' : `${unitCode} ${entryId}`;
}

const UNITS = { FEN: '分', YUAN: '元', WAN_YUAN: '万元' } as const;

function tableLine({
  sheet,
  mapping,
  name,
  heading,
  saysUnit,
  formulas,
  hiddenRows = 0,
  isHidden,
}: SheetOutcome['tables'][number]): string {
  if (isHidden)
    return `工作表 sheet “${sheet}”：已隐藏，不读取；要导入的请取消隐藏 hidden, not read: unhide it where it is to be imported`;
  if (!mapping) return `工作表 sheet “${sheet}”：没有认出的清单 no list that is known here`;
  const unit = UNITS[mapping.amountUnit];
  const assumed = saysUnit ? '' : '（文件未写明 not said）';
  const stored = formulas > 0 ? `；${formulas} 个公式取其结果 formulas by their stored result` : '';
  const unseen = hiddenRows > 0 ? `；${hiddenRows} 行已隐藏，仍读取 rows are hidden, and read` : '';
  const kept = name === undefined ? '' : `，按已保存的映射 by the kept mapping “${name}”`;
  const columns = Object.entries(mapping.columns).map(([field, column]) => `${field}=${column}`);
  return `工作表 sheet “${sheet}”：${KINDS[mapping.kind]}，表头 heading ${heading}，${unit}${assumed}${stored}${unseen}${kept}\n  ${columns.join('，')}`;
}

function rowLines(row: RowReport, verdict: EntryVerdict | undefined, every: boolean): readonly string[] {
  const isBad = row.becomes === 'fault' || verdict?.status === 'refused' || verdict?.status === 'changed';
  if (!every && !isBad && row.warnings.length === 0) return [];
  const word = verdict ? VERDICT_WORDS[verdict.status] : BECOMES[row.becomes];
  const said = verdict?.error ? ` ${wordsOf(verdict.error)}` : '';
  const id = row.entryId === undefined ? '' : ` [${nameOf(row).trim()}]`;
  const notes = [...row.faults.filter(({ code }) => !SAID_ONCE.has(code)), ...row.warnings];
  return [`${row.sheet}!${row.row}${id} ${word}${said}`, ...notes.map(noteLine)];
}

/** What the lists themselves lack, once for all of their rows. */
function lackedByAll({ rows }: SheetOutcome): readonly CellNote[] {
  const lacked = rows.flatMap(({ faults }) => faults.filter(({ code }) => SAID_ONCE.has(code)));
  return [...new Map(lacked.map((fault) => [fault.code, fault])).values()];
}

function documentLine(place: string, verdict: EntryVerdict | undefined, every: boolean): readonly string[] {
  if (!verdict || (!every && !verdict.error)) return [];
  return [
    `${place} [${verdict.entryId}] ${VERDICT_WORDS[verdict.status]}${verdict.error ? ` ${wordsOf(verdict.error)}` : ''}`,
  ];
}

function noteLine({ code, place, zh, en }: CellNote): string {
  return `  ${place} ${code} ${zh}\n    ${en}`;
}

function sumLine({ accepted, written, verdicts, rows }: SheetOutcome): string {
  const faulty = rows.filter(({ becomes }) => becomes === 'fault').length;
  const refused = verdicts.filter(({ status }) => status === 'refused' || status === 'changed').length;
  const known = verdicts.filter(({ status }) => status === 'known').length;
  if (accepted) return `写入 written ${written}，已有 known ${known}，共 of ${verdicts.length}`;
  if (verdicts.length === 0 && faulty === 0)
    return '没有可导入的行，未写入任何内容 no row to import, nothing was written';
  return `${faulty} 行有误，${refused} 个条目未通过，未写入任何内容 ${faulty} rows are faulty, ${refused} entries refused; nothing was written`;
}
