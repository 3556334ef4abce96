import type { Paper } from '@ledger/papers';
import { REMARK_TEXTS } from './remarks/remark-texts';
import type { Comparison, Finding, PaperReport, Remark } from './report';

/** 预算/决算公开情况检查表: what a finance bureau looks for in a published paper, and what was found. */
export interface CheckSheet {
  readonly title: string;
  readonly office: string;
  readonly rows: readonly CheckRow[];
}

interface CheckRow {
  readonly group: '及时性' | '内容规范性' | '其他';
  readonly content: string;
  /** Undefined if the paper alone does not tell. */
  readonly meets: boolean | undefined;
  readonly problems: readonly string[];
}

interface Content {
  readonly name: string;
  readonly there: RegExp;
  /** The pattern is searched in all of the first lines, because a table of contents is read as one long line. */
  readonly opens?: true;
}

const CHAPTERS: readonly Content[] = [
  { name: '目录', there: /目录/u, opens: true },
  { name: '主要职能', there: /主要职[能责]|部门职责|单位职责|职能简介/u },
  { name: '机构设置', there: /机构设置|机构情况|单位构成|部门构成/u },
  { name: '名词解释', there: /名词解释|专业名词|专业性较强的名词/u },
  { name: '编制说明', there: /编制说明|编报说明|情况说明|决算说明|预算说明/u },
];

const TABLES: Readonly<Record<'BUDGET' | 'FINAL_ACCOUNTS', readonly Content[]>> = {
  BUDGET: [
    { name: '部门收支总表', there: /^(?!.*财政拨款).*(收支(预算)?总表|收入支出预算总表)/u },
    { name: '部门收入总表', there: /收入(预算)?(总)?表/u },
    { name: '部门支出总表', there: /^(?!.*(财政拨款|一般公共|基金|国有)).*支出(预算)?(总|分类)?.*表/u },
    { name: '财政拨款收支总表', there: /财政拨款收(支|入支出).*表/u },
    { name: '一般公共预算支出表', there: /一般公共预算(财政拨款)?支出.*表/u },
    { name: '一般公共预算基本支出表', there: /基本支出.*表/u },
    { name: '一般公共预算“三公”经费支出表', there: /三公.*表/u },
    { name: '政府性基金预算支出表', there: /政府性基金.*表/u },
    { name: '国有资本经营预算支出表', there: /国有资本经营.*表/u },
  ],
  FINAL_ACCOUNTS: [
    { name: '收入支出决算总表', there: /^(?!.*财政拨款).*(收入支出决算总表|收支决算总表)/u },
    { name: '收入决算表', there: /收入决算表/u },
    { name: '支出决算表', there: /^(?!.*(财政拨款|一般公共|基金|国有)).*支出决算表/u },
    { name: '财政拨款收入支出决算总表', there: /财政拨款收(入)?支(出)?决算总表/u },
    { name: '一般公共预算财政拨款支出决算表', there: /一般公共预算财政拨款支出决算.*表/u },
    { name: '一般公共预算财政拨款基本支出决算表', there: /基本支出决算.*表/u },
    { name: '“三公”经费支出决算表', there: /三公.*表/u },
    { name: '政府性基金预算财政拨款收入支出决算表', there: /政府性基金.*表/u },
    { name: '国有资本经营预算财政拨款支出决算表', there: /国有资本经营.*表/u },
  ],
};

const LONGEST_TITLE = 40;

/**
 * The check sheet of a budget or of final accounts. Undefined for any other paper, because no such sheet exists for it.
 */
export function checkSheetOf(
  paper: Paper,
  { facts, findings, remarks }: PaperReport,
): CheckSheet | undefined {
  const { kind, year, office } = facts;
  if (kind === 'OTHER') return undefined;
  const headings = headingsOf(paper);
  const isThere = ({ there, opens }: Content) =>
    (opens ? [openingOf(paper)] : headings).some((text) => there.test(text.replaceAll(/\s/gu, '')));
  const tables = TABLES[kind];
  const ownerOf = (finding: Finding) =>
    tables.find(({ there }) => finding.comparisons.some(({ chapter }) => there.test(chapter)));
  const cover = `${String(year ?? '')}年`;
  const isCovered =
    year !== undefined && office !== '' && headings.slice(0, 12).some((text) => text.includes(cover));
  const found = (content: Content, own: readonly Finding[]): CheckRow => {
    const missing = isThere(content) ? [] : [`未见“${content.name}”`];
    const problems = [...missing, ...own.flatMap(({ comparisons }) => comparisons.map(sentence))];
    return { group: '内容规范性', content: content.name, meets: problems.length === 0, problems };
  };
  const others = findings.filter((finding) => ownerOf(finding) === undefined);
  return {
    title: `${String(year ?? '')}年部门${kind === 'BUDGET' ? '预算' : '决算'}公开情况检查表`,
    office,
    rows: [
      { group: '及时性', content: '公开时间', meets: undefined, problems: [] },
      { group: '内容规范性', content: '封面', meets: isCovered ? true : undefined, problems: [] },
      ...CHAPTERS.map((chapter) => found(chapter, [])),
      ...tables.map((table) =>
        found(
          table,
          findings.filter((finding) => ownerOf(finding) === table),
        ),
      ),
      { group: '内容规范性', content: '其他相关说明', ...meetsWith(others, remarks) },
      found({ name: '项目经费情况说明', there: /项目(经费|支出|绩效)/u }, []),
      {
        group: '其他',
        content: '须人工核对',
        meets: undefined,
        problems: ['公开时间、公开网址和截图不在文本中，未作判断'],
      },
    ],
  };
}

function meetsWith(
  findings: readonly Finding[],
  remarks: readonly Remark[],
): Pick<CheckRow, 'meets' | 'problems'> {
  const problems = [
    ...findings.flatMap(({ comparisons }) => comparisons.map(sentence)),
    ...remarks.map(({ code, page, text }) => `第 ${String(page)} 页${REMARK_TEXTS[code]}：${text}`),
  ];
  return { meets: problems.length === 0 ? undefined : false, problems };
}

/**
 * The finding as a reviewer writes it: the place, the printed value, and the value that follows from the other figures.
 */
function sentence({ page, chapter, printed, computed, difference }: Comparison): string {
  const place = `第 ${String(page)} 页${chapter === '' ? '' : `“${chapter}”`}`;
  return `${place}：${printed}，应与 ${computed} 一致${difference === '' ? '' : `，相差 ${difference}`}。`;
}

/** Texts that can be a title: short lines, names of sheets, and the first cells of tables. */
function headingsOf({ blocks, pages }: Paper): readonly string[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.cells.filter(({ row }) => row < 2).map(({ text }) => text),
  );
  return [...texts, ...pages.flatMap(({ name }) => name ?? [])].filter(
    ({ length }) => length <= LONGEST_TITLE,
  );
}

const OPENING_LINES = 20;

function openingOf({ blocks }: Paper): string {
  return blocks
    .slice(0, OPENING_LINES)
    .map((block) => (block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('')))
    .join('');
}
