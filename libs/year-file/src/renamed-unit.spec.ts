import { describe, expect, it } from '@jest/globals';
import {
  entriesFromEvents,
  readYearFile,
  writeYearFile,
  type StoredYearEvent,
  type YearEntry,
} from './index';

const heading = (unit: string) => `
yearFile: '1'
unit: { code: U1, level: department, region: 某市, registeredOn: 2020-01-01, ${unit} }
year: 2025
mode: record
paymentPlan: not-enforced
by: 李明
entries:
`;
const RENAMED = `
  - { id: r1, on: 2024-03-20, renameUnit: { name: 乙局, documentNo: 某编〔2024〕7号 } }
`;
const LATER = `
  - { id: r2, on: 2025-01-02, renameUnit: { name: 丙局, documentNo: 某编〔2025〕1号 } }
`;
const codes = (yaml: string) => {
  const result = readYearFile(yaml);
  return result.ok ? [] : result.errors.map(({ code, path }) => `${code} ${path}`);
};

describe('the name in the heading of a year file', () => {
  it('is that of 1 January, by the renamings of the file', () => {
    expect(codes(heading('name: 乙局, registeredAs: 甲局') + RENAMED + LATER)).toEqual([]);
    expect(codes(heading('name: 甲局') + LATER)).toEqual([]);
    expect(codes(heading('name: 甲局') + RENAMED)).toEqual(['NAME_OF_ANOTHER_DAY unit.name']);
    expect(codes(heading('name: 丙局, registeredAs: 甲局') + RENAMED + LATER)).toEqual([
      'NAME_OF_ANOTHER_DAY unit.name',
    ]);
  });

  it('leaves the name of the registration to what the ledger knows, unless the file renames the unit itself', () => {
    expect(codes(heading('name: 乙局, registeredAs: 甲局') + LATER)).toEqual([
      'RENAMING_MISSING unit.registeredAs',
    ]);
    expect(codes(heading('name: 乙局') + LATER)).toEqual([]);
  });
});

describe('a renamed unit that is written to a year file', () => {
  const about = { actor: '李明', recordedAt: '2025-02-01T00:00:00.000Z' };
  const events: readonly StoredYearEvent[] = [
    {
      target: 'unit',
      event: {
        type: 'UnitRegistered',
        data: { occurredOn: '2020-01-01', unitCode: 'U1', name: '甲局', level: 'department', region: '某市' },
      },
      ...about,
    },
    {
      target: 'unit',
      event: {
        type: 'UnitRenamed',
        data: { occurredOn: '2024-03-20', name: '乙局', documentNo: '某编〔2024〕7号' },
      },
      ...about,
    },
  ];
  const written = (fiscalYear: number) => {
    const opening: YearEntry = {
      entryId: 'open-year',
      target: 'budget',
      intent: { type: 'OpenYear', unitCode: 'U1', fiscalYear, mode: 'record', paymentPlanEnforced: false },
      ...about,
      file: 'ledger',
      line: 0,
    };
    const [unit, ...rest] = entriesFromEvents(events);
    if (!unit) throw new Error('no unit');
    return writeYearFile({ unitCode: 'U1', fiscalYear, entries: [unit, opening, ...rest] }).yaml;
  };

  it('is named as on 1 January, with the name of its registration where that is another', () => {
    expect(written(2024)).toContain('name: 甲局');
    expect(written(2024)).not.toContain('registeredAs');
    expect(written(2025)).toMatch(/name: 乙局\n +registeredAs: 甲局/);
  });

  it.each([2024, 2025])('reads back as the same facts in %s', (fiscalYear) => {
    const result = readYearFile(written(fiscalYear));
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const [unit, , renaming] = result.year.entries;
    const named = fiscalYear === 2025 ? { name: '乙局', registeredAs: '甲局' } : { name: '甲局' };
    expect(unit?.intent).toMatchObject({ type: 'RegisterUnit', ...named });
    expect(renaming?.intent).toEqual({
      type: 'RenameUnit',
      occurredOn: '2024-03-20',
      name: '乙局',
      documentNo: '某编〔2024〕7号',
    });
  });
});
