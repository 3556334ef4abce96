import { describe, expect, it } from '@jest/globals';
import { givenOf, refuses, yields, yieldsNothing } from '../testing/given';
import { unitDecider } from './unit';
import type { UnitEvent, UnitEvents, UnitSucceeded } from './unit.facts';
import { successionsOf, type SucceedUnit, type WithdrawSuccession } from './unit-successions';

const given = givenOf(unitDecider);
const registered: UnitEvent = {
  type: 'UnitRegistered',
  data: { occurredOn: '2023-01-01', unitCode: 'A', name: '某局', level: 'department', region: '某市' },
};
const merge: SucceedUnit = {
  type: 'SucceedUnit',
  occurredOn: '2025-03-20',
  kind: 'merged',
  successorCodes: ['B'],
  documentNo: '某编〔2025〕7号',
  registeredSuccessors: ['B', 'C'],
};
const split: SucceedUnit = { ...merge, kind: 'split', successorCodes: ['B', 'C'] };
const goesOn: SucceedUnit = { ...split, successorCodes: ['A', 'B'] };
const withdraw: WithdrawSuccession = {
  type: 'WithdrawSuccession',
  occurredOn: '2025-03-20',
  reason: '文件未下达',
};

/** What is recorded of a command. */
function recorded({
  type: _,
  registeredSuccessors: _evidence,
  ...data
}: SucceedUnit): UnitEvent & { readonly data: UnitSucceeded } {
  return { type: 'UnitSucceeded', data };
}
const withdrawn: UnitEvent = {
  type: 'SuccessionWithdrawn',
  data: { occurredOn: '2025-03-20', reason: '文件未下达' },
};

describe('a unit that is merged or split', () => {
  it.each([merge, split, goesOn])('keeps day, kind, successors and document', (command) => {
    expect(given(registered).when(command)).toEqual(yields<UnitEvents>(recorded(command)));
    expect(given(registered, recorded(command)).when(command)).toEqual(yieldsNothing);
  });

  it('must be registered, with a document and a day that exists', () => {
    expect(given().when(merge)).toEqual(refuses('UNIT_NOT_REGISTERED'));
    expect(given(registered).when({ ...merge, documentNo: ' ' })).toEqual(refuses('TEXT_BLANK'));
    expect(given(registered).when({ ...merge, occurredOn: '2025-02-29' })).toEqual(refuses('DATE_INVALID'));
    expect(given(registered).when({ ...merge, successorCodes: [''] })).toEqual(refuses('TEXT_BLANK'));
  });

  it('has one successor, another unit, where it is merged', () => {
    for (const successorCodes of [[], ['B', 'C'], ['A']])
      expect(given(registered).when({ ...merge, successorCodes })).toEqual(refuses('MERGER_SUCCESSOR'));
  });

  it('becomes at least two units where it is split, each named once', () => {
    for (const successorCodes of [[], ['B'], ['A']])
      expect(given(registered).when({ ...split, successorCodes })).toEqual(refuses('SPLIT_SUCCESSORS'));
    expect(given(registered).when({ ...split, successorCodes: ['B', 'B'] })).toEqual(
      refuses('SUCCESSOR_TWICE'),
    );
  });

  it('is followed by units that are registered; it is registered itself', () => {
    const unknown: SucceedUnit = { ...split, registeredSuccessors: ['C'] };
    expect(given(registered).when(unknown)).toEqual(refuses('SUCCESSOR_NOT_REGISTERED'));
    const onlyOther: SucceedUnit = { ...goesOn, registeredSuccessors: ['B'] };
    expect(given(registered).when(onlyOther)).toEqual(yields<UnitEvents>(recorded(goesOn)));
  });

  it('is so from the day after its registration on', () => {
    expect(given(registered).when({ ...merge, occurredOn: '2023-01-01' })).toEqual(
      refuses('SUCCEEDED_BEFORE_REGISTRATION'),
    );
    expect(given(registered).when({ ...merge, occurredOn: '2023-01-02' })).toMatchObject({ yields: [{}] });
  });

  it('is followed by nothing more once it has ended, but may go on and be merged later', () => {
    const later: SucceedUnit = { ...merge, occurredOn: '2026-01-01' };
    const earlier: SucceedUnit = { ...goesOn, occurredOn: '2024-01-01' };
    for (const ending of [merge, split]) {
      expect(given(registered, recorded(ending)).when(later)).toEqual(refuses('UNIT_ENDED'));
      expect(given(registered, recorded(later)).when(ending)).toEqual(refuses('UNIT_ENDED'));
      expect(given(registered, recorded(ending)).when(earlier)).toMatchObject({ yields: [{}] });
    }
    expect(given(registered, recorded(goesOn)).when(later)).toMatchObject({ yields: [{}] });
  });

  it('is corrected by another of the same day, or withdrawn and recorded anew', () => {
    expect(given(registered, recorded(merge)).when(split)).toMatchObject({ yields: [{}] });
    expect(given(registered, recorded(merge)).when(withdraw)).toEqual(yields<UnitEvents>(withdrawn));
    const later: SucceedUnit = { ...merge, occurredOn: '2026-01-01' };
    expect(given(registered, recorded(merge), withdrawn).when(later)).toMatchObject({ yields: [{}] });
  });
});

describe('the withdrawal of a merger or split', () => {
  it('needs one of that day, a reason, and adds nothing when repeated', () => {
    expect(given(registered).when(withdraw)).toEqual(refuses('NO_SUCCESSION'));
    const merged = given(registered, recorded(merge));
    expect(merged.when({ ...withdraw, occurredOn: '2025-03-21' })).toEqual(refuses('NO_SUCCESSION'));
    expect(merged.when({ ...withdraw, reason: '' })).toEqual(refuses('TEXT_BLANK'));
    expect(given().when(withdraw)).toEqual(refuses('UNIT_NOT_REGISTERED'));
    expect(given(registered, recorded(merge), withdrawn).when(withdraw)).toEqual(yieldsNothing);
  });
});

describe('what became of a unit', () => {
  it('stands by day, as was said of each last', () => {
    const early = recorded({ ...goesOn, occurredOn: '2024-01-01' }).data;
    const slip = recorded(merge).data;
    const right = recorded(split).data;
    expect(successionsOf([slip, early, right])).toEqual([early, right]);
    expect(successionsOf([slip, early, { occurredOn: slip.occurredOn, reason: '记错' }, right])).toEqual([
      early,
      { ...slip, withdrawnBecause: '记错' },
      right,
    ]);
  });
});
