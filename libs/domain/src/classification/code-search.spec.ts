import { describe, expect, it } from '@jest/globals';
import { codeChanges } from './code-changes';
import { searchCodes } from './code-search';
import { codeTablesOf } from './code-tables';
import { CLASSIFICATION_TABLES } from './declared-code';
import { counterpartsOf } from './economic-mapping';

const scope = { fiscalYear: 2024, declared: new Map() };
const search = (text: string) =>
  searchCodes(scope, { text, tables: CLASSIFICATION_TABLES }).map(
    ({ table, code, name }) => `${table} ${code} ${name}`,
  );

describe('a search for codes', () => {
  it('finds a code by its number first, then what stands beneath it', () => {
    expect(search('22001').slice(0, 2)).toEqual([
      'functional 22001 自然资源事务',
      'functional 2200101 行政运行',
    ]);
  });

  it('finds names, the whole name first, in either width of brackets', () => {
    expect(search('公务接待费')).toEqual(['economic 30217 公务接待费', 'government 50206 公务接待费']);
    expect(search('维修(护)费')).toEqual(search('维修（护）费'));
    expect(search('维修(护)费')).toContain('economic 30213 维修（护）费');
  });

  it('tells codes of one name apart by what stands above them', () => {
    expect(search('人大 行政运行')).toEqual(['functional 2010101 行政运行']);
    const [found] = searchCodes(scope, { text: '2010101', tables: ['functional'] });
    expect(found?.path).toEqual(['一般公共服务支出', '人大事务']);
  });

  it('finds what a year declared, and nothing that nobody knows', () => {
    const project = { table: 'project', code: 'P05', name: '地形图测绘', source: '单位预算表' } as const;
    const own = { fiscalYear: 2024, declared: new Map([['project/P05', project]]) };
    expect(searchCodes(own, { text: '测绘', tables: ['project'] })).toMatchObject([
      { code: 'P05', status: 'declared', path: [], counterparts: [] },
    ]);
    expect(search('没有这样的科目')).toEqual([]);
  });

  it('shows what an economic code corresponds to in the other classification', () => {
    const [found] = searchCodes(scope, { text: '30217', tables: ['economic'] });
    expect(found?.counterparts).toMatchObject([
      { code: '50206', name: '公务接待费', status: 'known-not-found' },
    ]);
    expect(counterpartsOf('government', '50201').map(({ code }) => code)).toContain('30211');
  });
});

describe('the mapping between the economic classifications', () => {
  it('names codes that both tables hold', () => {
    const { economic, government } = codeTablesOf(2024);
    for (const code of economic.keys())
      for (const counterpart of counterpartsOf('economic', code)) {
        expect(government.has(counterpart.code)).toBe(true);
        expect(counterpart.source).not.toBe('');
      }
    for (const code of government.keys())
      for (const counterpart of counterpartsOf('government', code))
        expect(economic.has(counterpart.code)).toBe(true);
  });
});

describe('the changes of codes', () => {
  it('stand in the order of the years, each with its source', () => {
    const years = codeChanges.map(({ year }) => year);
    expect(years).toEqual([...years].sort());
    for (const { source } of codeChanges) expect(source).not.toBe('');
  });
});
