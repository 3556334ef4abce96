import { describe, expect, it } from '@jest/globals';
import { meetingsTables, policyTextsTables } from './meeting-tables';
import { isTable, textOfCell, type Report } from './table';

const rowsOf = (report: Report) =>
  report.filter(isTable).map(({ rows }) => rows.map((row) => row.map(textOfCell)));

describe('meetings and trainings as tables', () => {
  it('show what was spent, and of each what is known of it', () => {
    const spent = { basicFen: 7_000_000, projectFen: 0, unnamedFen: 0, held: 1, counted: 1 };
    const report = meetingsTables({
      meetingSpending: { economicCode: '30215', executedFen: 7_000_000, people: 46, ...spent },
      trainingSpending: { economicCode: '30216', executedFen: 0, ...spent, held: 0, counted: 0 },
      meetings: [
        {
          eventId: 'e1',
          meetingId: 'M1',
          occurredOn: '2023-03-23',
          subject: '座谈会',
          people: 46,
          voucherNo: '记-3',
          voucherRow: 2,
          costFen: 7_000_000,
          limits: { documentNo: '某财行〔2020〕1号', peopleAtMost: 40 },
          breaches: ['MEETING_TOO_MANY_PEOPLE'],
        },
      ],
      trainings: [],
    });
    expect(rowsOf(report)).toEqual([
      [
        ['30215 会议费 meetings', '7.00', '7.00', '0.00', '0.00', '1', '46'],
        ['30216 培训费 training', '0.00', '7.00', '0.00', '0.00', '0', '—'],
      ],
      [
        [
          ...['M1', '2023-03-23', '座谈会', '46', '—', '', '记-3 第2行', '7.00', '某财行〔2020〕1号'],
          '会议、培训人数超标',
        ],
      ],
      [],
    ]);
  });
});

describe('policy texts as a table', () => {
  it('says what each rules and whether it holds', () => {
    const report = policyTextsTables({
      texts: [
        {
          eventId: 'e1',
          title: '用餐通知',
          documentNo: '某财行〔2018〕156号',
          rules: ['receptions', 'three-public-control'],
          occurredOn: '2018-01-01',
          inForce: true,
        },
        { eventId: 'e2', title: '管理制度', rules: ['accounting'], occurredOn: '2024-01-01', inForce: false },
      ],
    });
    expect(rowsOf(report)).toEqual([
      [
        ['2018-01-01', '某财行〔2018〕156号', '用餐通知', '', '公务接待、三公经费控制', '有效 in force'],
        ['2024-01-01', '', '管理制度', '', '财务管理和内部控制', '不在有效期 not in force'],
      ],
    ]);
  });
});
