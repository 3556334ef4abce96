import { BOOK_NAMES, BOOKS, type LineKey } from '@ledger/domain';
import type { WrittenCell, WrittenChoice, WrittenSheet } from '../writing/written-sheet';

export const TEMPLATES = ['vouchers', 'appropriation', 'adjustment'] as const;
export type TemplateKind = (typeof TEMPLATES)[number];

/** The codes that a unit's year offers to choose from, each with its name. */
export interface TemplateChoices {
  /** The unit and the year: 'U1 2024'. */
  readonly title: string;
  readonly lines: readonly { readonly line: LineKey; readonly name: string }[];
  readonly functional: readonly NamedCode[];
  readonly economic: readonly NamedCode[];
  readonly projects: readonly NamedCode[];
}

interface NamedCode {
  readonly code: string;
  readonly name: string;
}

type Offered = 'lines' | 'functional' | 'economic' | 'projects' | 'books' | 'classes' | 'kinds';

interface TemplateColumn {
  readonly title: string;
  readonly width: number;
  readonly offers?: Offered;
  /** Codes that the year does not have yet may be entered, too. */
  readonly mayDiffer?: true;
}

const FORM = '填写';
const CHOICES = '选项';
const FIRST_ROW = 3;
const ROWS = 2_000;

const DOCUMENT: readonly TemplateColumn[] = [
  { title: '文号', width: 24 },
  { title: '日期', width: 12 },
];
const AMOUNT: TemplateColumn = { title: '金额（元）', width: 16 };

const TITLES = {
  vouchers: '支出凭证',
  appropriation: '年初预算批复',
  adjustment: '预算调整',
} as const satisfies Record<TemplateKind, string>;

const COLUMNS = {
  vouchers: [
    { title: '凭证号', width: 16 },
    { title: '日期', width: 12 },
    { title: '预算行', width: 44, offers: 'lines' },
    { title: '经济科目', width: 24, offers: 'economic' },
    AMOUNT,
    { title: '收款人', width: 28 },
    { title: '摘要', width: 36 },
    { title: '原凭证号', width: 16 },
  ],
  appropriation: [
    ...DOCUMENT,
    { title: '资金性质', width: 20, offers: 'books' },
    { title: '功能分类', width: 36, offers: 'functional', mayDiffer: true },
    { title: '支出类型', width: 12, offers: 'classes' },
    { title: '项目', width: 28, offers: 'projects', mayDiffer: true },
    { title: '部门经济分类', width: 28, offers: 'economic' },
    AMOUNT,
  ],
  adjustment: [
    ...DOCUMENT,
    { title: '调整类型', width: 12, offers: 'kinds' },
    { title: '预算行', width: 44, offers: 'lines', mayDiffer: true },
    AMOUNT,
    { title: '事由', width: 36 },
    { title: '依据', width: 24 },
  ],
} as const satisfies Record<TemplateKind, readonly TemplateColumn[]>;

const HINTS = {
  vouchers: '退回、冲销填负数，并在“原凭证号”写明所冲凭证',
  appropriation: '同一文号的各行为一份批复；基本支出不填项目',
  adjustment: '追减填正数或负数均可；调剂调出填负数、调入填正数，同一文号合计为零',
} as const satisfies Record<TemplateKind, string>;

/**
 * A workbook to fill in. It offers the codes of the year as lists to choose from, and is imported like any other list.
 */
export function templateOf(kind: TemplateKind, choices: TemplateChoices): readonly WrittenSheet[] {
  const columns: readonly TemplateColumn[] = COLUMNS[kind];
  const offered = offeredTexts(choices);
  const used = columns.flatMap(({ offers }) => (offers && offered[offers].length > 0 ? [offers] : []));
  const head = (text: string): WrittenCell => ({ text, look: 'head' });
  const last = columns.length - 1;
  return [
    {
      name: FORM,
      rows: [
        [{ text: `${TITLES[kind]}（${choices.title}）`, look: 'title' }],
        [{ text: `金额以元填写；${HINTS[kind]}`, look: 'remark' }],
        columns.map(({ title }) => head(title)),
      ],
      merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
      widths: columns.map(({ width }) => width),
      frozenRows: FIRST_ROW,
      choices: columns.flatMap((column, i) => choiceOf(column, i, { used, offered })),
    },
    {
      name: CHOICES,
      rows: rowsOf(used.map((offers) => offered[offers])),
      widths: used.map(() => 40),
    },
  ];
}

function offeredTexts({ lines, functional, economic, projects }: TemplateChoices) {
  const named = ({ code, name }: NamedCode) => `[${code}]${name}`;
  return {
    lines: lines.map(({ line, name }) => `${line} ${name}`),
    functional: functional.map(named),
    economic: economic.map(named),
    projects: projects.map(named),
    books: BOOKS.map((book) => BOOK_NAMES[book].zh),
    classes: ['基本支出', '项目支出'],
    kinds: ['追加', '追减', '调剂'],
  } as const satisfies Record<Offered, readonly string[]>;
}

function choiceOf(
  { title, offers, mayDiffer }: TemplateColumn,
  column: number,
  {
    used,
    offered,
  }: { readonly used: readonly Offered[]; readonly offered: Readonly<Record<Offered, readonly string[]>> },
): readonly WrittenChoice[] {
  const from = offers === undefined ? -1 : used.indexOf(offers);
  if (offers === undefined || from < 0) return [];
  return [
    {
      column,
      firstRow: FIRST_ROW,
      lastRow: FIRST_ROW + ROWS - 1,
      from: { sheet: CHOICES, column: from, firstRow: 0, lastRow: offered[offers].length - 1 },
      otherwise: `“${CHOICES}”表中没有这一${title}`,
      ...(mayDiffer && { mayDiffer }),
    },
  ];
}

/** Lists side by side, each from the first row down. */
function rowsOf(lists: readonly (readonly string[])[]): readonly (readonly WrittenCell[])[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, row) =>
    lists.map((list): WrittenCell => {
      const text = list[row];
      return text === undefined ? undefined : { text };
    }),
  );
}
