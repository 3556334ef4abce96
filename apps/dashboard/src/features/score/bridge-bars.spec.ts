import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placed } from '../../drawing/charts/waterfall';
import {
  BRIDGE_GROUPINGS,
  bridgeBars,
  rowsOfBar,
  type BridgeGrouping,
  type BarTexts,
  type Bridge,
  type BridgeRow,
} from './bridge-bars';

const TEXTS: BarTexts = {
  language: 'zh',
  from: '起点',
  to: '终点',
  vouchers: (month, count) => `${month} 凭证 ${count} 张`,
  indicator: (id) => `指标 ${id}`,
};

const row = (given: Partial<BridgeRow>): BridgeRow => ({
  change: 'ADDED',
  occurredOn: '2023-07-01',
  recordedAt: null,
  eventId: null,
  type: 'ADJUSTMENT_APPROVED',
  actor: null,
  documentNo: null,
  voucherNo: null,
  title: { zh: '批准预算调整', en: 'Adjustment approved' },
  summary: { zh: '', en: '' },
  before: null,
  after: null,
  contribution: '0.00',
  provenance: null,
  indicators: [],
  ...given,
});
const spent = (eventId: string, occurredOn: string, contribution: string) =>
  row({ eventId, occurredOn, contribution, type: 'EXPENDITURE_RECORDED', voucherNo: eventId });
const bridge = (from: string | null, to: string | null, rows: readonly BridgeRow[]): Bridge => ({
  figure: 'SCORE',
  figureUnit: 'POINT',
  from,
  to,
  difference: null,
  rows,
});

describe('bridgeBars', () => {
  it('gives documents a bar each and the vouchers of a month one, and leaves out what changed nothing', () => {
    const bars = bridgeBars(
      bridge('20.00', '21.00', [
        spent('1', '2023-07-01', '0.75'),
        row({ eventId: 'a', documentNo: '怀财预追〔2023〕45号', contribution: '-0.50' }),
        row({ eventId: 'b', contribution: '0.00' }),
        spent('2', '2023-07-20', '0.75'),
        spent('3', '2023-07-21', '0.00'),
      ]),
      'event',
      TEXTS,
    );
    expect(bars).toEqual([
      { name: '起点', kind: 'total', value: 2000 },
      { key: '2023-07', name: '2023-07 凭证 2 张', kind: 'change', value: 150 },
      { key: 'a', name: '07-01 批准预算调整 怀财预追〔2023〕45号', kind: 'change', value: -50 },
      { name: '终点', kind: 'total', value: 2100 },
    ]);
  });

  it('gives the rows behind a bar, vouchers that changed nothing left out', () => {
    const rows = [
      spent('1', '2023-07-01', '0.75'),
      row({ eventId: 'a', contribution: '-0.50' }),
      spent('2', '2023-07-20', '0.00'),
    ];
    const idsOf = (by: BridgeGrouping, key: string) =>
      rowsOfBar(rows, by, key).map(({ voucherNo, eventId }) => voucherNo ?? eventId);
    expect(idsOf('event', 'a')).toEqual(['a']);
    expect(idsOf('event', '2023-07')).toEqual(
      rows.slice(0, 1).map(({ voucherNo, eventId }) => voucherNo ?? eventId),
    );
    expect(idsOf('month', '2023-07')).toHaveLength(3);
  });

  it('has no bars where the figure is undefined at either point', () => {
    expect(bridgeBars(bridge(null, '1.00', []), 'event', TEXTS)).toBeUndefined();
    expect(bridgeBars(bridge('1.00', null, []), 'event', TEXTS)).toBeUndefined();
  });

  it.each(BRIDGE_GROUPINGS)('leads exactly from the one figure to the other by %s', (by) => {
    const share = fc.record({
      hundredths: fc.integer({ min: -999, max: 999 }),
      month: fc.integer({ min: 1, max: 9 }),
      voucher: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(share, { maxLength: 20 }), (shares) => {
        const rows = shares.map(({ hundredths, month, voucher }, index) => {
          const contribution = (hundredths / 100).toFixed(2);
          const type = voucher ? 'EXPENDITURE_RECORDED' : 'RESULT_REPORTED';
          const indicators = [{ key: String(month), contribution }];
          return row({
            eventId: `e${index}`,
            occurredOn: `2023-0${month}-01`,
            contribution,
            type,
            indicators,
          });
        });
        const sum = shares.reduce((total, { hundredths }) => total + hundredths, 0);
        const bars = bridgeBars(bridge('0.00', (sum / 100).toFixed(2), rows), by, TEXTS) ?? [];
        expect(placed(bars).at(-2)?.to).toBe(sum);
        expect(bars.at(-1)?.value).toBe(sum);
      }),
      { seed: 23, numRuns: 200 },
    );
  });
});
