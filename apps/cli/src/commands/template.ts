import type { LineExecution } from '@ledger/answers';
import { listCodes } from '@ledger/domain';
import { AskExecution } from '@ledger/reader';
import { TEMPLATES, templateOf, writeWorkbook, type TemplateKind } from '@ledger/sheets';
import type { Command } from 'commander';
import { openLedger, type LedgerContext } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { writeFileAt } from '../output/write-file';
import { pointOf } from '../year-command';

const DESCRIPTIONS = {
  vouchers: '支出凭证 vouchers',
  appropriation: '年初预算批复 the year-start budget',
  adjustment: '预算调整 adjustments',
} as const satisfies Record<TemplateKind, string>;

/** `budget template vouchers`: a workbook to fill in, with the year's own lines, codes and projects to choose from. */
export function addTemplate(program: Command, print: (text: string) => void): void {
  const template = program
    .command('template')
    .description('空白填报表 workbooks to fill in, which `budget import` reads');
  for (const kind of TEMPLATES)
    template
      .command(kind)
      .description(DESCRIPTIONS[kind])
      .argument('[unit]', '单位编码 unit code')
      .argument('[year]', '预算年度 fiscal year')
      .option('--out <file>', '文件 where to write')
      .addHelpText('after', `\n例 example:\n  budget template ${kind} 431200.ZRZYGH 2023 --out 填报.xlsx`)
      .exitOverride()
      .action(async (unit: string | undefined, year: string | undefined, options: TemplateOptions) => {
        const ledger = await openLedger(program.opts<GlobalOptions>().store, 'read');
        try {
          print(await writeTemplate(ledger, kind, { unit, year, ...options }));
        } finally {
          await ledger.close();
        }
      });
}

interface TemplateOptions {
  readonly out?: string;
}

async function writeTemplate(
  { reader, queries }: LedgerContext,
  kind: TemplateKind,
  {
    unit,
    year,
    out,
  }: TemplateOptions & { readonly unit: string | undefined; readonly year: string | undefined },
): Promise<string> {
  const { unitCode, fiscalYear } = pointOf(reader, { unit, year }, {});
  const { lines } = await queries.execute(new AskExecution(reader.pointOf({ unitCode, fiscalYear }, {})));
  const path = out ?? `${kind}-${unitCode}-${String(fiscalYear)}.xlsx`;
  const title = `${unitCode} ${String(fiscalYear)}`;
  await writeFileAt(path, await writeWorkbook(templateOf(kind, { title, ...choicesOf(lines, fiscalYear) })));
  return `${path}：填好后 then: budget --as 姓名 import ${path} --unit ${unitCode} --year ${String(fiscalYear)}`;
}

/** The codes that the lines of the year use; all functional codes of the tables if there are no lines yet. */
function choicesOf(lines: readonly LineExecution[], fiscalYear: number) {
  const scope = { fiscalYear, declared: new Map() };
  const functional = new Map<string, string>();
  const projects = new Map<string, string>();
  for (const { coordinates, names } of lines) {
    functional.set(coordinates.functionalCode, names.functional?.zh ?? '');
    const { projectCode } = coordinates;
    if (projectCode !== undefined) projects.set(projectCode, names.project?.zh ?? '');
  }
  return {
    lines: lines.map(({ line, names }) => ({ line, name: nameOf(names) })),
    functional: functional.size > 0 ? coded(functional) : listCodes(scope, 'functional'),
    economic: listCodes(scope, 'economic'),
    projects: coded(projects),
  };
}

function nameOf({ class: cls, project, functional, economic }: LineExecution['names']): string {
  return [cls.zh, project?.zh ?? functional?.zh ?? '', economic?.zh ?? '']
    .filter((name) => name !== '')
    .join(' ');
}

function coded(names: ReadonlyMap<string, string>) {
  return [...names].map(([code, name]) => ({ code, name }));
}
