import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { foldEvent } from '../decider';
import { eventRegistry } from '../event-registry';
import { after } from '../testing/budget-year';
import { wholeYear } from '../testing/whole-year';
import { budgetDecider, type BudgetEvent } from './budget';

const FOLDER = new URL('./', import.meta.url);
/** Each subject keeps its own. */
const samples = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({ file, stored: read(file) }));

describe('the stored samples', () => {
  it('cover every event type in every version', () => {
    const names = new Set(samples.map(({ stored }) => `${stored.event.type} ${stored.version}`));
    expect([...names].sort()).toEqual(
      Object.entries(eventRegistry)
        .filter(([type]) => Object.hasOwn(budgetDecider.cards, type))
        .flatMap(([type, { version }]) => Array.from({ length: version }, (_, old) => `${type} ${old + 1}`))
        .sort(),
    );
  });

  it.each(samples.filter(isCurrent))('are what the decider writes today: $file', ({ stored }) => {
    expect(after(...wholeYear)).toContainEqual(stored.event);
  });

  it('fold to the year that they tell of', () => {
    const state = budgetDecider.initialState();
    const order = after(...wholeYear).map(({ type }) => type);
    const told = samples.filter(isCurrent).map(({ stored }) => stored.event);
    told.sort((left, right) => order.indexOf(left.type) - order.indexOf(right.type));
    for (const event of told) foldEvent(budgetDecider, state, event);
    expect(state.opened?.unitCode).toBe('161001');
    expect(state.closed).toBe(false);
    expect([...state.declared.keys()]).toEqual(['project/P05']);
    expect([...state.vouchers].map(([voucherNo, { remainingFen }]) => [voucherNo, remainingFen])).toEqual([
      ['V2', 130],
      ['记-3\n2', 6],
      ['V1', 70],
    ]);
    expect(state.commitments.get('C1')?.openFen).toBe(430);
    expect(state.adjustments.get('A1')?.status).toBe('withdrawn');
    expect(state.controls.map(({ control }) => control.totalFen)).toEqual([300, 400]);
    expect(state.releases.get('K23')?.revoked).toBe(true);
    expect([...state.cancelledCarryIns.keys()]).toEqual(['K22']);
    expect(state.commitments.get('C22')?.openFen).toBe(0);
  });
});

function isCurrent({ stored: { event, version } }: (typeof samples)[number]): boolean {
  return eventRegistry[event.type].version === version;
}

interface Stored {
  readonly version: number;
  readonly event: BudgetEvent;
}

function read(file: string): Stored {
  const stored: unknown = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  if (!isRecord(stored) || typeof stored.version !== 'number') throw new Error(`${file} has no version`);
  const { version, type, data } = stored;
  const event = { type, data };
  if (!isBudgetEvent(event)) throw new Error(`${file} holds no event of a budget`);
  return { version, event };
}

function isBudgetEvent(value: { readonly type: unknown }): value is BudgetEvent {
  return typeof value.type === 'string' && Object.hasOwn(budgetDecider.cards, value.type);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
