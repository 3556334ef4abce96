import { describe, expect, it } from '@jest/globals';
import { parentOf } from './code-files';
import { codeName, codeTablesOf, declaredKey, findCode, listCodes } from './code-tables';
import type { DeclaredCode } from './declared-code';
import { THREE_PUBLIC_KINDS, countsAsThreePublic, threePublicKindOf } from './three-public';

const project: DeclaredCode = { table: 'project', code: 'P05', name: '测绘', source: '单位预算表' };
const declared: DeclaredCode = {
  table: 'functional',
  code: '22098',
  name: '其他安排的支出',
  parent: '220',
  source: '单位预算表',
};
const scope = {
  fiscalYear: 2023,
  declared: new Map([project, declared].map((code) => [declaredKey(code), code])),
};

describe('the code tables', () => {
  it('know a code with its name, its parent, its source and how sure it is', () => {
    expect(findCode(scope, 'economic', '30217')).toEqual({
      table: 'economic',
      code: '30217',
      name: '公务接待费',
      parent: '302',
      status: 'found',
      source: '上海市普陀区规划和自然资源局2024决算表6',
    });
    expect(findCode(scope, 'functional', '2200101')?.status).toBe('known-not-found');
  });

  it('guess no code: what is neither shipped nor declared is not known', () => {
    expect(findCode(scope, 'economic', '30298')).toBeUndefined();
    expect(findCode(scope, 'economic', '2200101')).toBeUndefined();
    expect(codeName(scope, 'project', 'P06')).toBeUndefined();
  });

  it('know what the year declared, and say that it was declared', () => {
    expect(findCode(scope, 'functional', '22098')).toEqual({ ...declared, status: 'declared' });
    expect(codeName(scope, 'project', 'P05')).toBe('测绘');
  });

  it('list declared codes among the shipped ones, in the order of the codes', () => {
    const codes = listCodes(scope, 'functional').map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(codes).toContain('22098');
    expect(codes).toHaveLength(codeTablesOf(2023).functional.size + 1);
    expect(listCodes(scope, 'project')).toEqual([{ ...project, status: 'declared' }]);
  });

  it('keep the name under which a year declared a code', () => {
    const own = { ...declared, code: '22099', name: '其他海洋气象支出' };
    const [before, after] = [new Map<string, DeclaredCode>(), new Map([[declaredKey(own), own]])];
    expect(codeName({ fiscalYear: 2023, declared: before }, 'functional', '22099')).toBe(
      '其他自然资源海洋气象等支出',
    );
    expect(codeName({ fiscalYear: 2023, declared: after }, 'functional', '22099')).toBe('其他海洋气象支出');
    expect(
      listCodes({ fiscalYear: 2023, declared: after }, 'functional').filter(({ code }) => code === '22099'),
    ).toEqual([{ ...own, status: 'declared' }]);
  });

  it.each([
    [2015, '扶贫'],
    [2021, '扶贫'],
    [2022, '巩固脱贫衔接乡村振兴'],
    [2023, '巩固脱贫攻坚成果衔接乡村振兴'],
    [2031, '巩固脱贫攻坚成果衔接乡村振兴'],
  ])('call 21305 in %d %s', (year, name) => {
    expect(codeTablesOf(year).functional.get('21305')?.name).toBe(name);
  });

  it('refuse no code for its year alone: one that began later or ended before is known too', () => {
    const codes = ({ functional, economic, government }: ReturnType<typeof codeTablesOf>) =>
      [functional, economic, government].map((table) => [...table.keys()]);
    expect(codes(codeTablesOf(2020))).toEqual(codes(codeTablesOf(2026)));
    expect(codeTablesOf(2020).functional.get('20141')).toMatchObject({ name: '数据事务', fromYear: 2025 });
  });

  it('hold functional codes of all four budgets', () => {
    const books = new Set([...codeTablesOf(2024).functional.values()].map(({ book }) => book ?? 'general'));
    expect([...books].sort()).toEqual(['capital', 'fund', 'general', 'insurance']);
  });

  it.each(['functional', 'economic', 'government'] as const)('hold the parent of every %s code', (table) => {
    const codes = codeTablesOf(2023)[table];
    for (const { code, parent } of codes.values()) {
      expect(parent).toBe(parentOf(code));
      if (parent !== undefined) expect(codes.has(parent)).toBe(true);
    }
  });

  it.each(['functional', 'economic', 'government'] as const)('name a source for every %s code', (table) => {
    for (const { name, source } of codeTablesOf(2023)[table].values()) {
      expect(name).not.toBe('');
      expect(source).not.toBe('');
    }
  });
});

describe('three-public', () => {
  it('is a matter of the economic code alone', () => {
    const kinds = [...codeTablesOf(2023).economic.keys()].flatMap((code) => {
      const kind = threePublicKindOf(code);
      return kind ? [`${code} ${kind}`] : [];
    });
    expect(kinds.sort()).toEqual([
      '30212 overseas',
      '30217 reception',
      '30231 vehicleRunning',
      '30913 vehiclePurchase',
      '31013 vehiclePurchase',
    ]);
    expect(new Set(kinds.map((each) => each.split(' ')[1]))).toEqual(new Set(THREE_PUBLIC_KINDS));
  });

  it('counts the money of the first three books only', () => {
    const books = ['general', 'fund', 'capital', 'insurance', 'unit'] as const;
    expect(books.filter(countsAsThreePublic)).toEqual(['general', 'fund', 'capital']);
  });
});
