import { describe, expect, it } from '@jest/globals';
import { findableOf, findableUnits, foundIn } from './found';

const UNITS = Array.from({ length: 9 }, (_, index) => ({
  unitCode: `4312.U${index}`,
  name: `单位${index}`,
  names: index === 4 ? [{ name: '老局', from: '2020-01-01' }] : [],
  fiscalYears: index === 3 ? [2024] : [2023, 2024],
}));

describe('foundIn', () => {
  const all = findableUnits(UNITS, 2023);

  it('finds by every word, whatever its case and width, and nothing by nothing', () => {
    const [group] = foundIn(all, 'Ｕ7 单位');
    expect(group?.hits.map(({ key }) => key)).toEqual(['4312.U7']);
    expect(foundIn(all, ' ')).toEqual([]);
    expect(foundIn(all, '没有')).toEqual([]);
  });

  it('finds a unit by a name that it had before', () => {
    expect(foundIn(all, '老局')[0]?.hits.map(({ said }) => said)).toEqual(['单位4']);
  });

  it('shows the first of many and says how many there are', () => {
    const [group] = foundIn(all, '单位');
    expect([group?.kind, group?.hits.length, group?.count]).toEqual(['unit', 5, 9]);
  });

  it('leads to the year that is shown, or to the last that the unit has', () => {
    expect(all.map(({ query }) => query['year']).slice(2, 4)).toEqual(['2023', '2024']);
  });
});

describe('findableOf', () => {
  const voucher = (payee: string, summary: string) => ({
    eventId: 'e7',
    position: '7',
    kind: 'EXPENDITURE' as const,
    recordedAt: '2023-03-01T01:00:00.000Z',
    actor: '李某',
    voucherNo: '记-1',
    reversalNo: null,
    occurredOn: '2023-03-01',
    line: 'general/basic/22001/-/302',
    economic: { code: '302', name: { zh: '商品和服务支出' } },
    procurement: '0.00',
    payee,
    summary,
    reason: null,
    vehicle: null,
    commitmentId: null,
    breaches: [],
    executedFen: 1_000,
  });
  const found = (payee: string, summary: string) =>
    findableOf(
      {
        names: {
          book: new Map(),
          class: new Map(),
          functional: new Map(),
          project: new Map(),
          economicClass: new Map(),
        },
        economicNames: new Map(),
        lines: [],
        indicators: [],
        vouchers: { entries: [voucher(payee, summary)], complete: true },
        documents: { entries: [], complete: true },
      },
      { language: 'zh', nameOf: (_, code) => code },
    ).map(({ kind, said, beside }) => [kind, said, beside]);

  it('finds who was paid, and vouchers by it', () => {
    expect(found('某酒店', '会议')).toEqual([
      ['payee', '某酒店', undefined],
      ['voucher', '记-1', '2023-03-01 某酒店 会议 10.00 元'],
    ]);
  });

  it('offers nothing in place of who was paid to whom may not read it', () => {
    expect(found('***', '***')).toEqual([['voucher', '记-1', '2023-03-01 10.00 元']]);
    expect(found('***（非供应商 not the supplier）', '***')).toEqual([
      ['voucher', '记-1', '2023-03-01 10.00 元'],
    ]);
  });
});
