import {
  asSeen,
  boundBy,
  budgetNames,
  budgetStream,
  firstDayOf,
  freeItems,
  isUnitCode,
  priorOrigin,
  spelledAsKnown,
  unitStream,
  type AccessCommand,
  type AccessIntent,
  type BudgetCommand,
  type BudgetIntent,
  type BudgetState,
  type CalendarDate,
  type CarryInIntent,
  type PerformanceCommand,
  type PerformanceIntent,
  type PerformanceState,
  type UnitCommand,
  type UnitIntent,
  type UnitState,
} from '@ledger/domain';
import { withEarlierProblems } from './earlier-problems';
import type { UnitYear } from './write-side';

/**
 * Reads other streams for a decider. Only facts that cannot be withdrawn are evidence: the registration of a unit; the
 * opening of a year; a carry-forward that the next year has cancelled or returned for good; a release, which can be
 * revoked only after the next year has cancelled its id; a voucher with its remaining amount, which can only decrease;
 * and the problems and measures of earlier years.
 */
export interface EvidenceReader {
  unit(streamId: string): Promise<UnitState>;
  budget(streamId: string): Promise<BudgetState>;
  performance(streamId: string): Promise<PerformanceState>;
}

/**
 * `fiscalYear`: the year of the year file that states the unit. The file uses the unit's name on the first day of that
 * year.
 */
export async function unitCommand(
  reader: EvidenceReader,
  intent: UnitIntent,
  fiscalYear?: number,
): Promise<UnitCommand> {
  if (intent.type === 'SucceedUnit') return succession(reader, intent);
  if (intent.type !== 'RegisterUnit') return intent;
  const stated = fiscalYear === undefined ? intent : { ...intent, namedOn: firstDayOf(fiscalYear) };
  if (intent.parentCode === undefined) return stated;
  const parent = await registered(reader, intent.parentCode);
  const parentLevel = parent?.level;
  return parentLevel === undefined ? stated : { ...stated, parentLevel };
}

/** How a unit was registered, if it was. No store takes a stream that is named by any text. */
async function registered(reader: EvidenceReader, unitCode: string): Promise<UnitState['registered']> {
  return isUnitCode(unitCode) ? (await reader.unit(unitStream(unitCode))).registered : undefined;
}

async function succession(
  reader: EvidenceReader,
  intent: Extract<UnitIntent, { type: 'SucceedUnit' }>,
): Promise<UnitCommand> {
  const registeredSuccessors: string[] = [];
  for (const code of intent.successorCodes.map(asSeen)) {
    if (await registered(reader, code)) registeredSuccessors.push(code);
  }
  return { ...intent, registeredSuccessors };
}

/**
 * Rights depend on the day. `today` comes from the clock of the deciding process, because a caller must not choose it.
 */
export async function accessCommand(
  reader: EvidenceReader,
  intent: AccessIntent,
  today: CalendarDate,
): Promise<AccessCommand> {
  const decided = { ...intent, today };
  if (decided.type !== 'GrantRole' || decided.unitCode === undefined) return decided;
  const above: string[] = [];
  for (let code: string | undefined = decided.unitCode; code !== undefined;) {
    const unit: UnitState['registered'] = await registered(reader, code);
    if (!unit) return decided;
    code = unit.parentCode;
    if (code !== undefined) above.push(code);
  }
  return { ...decided, above };
}

export async function budgetCommand(
  reader: EvidenceReader,
  address: UnitYear,
  intent: BudgetIntent,
): Promise<BudgetCommand> {
  switch (intent.type) {
    case 'OpenYear': {
      const unit = await registered(reader, intent.unitCode);
      return { ...intent, unitRegistered: unit !== undefined };
    }
    case 'RevokeCarryForward': {
      const next = await reader.budget(budgetStream(address.unitCode, address.fiscalYear + 1));
      return { ...intent, ...givenUpIn(next, carryIdIn(next, intent.carryId)) };
    }
    case 'TakeBackCarryForward': {
      const next = await reader.budget(budgetStream(address.unitCode, address.fiscalYear + 1));
      const returned = next.returns.get(returnIdIn(next, intent.returnId));
      return returned?.carryId === carryIdIn(next, intent.carryId) ? { ...intent, returned } : intent;
    }
    case 'RecoverPriorSpending': {
      const earlier = await reader.budget(budgetStream(address.unitCode, intent.fromYear));
      return { ...intent, ...priorOrigin(earlier, intent) };
    }
    case 'CarryIn':
      return carryIn(reader, address, intent);
    default:
      return intent;
  }
}

export async function performanceCommand(
  reader: EvidenceReader,
  address: UnitYear,
  intent: PerformanceIntent,
): Promise<PerformanceCommand> {
  const budget = await reader.budget(budgetStream(address.unitCode, address.fiscalYear));
  const { fiscalYear } = address;
  const about = { ...intent, fiscalYear, mode: budget.opened?.mode };
  if (about.type !== 'PlanMeasure' && about.type !== 'ReportMeasure') return about;
  return { ...about, ...(await withEarlierProblems(reader, address, about)) };
}

/** The id of a carry-forward as the other year spells it, because both halves must have the same id. */
export function carryIdIn(state: BudgetState, carryId: string): string {
  return spelledAsKnown(budgetNames(state), 'carry', asSeen(carryId));
}

function returnIdIn(state: BudgetState, returnId: string): string {
  return spelledAsKnown(budgetNames(state), 'return', asSeen(returnId));
}

/** What the next year gave up for good, and what it had returned before. */
function givenUpIn({ cancelledCarryIns, carriedIn, returns }: BudgetState, carryId: string) {
  const cancelled = cancelledCarryIns.get(carryId);
  if (!cancelled) return { cancelledInNextYear: false };
  if (!carriedIn.has(carryId)) return { cancelledInNextYear: true };
  const returned = [...returns.values()].filter((part) => part.carryId === carryId);
  return { cancelledInNextYear: true, givenUp: [cancelled, ...returned] };
}

/**
 * If the earlier year is in this ledger, the items are those of its release. The caller's items count only if it is
 * not.
 */
async function carryIn(
  reader: EvidenceReader,
  address: UnitYear,
  intent: CarryInIntent,
): Promise<BudgetCommand> {
  const earlier = await reader.budget(budgetStream(address.unitCode, intent.fromYear));
  const carryId = carryIdIn(earlier, intent.carryId);
  const release = earlier.releases.get(carryId);
  const { items = [], commitments, ...asked } = intent;
  const named = { ...asked, carryId };
  if (release) {
    const { released } = release;
    return { ...named, items: freeItems(released), ...boundBy(released.commitments ?? []) };
  }
  if (earlier.opened !== undefined) return { ...named, items: [] };
  return { ...named, items, ...(commitments && { commitments }) };
}
