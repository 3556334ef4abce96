import { firstDayOf, formatFen, nameOn, unitNames, type DeclaredCode } from '@ledger/domain';
import { written, type Written } from './entry-body';
import { declarationId } from './heading';
import type { YearEntry, YearFile } from './year-file';

export interface SplitYear {
  readonly heading: Readonly<Record<string, Written>>;
  /** The author of entries that name none. */
  readonly by: string;
  /** Whether voucher numbers begin again each month. */
  readonly numberedByMonth: boolean;
  /** The entries that are not written in the heading. */
  readonly rest: readonly YearEntry[];
}

/**
 * Moves the unit's registration, the opening, and the codes declared directly after it into the heading.
 * @throws RangeError if the year was never opened or its unit never registered, because such a year cannot be written.
 */
export function splitHeading({ entries, fiscalYear }: YearFile): SplitYear {
  const unit = entries.find(({ intent }) => intent.type === 'RegisterUnit');
  const opening = entries.find(({ intent }) => intent.type === 'OpenYear');
  if (unit?.intent.type !== 'RegisterUnit' || opening?.intent.type !== 'OpenYear') {
    throw new RangeError('a year file needs the registration of the unit and the opening of the year');
  }
  const { codes, projects, taken } = declarations(entries, opening);
  const { mode, paymentPlanEnforced, lastYear, voucherNumbering, printedToFen } = opening.intent;
  const heading = {
    yearFile: '1',
    unit: unitOf(unit, opening, entries),
    year: String(fiscalYear),
    mode,
    paymentPlan: paymentPlanEnforced ? 'enforced' : 'not-enforced',
    by: opening.actor,
    ...(opening.recordedAt === undefined ? {} : { recordedAt: opening.recordedAt }),
    ...(printedToFen === undefined ? {} : { asPrinted: formatFen(printedToFen) }),
    ...(voucherNumbering === undefined ? {} : { voucherNumbering }),
    ...(lastYear === undefined ? {} : { lastYear: written(lastYear) }),
    ...(codes.length === 0 ? {} : { codes: codes.map(written) }),
    ...(projects.length === 0 ? {} : { projects: projects.map(written) }),
  };
  const gathered = new Set([unit, opening, ...taken]);
  const numberedByMonth = voucherNumbering === 'month';
  return {
    heading,
    by: opening.actor,
    numberedByMonth,
    rest: entries.filter((entry) => !gathered.has(entry)),
  };
}

function unitOf(unit: YearEntry, opening: YearEntry, entries: readonly YearEntry[]): Written {
  if (unit.intent.type !== 'RegisterUnit' || opening.intent.type !== 'OpenYear') return {};
  const { unitCode: code, level, region, parentCode, occurredOn: registeredOn } = unit.intent;
  const { registeredAs = unit.intent.name } = unit.intent;
  const renamed = entries.flatMap(({ intent }) => (intent.type === 'RenameUnit' ? [intent] : []));
  const names = unitNames({ occurredOn: registeredOn, name: registeredAs }, renamed);
  const name = nameOn(names, firstDayOf(opening.intent.fiscalYear));
  return {
    code,
    name,
    ...(name === registeredAs ? {} : { registeredAs }),
    level,
    ...(parentCode === undefined ? {} : { parent: parentCode }),
    region,
    registeredOn,
    ...(unit.actor === opening.actor ? {} : { by: unit.actor }),
    ...(unit.recordedAt === undefined || unit.recordedAt === opening.recordedAt
      ? {}
      : { recordedAt: unit.recordedAt }),
  };
}

/**
 * Codes that were declared one by one after the opening, by the same author at the same time: codes first, then
 * projects.
 */
function declarations(entries: readonly YearEntry[], opening: YearEntry) {
  const codes: DeclaredCode[] = [];
  const projects: Omit<DeclaredCode, 'table'>[] = [];
  const taken: YearEntry[] = [];
  for (const entry of entries.slice(entries.indexOf(opening) + 1)) {
    const [code, second] = entry.intent.type === 'DeclareCodes' ? entry.intent.codes : [];
    if (!code || second || entry.entryId !== declarationId(code)) break;
    if (entry.actor !== opening.actor || entry.recordedAt !== opening.recordedAt) break;
    const { table, ...project } = code;
    if (table === 'project' && code.parent === undefined) projects.push(project);
    else if (projects.length === 0) codes.push(code);
    else break;
    taken.push(entry);
  }
  return { codes, projects, taken };
}
