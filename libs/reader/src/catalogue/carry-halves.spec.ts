import { budgetStream, type CarryForwardEvent } from '@ledger/domain';
import type { FollowedEvent } from '@ledger/event-store';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Catalogue } from './catalogue';

const [Y23, Y24] = [
  { unitCode: 'A1', fiscalYear: 2023 },
  { unitCode: 'A1', fiscalYear: 2024 },
];
const ITEMS = [{ line: 'general/basic/2200101/-/302', amountFen: 50, procurementFen: 0 }] as const;
const OUT = { occurredOn: '2023-12-31', items: ITEMS } as const;
const IN = { occurredOn: '2024-01-01', items: ITEMS, fromYear: 2023 } as const;
const reason = '项目取消';

const released = (carryId: string): CarryForwardEvent => ({
  type: 'CarryForwardReleased',
  data: { ...OUT, carryId, toYear: 2024 },
});
const revoked = (carryId: string): CarryForwardEvent => ({
  type: 'CarryForwardRevoked',
  data: { ...OUT, carryId, reason },
});
const carriedIn = (carryId: string): CarryForwardEvent => ({ type: 'CarriedIn', data: { ...IN, carryId } });
const cancelled = (carryId: string): CarryForwardEvent => ({
  type: 'CarryInCancelled',
  data: { ...IN, carryId, reason },
});
const returned = (returnId: string): CarryForwardEvent => ({
  type: 'CarryInReturned',
  data: { ...IN, carryId: 'K1', returnId, reason },
});
const takenBack = (returnId: string): CarryForwardEvent => ({
  type: 'CarryForwardTakenBack',
  data: { ...OUT, carryId: 'K1', returnId, reason },
});

describe('what the catalogue knows of money that crosses the turn of a year', () => {
  let catalogue: Catalogue;

  beforeEach(() => {
    catalogue = new Catalogue();
  });

  const put = ({ unitCode, fiscalYear }: typeof Y23, { type, data }: { type: string; data: object }) => {
    const streamId = budgetStream(unitCode, fiscalYear);
    const recorded: FollowedEvent = {
      ...{ streamId, type, data, version: 1, id: `e${catalogue.head + 1n}` },
      streamVersion: catalogue.versionOf(streamId) + 1,
      position: catalogue.head + 1n,
      recordedAt: '2024-01-02T00:00:00.000Z',
      metadata: { actor: '张某' },
    };
    catalogue.add(recorded);
  };
  const open = (year: typeof Y23) =>
    put(year, { type: 'YearOpened', data: { occurredOn: `${year.fiscalYear}-01-01` } });

  it('is that a release lacks its other half until each is carried in or cancelled', () => {
    open(Y24);
    for (const id of ['K1', 'K2']) put(Y23, released(id));
    expect(catalogue.openHalves(Y23).release).toBe(true);
    put(Y24, carriedIn('K1'));
    expect(catalogue.openHalves(Y23).release).toBe(true);
    put(Y24, cancelled('K2'));
    expect(catalogue.openHalves(Y23).release).toBe(false);
    expect(catalogue.openHalves(Y24).release).toBe(false);
  });

  it('is that a release waits only for a year that was opened', () => {
    put(Y23, released('K1'));
    expect(catalogue.openHalves(Y23).release).toBe(false);
    open(Y24);
    expect(catalogue.openHalves(Y23).release).toBe(true);
  });

  it('is that a revoked release waits for nothing, until it is released again', () => {
    open(Y24);
    put(Y23, released('K1'));
    put(Y23, revoked('K1'));
    expect(catalogue.openHalves(Y23).release).toBe(false);
    put(Y23, released('K1'));
    expect(catalogue.openHalves(Y23).release).toBe(true);
  });

  it('is that a return lacks its other half until the year before has taken it back', () => {
    for (const id of ['R1', 'R2']) put(Y24, returned(id));
    put(Y23, takenBack('R1'));
    expect(catalogue.openHalves(Y24).return).toBe(true);
    put(Y23, takenBack('R2'));
    expect(catalogue.openHalves(Y24).return).toBe(false);
    expect(catalogue.openHalves(Y23).return).toBe(false);
  });

  it('stands in what a checkpoint keeps', () => {
    open(Y24);
    put(Y23, released('K1'));
    const restored = new Catalogue();
    restored.restore(structuredClone(catalogue.written()));
    expect(restored.openHalves(Y23).release).toBe(true);
    put(Y24, carriedIn('K1'));
    restored.restore(structuredClone(catalogue.written()));
    expect(restored.openHalves(Y23).release).toBe(false);
  });
});
