import { describe, expect, it } from '@jest/globals';
import { refuses, yieldsNothing } from '../../testing/given';
import { accepted, adoptedSet, define, defined, given, withdrawn } from '../../testing/given-performance';

describe('defining an indicator', () => {
  it('needs an open year', () => {
    expect(given().when(define(), 'closed')).toEqual(refuses('YEAR_NOT_OPENED'));
    expect(given().when(define())).toMatchObject(accepted('IndicatorDefined'));
  });

  it('adds nothing when repeated, and refuses other content under the same id', () => {
    expect(given(defined()).when(define())).toEqual(yieldsNothing);
    expect(given(defined()).when({ ...define(), level3: '别的指标' })).toEqual(refuses('INDICATOR_ID_TAKEN'));
  });

  it('lets weights reach 100 on every date and no more', () => {
    const heavy = defined({ indicatorId: 'heavy', weightHundredths: 9_000 });
    expect(given(heavy).when(define({ weightHundredths: 1_000 }))).toMatchObject(
      accepted('IndicatorDefined'),
    );
    expect(given(heavy).when(define({ weightHundredths: 1_001 }))).toEqual(refuses('WEIGHTS_ABOVE_100'));
  });

  it('records weights of 110 in a year that is recorded as it was, and takes them under rules that read such a sum', () => {
    const heavy = defined({ indicatorId: 'heavy', weightHundredths: 10_000 });
    const light = define({ weightHundredths: 1_000 });
    expect(given(heavy).when(light)).toEqual(refuses('WEIGHTS_ABOVE_100'));
    expect(given(heavy).when(light, 'record')).toMatchObject({
      yields: [{ data: { breaches: ['WEIGHTS_ABOVE_100'] } }],
    });
    expect(given(adoptedSet({ weights: 'as-it-is' }), heavy).when(light)).toMatchObject(
      accepted('IndicatorDefined'),
    );
    const kept = defined({ weightHundredths: 1_000, breaches: ['WEIGHTS_ABOVE_100'] });
    expect(given(heavy, kept).when(light, 'record')).toEqual(yieldsNothing);
  });

  it('counts a weight only up to the day its indicator is withdrawn', () => {
    const history = [
      defined({ indicatorId: 'heavy', weightHundredths: 9_500 }),
      withdrawn('heavy', '2023-07-01'),
    ];
    expect(given(...history).when(define({ occurredOn: '2023-07-01' }))).toMatchObject(
      accepted('IndicatorDefined'),
    );
    expect(given(...history).when(define({ occurredOn: '2023-06-30' }))).toEqual(
      refuses('WEIGHTS_ABOVE_100'),
    );
  });

  it.each([0, -1, 0.5, 10_001])('refuses the weight %s', (weightHundredths) => {
    expect(given().when(define({ weightHundredths }))).toEqual(refuses('WEIGHT_INVALID'));
  });

  it('refuses a target that is no number, no date or no amount', () => {
    expect(given().when(define({ target: { kind: 'at-least', value: '1e3', unit: '次' } }))).toEqual(
      refuses('NUMBER_INVALID'),
    );
    expect(given().when(define({ target: { kind: 'by-date', deadline: '2023-13-01' } }))).toEqual(
      refuses('DATE_INVALID'),
    );
    expect(given().when(define({ target: { kind: 'measure', measure: 'cost', limitFen: 0 } }))).toEqual(
      refuses('AMOUNT_ZERO'),
    );
  });

  it('keeps how reports print its target, with chapter and what makes it true', () => {
    const printed = [
      { text: '重点工作完成数11次', chapter: '一（四）', heldBy: '完成值不少于11次' },
      { text: '重点工作完成数11次', chapter: '六（二）1' },
    ];
    expect(given().when(define({ printed }))).toMatchObject({ yields: [{ data: { printed } }] });
    expect(given().when(define({ printed: [] }))).toEqual(refuses('LIST_EMPTY'));
    for (const blank of [{ text: ' ' }, { chapter: '' }, { heldBy: ' ' }])
      expect(given().when(define({ printed: [{ text: '某', chapter: '一', ...blank }] }))).toEqual(
        refuses('TEXT_BLANK'),
      );
  });
});
