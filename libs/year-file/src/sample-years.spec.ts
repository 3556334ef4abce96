import { describe, expect, it } from '@jest/globals';
import {
  foldEvent,
  budgetDecider,
  formatWan,
  parseFen,
  performanceDecider,
  unitDecider,
  type BudgetCommand,
  type BudgetEvent,
  type BudgetIntent,
  type BudgetMode,
  type Decider,
  type EventOf,
  type LineAmount,
} from '@ledger/domain';
import { readFileSync } from 'node:fs';
import facts from '../../../test/support/huaihua-2023.facts.json' with { type: 'json' };
import { entriesFromEvents, readYearFile, writeYearFile, type StoredYearEvent, type YearFile } from './index';

describe('the sample year of 怀化市自然资源和规划局', () => {
  const year = sample('huaihua-2023');
  const events = play(year).map(({ event }) => event);
  const movements = events.flatMap(movementsOf);
  const sum = (kind: Movement['kind'], lines: RegExp) => total(movements, kind, lines);

  it('is accepted entry by entry without a breach, in record mode and in control mode', () => {
    for (const mode of ['record', 'control'] as const) {
      const played = play(year, mode);
      expect(played).toHaveLength(year.entries.length);
      expect(played.filter(({ event }) => 'breaches' in event.data)).toEqual([]);
    }
  });

  it('appropriates, adjusts and releases what the report prints', () => {
    const { initial, adjusted, arrived } = facts;
    expect({
      total: sum('initial', /./),
      basic: sum('initial', /\/basic\//),
      basic301: sum('initial', /\/basic\/.*\/301/),
      basic302: sum('initial', /\/basic\/.*\/302/),
      basic303: sum('initial', /\/basic\/.*\/303/),
      project: sum('initial', /\/project\//),
      fund: sum('initial', /^fund/),
      procurement: sum('initial-procurement', /./),
    }).toEqual(initial);
    expect({
      total: sum('adjusted', /./),
      project: sum('adjusted', /\/project\//),
      fund: sum('adjusted', /^fund/),
      procurement: sum('adjusted-procurement', /./),
    }).toEqual(adjusted);
    expect({ project: sum('arrived', /\/project\//), fund: sum('arrived', /^fund/) }).toEqual(arrived);
  });

  it('executes what the report prints, to the cent', () => {
    expect({
      total: sum('executed', /./),
      basic: sum('executed', /\/basic\//),
      basic301: sum('executed', /\/basic\/.*\/301/),
      basic303: sum('executed', /\/basic\/.*\/303/),
      basic302: sum('executed', /\/basic\/.*\/302/),
      publicFunds: sum('executed', /\/basic\/.*\/3(02|10)/),
      meetings: sum('executed', /\/basic\/.*\/30215$/),
      training: sum('executed', /\/basic\/.*\/30216$/),
      project: sum('executed', /\/project\//),
      general: sum('executed', /^general/),
      fund: sum('executed', /^fund/),
      fundBasic: sum('executed', /^fund\/basic/),
      reception: sum('executed', /\/30217$/),
      vehicles: sum('executed', /\/30231$/),
      procurement: sum('executed-procurement', /./),
    }).toEqual(facts.executed);
  });

  it('spends on every project what the report lists, and cuts to zero what was not implemented', () => {
    facts.projects.forEach(({ executed, fund }, i) => {
      const code = `P${String(i).padStart(2, '0')}`;
      expect([
        sum('executed', new RegExp(`/${code}/`)),
        sum('executed', new RegExp(`^fund.*/${code}/`)),
      ]).toEqual([executed, fund]);
    });
    facts.projectsNotImplemented.forEach((_, i) => {
      const lines = new RegExp(`/N${i + 1}/`);
      expect(parseFen(sum('initial', lines))).toBeGreaterThan(0);
      expect([sum('adjusted', lines), sum('executed', lines)]).toEqual(['0.00', '0.00']);
    });
  });

  it('has the shape of a year: 300 vouchers, late ones, late adjustments and a late result', () => {
    const vouchers = year.entries.filter(({ intent }) => intent.type === 'RecordExpenditure');
    const late = (type: string) =>
      year.entries.filter(
        ({ intent, recordedAt = '' }) =>
          intent.type === type &&
          'occurredOn' in intent &&
          recordedAt.slice(0, 7) > intent.occurredOn.slice(0, 7),
      );
    expect(vouchers.length).toBeGreaterThanOrEqual(300);
    expect(late('RecordExpenditure').length).toBeGreaterThanOrEqual(12);
    expect(late('ApproveAdjustment')).toHaveLength(2);
    expect(late('ReportResult').map(({ entryId }) => entryId)).toContain('r-quantity-q2');
  });

  it('states its control number, fixed assets and staff', () => {
    const control = events.find(({ type }) => type === 'ThreePublicControlSet');
    expect(control?.data).toMatchObject({ totalFen: parseFen(facts.threePublicControl) });
    const assets = events.reduce(
      (fen, event) => fen + (event.type === 'FixedAssetAcquired' ? event.data.amountFen : 0),
      0,
    );
    expect(formatWan(assets)).toBe(facts.fixedAssets);
    expect(events.find(({ type }) => type === 'StaffingRecorded')?.data).toMatchObject(facts.posts);
  });

  it('comes back from its events as the same figures, ids and times', () => {
    const again = roundTrip(year, play(year));
    expect(again.entries.map(({ entryId, recordedAt }) => [entryId, recordedAt])).toEqual(
      year.entries.map(({ entryId, recordedAt }) => [entryId, recordedAt]),
    );
    expect(play(again).map(({ event }) => event)).toEqual(events);
  });
});

describe('the invented second department', () => {
  const year = sample('linshui-2024');

  it('is accepted entry by entry in control mode, with its payment plan enforced', () => {
    const played = play(year);
    expect(played).toHaveLength(year.entries.length);
    expect(played[1]?.event.data).toMatchObject({ mode: 'control', paymentPlanEnforced: true });
  });

  it('comes back from its events as the same figures', () => {
    const events = play(year).map(({ event }) => event);
    expect(play(roundTrip(year, play(year))).map(({ event }) => event)).toEqual(events);
  });
});

function sample(name: string): YearFile {
  const folder = new URL(`../../../samples/${name}/`, import.meta.url);
  const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  return read(text('year.yaml'), text('vouchers.csv'));
}

function read(yaml: string, csv: string): YearFile {
  const result = readYearFile(yaml, { 'vouchers.csv': csv });
  if (!result.ok) throw new Error(JSON.stringify(result.errors.slice(0, 5), null, 1));
  return result.year;
}

function roundTrip(year: YearFile, stored: readonly StoredYearEvent[]): YearFile {
  const { yaml, vouchersCsv = '' } = writeYearFile({ ...year, entries: entriesFromEvents(stored) });
  return read(yaml, vouchersCsv);
}

/** Decides every entry in the order of the file. @throws DomainError at the first one that is refused. */
function play(year: YearFile, mode?: BudgetMode): readonly StoredYearEvent[] {
  const unit = folded(unitDecider);
  const budget = folded(budgetDecider);
  const performance = folded(performanceDecider);
  const { unitCode, fiscalYear } = year;
  return year.entries.flatMap((entry): readonly StoredYearEvent[] => {
    const { actor, entryId, recordedAt = '2025-04-01T00:00:00.000Z' } = entry;
    const meta = { actor, recordedAt, idempotencyKey: `import:${unitCode}:${fiscalYear}:${entryId}` };
    switch (entry.target) {
      case 'unit':
        return unit(entry.intent, actor).map((event) => ({ target: 'unit', event, ...meta }));
      case 'budget':
        return budget(withEvidence(entry.intent, mode), actor).map((event) => ({
          target: 'budget',
          event,
          ...meta,
        }));
      case 'performance': {
        const command = { ...entry.intent, fiscalYear, mode: 'record' as const };
        return performance(command, actor).map((event) => ({ target: 'performance', event, ...meta }));
      }
    }
  });
}

function folded<State, Command, M>(decider: Decider<State, Command, M>) {
  const state = decider.initialState();
  return (command: Command, actor: string): readonly EventOf<M>[] => {
    const events = decider.decide(command, state, { actor });
    for (const event of events) foldEvent(decider, state, event);
    return events;
  };
}

function withEvidence(intent: BudgetIntent, mode?: BudgetMode): BudgetCommand {
  switch (intent.type) {
    case 'OpenYear':
      return { ...intent, ...(mode && { mode }), unitRegistered: true };
    case 'CarryIn':
      return { ...intent, items: intent.items ?? [] };
    case 'RevokeCarryForward':
      return { ...intent, cancelledInNextYear: false };
    default:
      return intent;
  }
}

type Quantity = 'initial' | 'adjusted' | 'arrived' | 'executed';

interface Movement {
  readonly kind: Quantity | `${Quantity}-procurement`;
  readonly line: string;
  readonly fen: number;
}

/** What an event moves, per line; vouchers by the economic code they name. */
function movementsOf(event: StoredYearEvent['event']): readonly Movement[] {
  switch (event.type) {
    case 'AppropriationApproved':
      return [...moved('initial', event.data.lines), ...moved('adjusted', event.data.lines)];
    case 'AdjustmentApproved':
      return moved('adjusted', event.data.items);
    case 'FundsArrived':
      return event.data.items.map(({ line, amountFen: fen }) => ({ kind: 'arrived', line, fen }));
    case 'ExpenditureRecorded':
      return moved('executed', [byCode(event.data, 1)]);
    case 'ExpenditureReversed':
      return moved('executed', [byCode(event.data, -1)]);
    default:
      return [];
  }
}

function moved(kind: Quantity, lines: readonly LineAmount[]): readonly Movement[] {
  return lines.flatMap(({ line, amountFen, procurementFen }) => [
    { kind, line, fen: amountFen },
    { kind: `${kind}-procurement` as const, line, fen: procurementFen },
  ]);
}

type Voucher = Extract<BudgetEvent, { type: 'ExpenditureRecorded' | 'ExpenditureReversed' }>['data'];

function byCode({ line, economicCode, amountFen, procurementFen }: Voucher, sign: 1 | -1): LineAmount {
  const key = line.replace(/[^/]+$/, economicCode);
  return { line: key, amountFen: sign * amountFen, procurementFen: sign * procurementFen };
}

function total(movements: readonly Movement[], kind: Movement['kind'], lines: RegExp): string {
  const chosen = movements.filter((movement) => movement.kind === kind && lines.test(movement.line));
  return formatWan(chosen.reduce((fen, movement) => fen + movement.fen, 0));
}
