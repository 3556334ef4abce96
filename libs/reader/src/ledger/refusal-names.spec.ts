import { QuestionError, type LedgerEvent } from '@ledger/answers';
import { recorded } from '@ledger/answers/testing';
import { budgetErrors, DomainError } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { RefusalNames } from './refusal-names';

const YEAR = { unitCode: 'U1', fiscalYear: 2024 };
const P1 = 'general/project/2130306/P1/302';
const P2 = 'general/project/2130306/P2/302';

const overdrawn = (line: string) =>
  new DomainError('LINE_OVERDRAWN', budgetErrors.LINE_OVERDRAWN, { line, date: '2024-05-01' });

const projectCalled = (code: string, name: string) =>
  ({ table: 'project', code, name, source: '批复' }) as const;

/** Counts how often the year is read. */
function namesOf(events: () => readonly LedgerEvent[]) {
  const read: string[] = [];
  const names = new RefusalNames(({ unitCode }) => {
    read.push(unitCode);
    return Promise.resolve().then(events);
  });
  return { names, read };
}

describe('the names of lines in refusals', () => {
  it('are those of codes that the year declared, and of codes that the entries declare', async () => {
    const data = { occurredOn: '2024-01-01', codes: [projectCalled('P1', '水库维修')] };
    const { names, read } = namesOf(() => [recorded({ type: 'CodesDeclared', data }, 0)]);
    const toDeclare = [projectCalled('P2', '水文整编')];
    expect((await names.called(overdrawn(P1), YEAR, toDeclare)).zh).toContain('“水库维修 · 商品和服务支出（');
    expect((await names.called(overdrawn(P2), YEAR, toDeclare)).en).toContain('水文整编 · ');
    expect(read).toEqual(['U1']);
  });

  it('are those of the shipped tables in a year that is not opened', async () => {
    const { names } = namesOf(() => {
      throw new QuestionError('YEAR_NOT_FOUND', { unitCode: 'U1', fiscalYear: 2024 });
    });
    expect((await names.called(overdrawn('general/basic/2010101/-/302'), YEAR)).zh).toContain('行政运行');
  });

  it('are not read for a refusal that names no line', async () => {
    const { names, read } = namesOf(() => []);
    const closed = new DomainError('YEAR_CLOSED', budgetErrors.YEAR_CLOSED, { fiscalYear: 2024 });
    expect(await names.called(closed, YEAR)).toBe(closed);
    expect(read).toEqual([]);
  });
});
