import { builtInRuleSets, ruleSetJsonSchema, ruleSetName } from '@ledger/domain';
import type { UnitYear } from '@ledger/write-side';
import type { Command } from 'commander';
import { openLedger } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { renderTable } from '../output/table';
import { ruleSetCalled } from '../rule-set-called';

/** Lists of units with their years, and of scoring rule sets. */
export function addLists(program: Command, print: (text: string) => void): void {
  program
    .command('rules')
    .description('评分规则 the scoring rule sets that ship with the program')
    .argument('[id]', '一套规则的全文，或核对一个文件 one of them whole, or a file of your own to be checked')
    .option('--schema', '规则文件的 JSON Schema the JSON Schema of a rule set')
    .action((id: string | undefined, { schema }: { readonly schema?: boolean }) => {
      const { json } = program.opts<GlobalOptions>();
      print(schema === true ? toJson(ruleSetJsonSchema()) : rulesText(id, json === true));
    });
  program
    .command('units')
    .description('单位与年度 units and the years they have opened')
    .action(async () => {
      const { store, json } = program.opts<GlobalOptions>();
      const ledger = await openLedger(store, 'read');
      try {
        const years = ledger.reader.catalogue.unitYears().toSorted(byUnitAndYear);
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

/** As GraphQL lists units. */
function byUnitAndYear(one: UnitYear, other: UnitYear): number {
  if (one.unitCode === other.unitCode) return one.fiscalYear - other.fiscalYear;
  return one.unitCode < other.unitCode ? -1 : 1;
}

function rulesText(id: string | undefined, json: boolean): string {
  if (id !== undefined) {
    return toJson(ruleSetCalled(id));
  }
  if (json) return toJson(builtInRuleSets);
  const rows = builtInRuleSets.map((ruleSet) => [
    ruleSetName(ruleSet),
    ruleSet.name.zh,
    ruleSet.region,
    `${ruleSet.validFromYear}–${ruleSet.validToYear ?? ''}`,
    ruleSet.execution.denominator,
    ruleSet.execution.aboveFull.kind,
  ]);
  return renderTable(
    [
      { title: 'id' },
      { title: '名称' },
      { title: '地区' },
      { title: '年度 years' },
      { title: '分母 denominator' },
      { title: '超过100%' },
    ],
    rows,
  );
}
