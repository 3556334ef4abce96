import { describe, expect, it } from '@jest/globals';
import type { Document, ScoreChange } from '../../year/year-data';
import { scorePath } from './path';

const TEXTS = {
  language: 'zh',
  vouchers: (count: number) => `凭证 ${count} 张`,
  more: (count: number) => `另有 ${count} 项`,
} as const;

const change = (on: string, earned: string): ScoreChange => ({
  on,
  earned,
  weight: '100.00',
  lost: '0.00',
  open: '0.00',
  attainable: '100.00',
  grade: { name: null, undefinedBecause: null },
});
const document = (occurredOn: string, type: Document['type']): Document => ({
  eventId: `${occurredOn} ${type}`,
  position: '1',
  type,
  title: { zh: type, en: type },
  summary: { zh: '', en: '' },
  occurredOn,
  recordedAt: '2023-01-01T00:00:00.000Z',
  actor: '某人',
  onBehalfOf: null,
  documentNo: null,
  voucherNo: null,
  amount: null,
  late: false,
  breaches: [],
  provenance: { kind: 'UNKNOWN', assumed: null },
});

describe('scorePath', () => {
  const path = scorePath(
    {
      year: 2023,
      score: [change('2023-01-10', '1.00'), change('2023-03-01', '1.50')],
      documents: {
        complete: true,
        entries: [
          document('2023-01-10', 'ADJUSTMENT_APPROVED'),
          document('2023-02-01', 'FUNDS_ARRIVED'),
          document('2023-02-02', 'EXPENDITURE_RECORDED'),
          document('2023-03-01', 'EXPENDITURE_RECORDED'),
          document('2023-03-01', 'EXPENDITURE_RECORDED'),
          document('2024-02-27', 'SCORING_RULE_SET_ADOPTED'),
        ],
      },
    },
    TEXTS,
  );

  it('has a step for every day on which the score moved or a document took effect, in the year', () => {
    expect(path.map(({ day, value, marked }) => [day, value, marked])).toEqual([
      [9, 100, true],
      [31, 100, true],
      [59, 150, false],
    ]);
  });

  it('tells what happened on the day, and counts its vouchers', () => {
    expect(path.map(({ notes }) => notes)).toEqual([
      ['2023-01-10  +1.00', 'ADJUSTMENT_APPROVED'],
      ['2023-02-01  0.00', 'FUNDS_ARRIVED'],
      ['2023-03-01  +0.50', '凭证 2 张'],
    ]);
  });
});
