import { describe, expect, it } from '@jest/globals';
import { plainTable } from './plain-table';

describe('plainTable', () => {
  it('writes exact amounts with their unit in the head, and texts, days and rates as they are read', () => {
    const seen = {
      title: '凭证',
      columns: [{ title: '日期' }, { title: '凭证号' }, { title: '金额' }, { title: '率', group: '执行' }],
      rows: [
        [
          { text: '2023-01-05', day: '2023-01-05' },
          '0112',
          { text: '−4,738.83', value: -4738.8312, shown: 'amount' as const },
          { text: '−1,026.40%', value: -10.264, shown: 'percent' as const },
        ],
        ['合计', '', '—'],
      ],
    };
    expect(plainTable(seen, 'wanYuan')).toEqual({
      head: ['日期', '凭证号', '金额（万元）', '执行 率'],
      rows: [
        ['2023-01-05', '0112', '-4738.8312', '-1026.40%'],
        ['合计', '', '—', ''],
      ],
    });
  });
});
