import {
  BOOK_NAMES,
  CLASSIFICATION_TABLES,
  codeChanges,
  searchCodes,
  type ClassificationTable,
  type FoundCode,
} from '@ledger/domain';
import { Option, type Command } from 'commander';
import { UsageError } from '../exit-codes';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { renderTable } from '../output/table';

const SHIPPED = CLASSIFICATION_TABLES.filter((table) => table !== 'project');

/** The last year of the shipped tables. */
const LATEST_YEAR = '2026';

interface CodesOptions {
  readonly table?: ClassificationTable;
  readonly year: string;
  readonly changes?: true;
}

/** `budget codes [TEXT…]`: the shipped code tables by number and name. */
export function addCodes(program: Command, print: (text: string) => void): void {
  program
    .command('codes')
    .description(
      '查科目编码 codes of 政府收支分类科目 by number or name, with their source and how sure each is',
    )
    .argument(
      '[text...]',
      '编码的开头或名称 the beginning of a code, or words of its name and the names above it',
    )
    .addOption(
      new Option('--table <table>', '只查一张表 one table only: 功能, 部门经济, 政府经济').choices(SHIPPED),
    )
    .option('--year <year>', '按该年度的名称 under the names of this year', LATEST_YEAR)
    .option('--changes', '只列各年的变动 what the editions changed, year by year')
    .addHelpText(
      'after',
      '\n例 examples:\n  budget codes 20101\n  budget codes 公务接待\n  budget codes 人大 行政运行\n  budget codes --changes 213',
    )
    .action((texts: readonly string[], options: CodesOptions) => {
      const json = program.opts<GlobalOptions>().json === true;
      print(options.changes ? changesText(texts, json) : codesText(texts, options, json));
    });
}

function codesText(texts: readonly string[], { table, year }: CodesOptions, json: boolean): string {
  const fiscalYear = Number(year);
  if (!/^\d{4}$/.test(year))
    throw new UsageError(`“${year}”不是四位年份`, `"${year}" is no year of four digits`);
  const found = searchCodes(
    { fiscalYear, declared: new Map() },
    { text: texts.join(' '), tables: table ? [table] : SHIPPED },
  );
  if (json) return toJson(found);
  if (found.length === 0)
    return '没有找到。表中没有的编码，由单位在“申报项目和编码”中申报。 Nothing found: a code that no table holds is declared by the unit, under "Projects and codes".';
  return renderTable(COLUMNS, found.map(rowOf));
}

const COLUMNS = [
  { title: '表 table' },
  { title: '编码 code' },
  { title: '名称 name' },
  { title: '上级 above' },
  { title: '对应 corresponds to' },
  { title: '年度 years' },
  { title: '把握 how sure' },
  { title: '来源 source' },
];

const TABLE_WORDS = {
  functional: '功能',
  economic: '部门经济',
  government: '政府经济',
  project: '项目',
} as const satisfies Record<ClassificationTable, string>;

const STATUS_WORDS = {
  found: '文件印有 printed',
  'name-found-code-known': '印有名称 name printed',
  'known-not-found': '通行做法，未见文件 no paper found',
  declared: '单位申报 declared',
} as const satisfies Record<FoundCode['status'], string>;

function rowOf(found: FoundCode): readonly string[] {
  const { table, book, path, counterparts, fromYear, toYear, status, source, note } = found;
  return [
    table === 'functional' ? BOOK_NAMES[book ?? 'general'].zh : TABLE_WORDS[table],
    found.code,
    found.name,
    path.join(' / '),
    counterparts.map(({ code, name }) => `${code} ${name}`).join('、'),
    fromYear === undefined && toYear === undefined ? '' : `${fromYear ?? ''}–${toYear ?? ''}`,
    STATUS_WORDS[status],
    note === undefined ? source : `${source}; ${note}`,
  ];
}

function changesText(texts: readonly string[], json: boolean): string {
  const changed = codeChanges.filter(({ code, newName = '', oldName = '', year, budget }) =>
    texts.every((text) => `${year} ${budget} ${code} ${newName} ${oldName}`.includes(text)),
  );
  if (json) return toJson(changed);
  return renderTable(
    [
      { title: '年度 year' },
      { title: '预算 budget' },
      { title: '编码 code' },
      { title: '变动 change' },
      { title: '新 new' },
      { title: '旧 old' },
      { title: '把握 how sure' },
      { title: '来源 source' },
    ],
    changed.map(({ year, budget, code, change, newName = '', oldName = '', status, source, note }) => [
      String(year),
      budget,
      code,
      change,
      newName,
      oldName,
      STATUS_WORDS[status],
      note === undefined ? source : `${source}; ${note}`,
    ]),
  );
}
