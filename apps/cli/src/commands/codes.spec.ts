import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { addCodes } from './codes';

function printed(...args: readonly string[]): string {
  const texts: string[] = [];
  const program = new Command('budget').option('--json');
  addCodes(program, (text) => texts.push(text));
  program.parse(args, { from: 'user' });
  return texts.join('\n');
}

describe('budget codes', () => {
  it('prints code, name, the names above, the counterpart and how sure it is', () => {
    const [, , first = ''] = printed('codes', '公务接待费').split('\n');
    expect(first.split(/ {2,}/)).toEqual([
      '部门经济',
      '30217',
      '公务接待费',
      '商品和服务支出',
      '50206 公务接待费',
      '文件印有 printed',
      '上海市普陀区规划和自然资源局2024决算表6',
    ]);
  });

  it('names codes as the year asked for did', () => {
    expect(printed('codes', '21305', '--year', '2021')).toContain('扶贫');
    expect(printed('codes', '21305', '--year', '2024')).toContain('巩固脱贫攻坚成果衔接乡村振兴');
    expect(() => printed('codes', '21305', '--year', '24')).toThrow('year of four digits');
  });

  it('prints for machines, one table alone, and says where a code goes that none holds', () => {
    const found: unknown = JSON.parse(printed('--json', 'codes', '行政运行', '--table', 'government'));
    expect(found).toEqual([]);
    expect(printed('codes', '没有的科目')).toContain('申报项目和编码');
  });

  it('lists what the editions changed', () => {
    const changes = printed('codes', '--changes', '21305').split('\n').slice(2);
    expect(changes).toHaveLength(3);
    expect(changes[0]).toContain('扶贫');
  });
});
