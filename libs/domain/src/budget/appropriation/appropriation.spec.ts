import { describe, expect, it } from '@jest/globals';
import { spend } from '../../testing/budget-spending';
import {
  OFFICE,
  WORKS,
  after,
  amount,
  appropriate,
  cancelCarryIn,
  carriedOver,
  carryIn,
  interim,
  open,
  type Command,
} from '../../testing/budget-year';
import { refuses, yields } from '../../testing/given';
import { given } from '../../testing/given-budget';
import { YEAR } from '../../testing/refusal-case';
import { lowestFrom } from '../line/day-series';
import { foldEvents } from '../../decider';
import { budgetDecider } from '../budget';
import { describeRefusals } from '../../testing/budget-refusals';
import { appropriationErrors } from './appropriation.errors';

describe('interim authority', () => {
  it('ends on the day of the appropriation, which replaces it', () => {
    const state = foldEvents(budgetDecider, after(open(), interim(), appropriate()));
    const office = state.lines.get(OFFICE)?.available ?? new Float64Array();
    expect(lowestFrom(office, '2023-01-10')).toEqual({ day: 10, amountFen: 1000 });
    expect([office[0], office[1], office[9]]).toEqual([0, 100, 900]);
  });

  it('counts up to the appropriation where it is entered after it', () => {
    const state = foldEvents(budgetDecider, after(...YEAR, interim()));
    expect(state.lines.get(OFFICE)?.available.slice(0, 10)).toEqual(
      Float64Array.of(0, 100, 0, 0, 0, 0, 0, 0, 0, 900),
    );
  });
});

describe('其中上年结转 of an appropriation', () => {
  const granting = (carriedOverFen: number) =>
    appropriate({ lines: [carriedOver(amount(WORKS, 985), carriedOverFen)] });
  const worksAfter = (...history: readonly Command[]) =>
    foldEvents(budgetDecider, after(open(), ...history))
      .lines.get(WORKS)
      ?.available.slice(0, 12);

  it.each([20, 70, 90])('counts once, whichever of it and the carry-in comes first: %i of 985', (said) => {
    const carriedFirst = worksAfter(carryIn(), granting(said));
    expect(worksAfter(granting(said), carryIn())).toEqual(carriedFirst);
    expect(carriedFirst?.[0]).toBe(70);
    expect(carriedFirst?.[9]).toBe(985 - Math.min(said, 70));
  });

  it('leaves what was carried in to be spent before the appropriation includes it', () => {
    const early = spend({ occurredOn: '2023-01-05', line: WORKS, economicCode: '31002', amountFen: 70 });
    const later = { ...early, occurredOn: '2023-01-05', amountFen: 71 };
    expect(given(open(), granting(70), carryIn()).when(early)).toHaveProperty('yields');
    expect(given(open(), granting(70), carryIn()).when(later)).toEqual(refuses('LINE_OVERDRAWN'));
  });

  it('is told once by several carry-ins, and what was cancelled tells nothing', () => {
    const more = carryIn({ carryId: 'K22b', items: [amount(WORKS, 40)] });
    expect(given(open(), granting(90), carryIn()).when(more)).toMatchObject({
      yields: [{ data: { included: [{ amountFen: 20 }] } }],
    });
    expect(given(open(), carryIn(), cancelCarryIn()).when(granting(90))).toEqual(
      yields({
        type: 'AppropriationApproved',
        data: expect.not.objectContaining({ takenOver: expect.anything() }),
      }),
    );
  });

  it('takes no more procurement along than both sides have', () => {
    const of = (amountFen: number, procurementFen: number) =>
      carryIn({ items: [amount(WORKS, amountFen, procurementFen)] });
    const taken = (carried: ReturnType<typeof carryIn>) =>
      given(open(), carried).when(appropriate({ lines: [carriedOver(amount(WORKS, 100, 30), 50)] }));
    expect(taken(of(70, 40))).toMatchObject({
      yields: [{ data: { takenOver: [{ amountFen: 50, procurementFen: 30 }] } }],
    });
    expect(taken(of(70, 65))).toMatchObject({
      yields: [{ data: { takenOver: [{ amountFen: 50, procurementFen: 45 }] } }],
    });
  });

  it('is the same appropriation when it is entered again', () => {
    expect(given(open(), carryIn(), granting(50)).when(granting(50))).toEqual({ yields: [] });
    expect(given(open(), carryIn(), granting(50)).when(granting(40))).toEqual(
      refuses('APPROPRIATION_ALREADY_APPROVED'),
    );
  });
});

describeRefusals(appropriationErrors);
