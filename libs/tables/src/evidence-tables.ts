import { unitSignOf, type EvidenceAnswer, type FoundEvidence, type ResultEvidence } from '@ledger/answers';
import { count, day } from './cells';
import { standingText } from './report-tables';
import { heading, table, type Report, type TableCell } from './table';

/** How a file of evidence was found: here and as recorded, here and not, not here though it should be, or elsewhere. */
type FileStanding = 'verified' | 'damaged' | 'missing' | 'not-stored';

/** The states of files that were looked for, by digest. Without them files are only named. */
type FileStandings = ReadonlyMap<string, FileStanding>;

/** 佐证: each item in a row of its own, with how its figure stands or its file was found. */
export function evidenceTables({ results }: EvidenceAnswer, files: FileStandings = new Map()): Report {
  const rows = results.flatMap((result) =>
    result.items.map((item, i) => [...(i === 0 ? headOf(result) : NO_HEAD), ...itemCells(item, files)]),
  );
  return [
    heading('佐证 evidence of results'),
    rows.length === 0 ? '没有完成值佐证 no evidence of results' : table(COLUMNS, rows),
  ];
}

const COLUMNS = [
  { title: '指标 indicator', maxWidth: 36 },
  { title: '日期 on' },
  { title: '结果 result' },
  { title: '种类 kind' },
  { title: '佐证 evidence', maxWidth: 64 },
  { title: '章节 chapter', maxWidth: 16 },
  { title: '状态 state' },
  { title: '字节 bytes', align: 'right' },
  { title: 'SHA-256', maxWidth: 13 },
] as const;

const KINDS = {
  text: '文字 text',
  figure: '报告数字 figure',
  document: '文件 document',
  file: '附件 file',
} as const satisfies Record<FoundEvidence['kind'], string>;

const FILE_STANDINGS = {
  verified: '✓ 完好 verified',
  damaged: '✗ 已损坏 damaged',
  missing: '✗ 缺失 missing',
  'not-stored': '○ 未存入本系统 not stored here',
} as const satisfies Record<FileStanding, string>;

/** Stands in the first row of a result. */
function headOf({ level2, level3, occurredOn, replaced }: ResultEvidence): readonly TableCell[] {
  return [`${level2}：${level3}`, day(occurredOn), replaced ? '已被替代 replaced' : '有效 counts'];
}

const NO_HEAD = ['', '', ''];

function itemCells(item: FoundEvidence, files: FileStandings): readonly TableCell[] {
  return [KINDS[item.kind], ...toldCells(item, files)];
}

function toldCells(item: FoundEvidence, files: FileStandings): readonly TableCell[] {
  switch (item.kind) {
    case 'text':
      return [item.text.replaceAll(/\s*\n\s*/g, ' '), '', '', '', ''];
    case 'document': {
      const { title, documentNo } = item;
      return [title === undefined ? documentNo : `《${title}》${documentNo}`, '', '', '', ''];
    }
    case 'figure':
      return [...figureCells(item), '', ''];
    case 'file': {
      const { name, liesAt, bytes, sha256 } = item;
      const standing = files.get(sha256);
      const place = liesAt === undefined ? '' : `（存放处 lies at ${liesAt}）`;
      return [name + place, '', standing ? FILE_STANDINGS[standing] : '', count(bytes), sha256];
    }
  }
}

function figureCells({
  statementId,
  figureId,
  inReport,
}: Extract<FoundEvidence, { kind: 'figure' }>): readonly TableCell[] {
  if (!inReport) return [`${statementId} ${figureId}`, '', '此时点尚无该数字 not stated at this point'];
  const { label, value, chapter, standing } = inReport.figure;
  return [`${label} ${value}${unitSignOf(inReport.figure)}`, chapter, standingText(standing)];
}
