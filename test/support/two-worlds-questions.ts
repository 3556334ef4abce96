import { foreignUnit } from './two-worlds';
import { UNIT } from './written/written';

/** Registered where others write: beside the unit, and beneath it. */
export const FOREIGN = foreignUnit(9);
export const BENEATH = foreignUnit(8);
/** Registered nowhere. */
export const NOWHERE = 'X';

function idOf(address: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(address)).toString('base64url');
}

/** What looks for a unit that one may not see. */
export function probesOf(unitCode: string): readonly string[] {
  const year = `unitCode: "${unitCode}", fiscalYear: 2023`;
  return [
    `{ budgetYear(${year}) { id } }`,
    `{ unit(unitCode: "${unitCode}") { id } }`,
    `{ node(id: "${idOf(['Unit', unitCode])}") { id } }`,
    `{ node(id: "${idOf(['BudgetYear', unitCode, 2023, {}])}") { id } }`,
    `{ code(table: PROJECT, code: "Q9", ${year}) { code } }`,
    `{ codes(table: PROJECT, ${year}) { totalCount } }`,
    `{ keptMappings(unitCode: "${unitCode}") { name } }`,
    `{ grants(unitCode: "${unitCode}") { totalCount } }`,
    `{ fourEyes(unitCode: "${unitCode}") { events looked proven broken unproven } }`,
    `{ units(filter: { search: "${unitCode}" }) { totalCount nodes { unitCode } } }`,
    `{ budgetYears(fiscalYear: 2023, filter: { search: "${unitCode}" }) { totalCount } }`,
    `{ viewer { may(unitCode: "${unitCode}") rights(unitCode: "${unitCode}") } }`,
  ];
}

/** What lists and counts units and years. */
export const LISTS: readonly string[] = [
  '{ units { totalCount pageInfo { endCursor } edges { cursor } nodes { id children { totalCount } parent { id } } } }',
  '{ budgetYears(fiscalYear: 2023) { totalCount pageInfo { endCursor } edges { cursor } nodes { id basis { cut knownAt token } } } }',
  '{ unitStandings(fiscalYear: 2023) { unitCode } waitingForMe { totalCount } grants { totalCount nodes { grantId } } }',
  ...[2022, 2023, 2024].map(
    (year) =>
      `{ budgetYear(unitCode: "${UNIT}", fiscalYear: ${year}) { events(first: 1000) { pageInfo { endCursor } nodes { id position recordedAt } }
        vouchers(first: 1000) { nodes { position } } adjustments { nodes { history { position } } }
        replay { nodes { position } } } }`,
  ),
];
