import { builtInRuleSets, findRuleSet } from '@ledger/domain';
import type { Command } from 'commander';
import { UsageError } from '../exit-codes';
import { openLedger } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { renderTable } from '../output/table';

/** What there is: units with their years, and scoring rule sets. */
export function addLists(program: Command, print: (text: string) => void): void {
  program
    .command('rules')
    .description('评分规则 the scoring rule sets that ship with the program')
    .argument('[id]', '一套规则的全文 one of them, whole')
    .action((id: string | undefined) => print(rulesText(id, program.opts<GlobalOptions>().json === true)));
  program
    .command('units')
    .description('单位与年度 units and the years they have opened')
    .action(async () => {
      const { store, json } = program.opts<GlobalOptions>();
      const ledger = await openLedger(store, 'read');
      try {
        const years = ledger.reader.catalogue.unitYears();
        print(
          json
            ? toJson(years)
            : renderTable(
                [{ title: '单位 unit' }, { title: '年度 year' }],
                years.map(({ unitCode, fiscalYear }) => [unitCode, String(fiscalYear)]),
              ),
        );
      } finally {
        await ledger.close();
      }
    });
}

function rulesText(id: string | undefined, json: boolean): string {
  if (id !== undefined) {
    const found = findRuleSet(id);
    if (!found)
      throw new UsageError(`没有名为 ${id} 的评分规则`, `there is no rule set ${id}; see budget rules`);
    return toJson(found);
  }
  if (json) return toJson(builtInRuleSets);
  const rows = builtInRuleSets.map(({ id: name, name: { zh }, region, execution }) => [
    name,
    zh,
    region,
    execution.denominator,
    execution.aboveFull.kind,
  ]);
  return renderTable(
    [
      { title: 'id' },
      { title: '名称' },
      { title: '地区' },
      { title: '分母 denominator' },
      { title: '超过100%' },
    ],
    rows,
  );
}
