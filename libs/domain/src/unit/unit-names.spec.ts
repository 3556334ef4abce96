import { describe, expect, it } from '@jest/globals';
import { nameOn, unitNames } from './unit-names';

const registered = { occurredOn: '2020-01-01', name: '甲' };
const renamed = (occurredOn: string, name: string, documentNo = '一号') => ({ occurredOn, name, documentNo });

describe('the names of a unit', () => {
  it('stand by day, whatever the order in which renamings were recorded', () => {
    const names = unitNames(registered, [renamed('2024-01-01', '丙'), renamed('2022-01-01', '乙')]);
    expect(names).toEqual([
      { name: '甲', from: '2020-01-01' },
      { name: '乙', from: '2022-01-01', documentNo: '一号' },
      { name: '丙', from: '2024-01-01', documentNo: '一号' },
    ]);
  });

  it('hold from their day on; the first also before its own', () => {
    const names = unitNames(registered, [renamed('2022-05-01', '乙')]);
    const days = ['2019-12-31', '2020-01-01', '2022-04-30', '2022-05-01', '2030-01-01'];
    expect(days.map((day) => nameOn(names, day))).toEqual(['甲', '甲', '甲', '乙', '乙']);
  });

  it('are as the last renaming of a day says; a renaming taken back that way is none', () => {
    const slip = [renamed('2022-01-01', '已'), renamed('2022-01-01', '乙', '二号')];
    expect(unitNames(registered, slip).at(-1)).toEqual({
      name: '乙',
      from: '2022-01-01',
      documentNo: '二号',
    });
    expect(unitNames(registered, [...slip, renamed('2022-01-01', '甲')])).toHaveLength(1);
  });
});
