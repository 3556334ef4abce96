import { describe, expect, it } from '@jest/globals';
import { ACCESS_ERRORS, budgetErrors, DomainError, type Refusal } from '@ledger/domain';
import { inWordsOfCommandLine } from './refusal-words';

const said = (refusal: Refusal, details = {}) => {
  const error = inWordsOfCommandLine(new DomainError('CODE', refusal, details));
  if (!(error instanceof DomainError)) throw error;
  return error;
};

describe('a refusal of what was typed as a command', () => {
  it('names the option that goes on all the same', () => {
    const { zh, en } = said(budgetErrors.YEAR_LEAVES_OPEN, { fiscalYear: 2023, leftZh: '甲', leftEn: 'a' });
    expect(zh).toContain('请确认（--even-so）。');
    expect(en).toContain('closed even so (--even-so).');
    expect(`${zh}${en}`).not.toMatch(/evenSo|命令行|command line/);
  });

  it('names the option that is wrong', () => {
    const { zh, en } = said(ACCESS_ERRORS.TEXT_BLANK, { field: 'person.subject' });
    expect(zh).toBe('--subject：不能为空白。请填写内容。');
    expect(en).toBe('--subject: must not be blank. Fill it in.');
  });

  it('names what happens by its title, and a date as a date', () => {
    expect(said(budgetErrors.YEAR_CLOSED, { fiscalYear: 2023 }).zh).not.toContain('reopenYear');
    expect(said(budgetErrors.DATE_INVALID, { field: 'occurredOn', value: '2023-02-30' }).zh).toMatch(
      /^日期：/,
    );
  });
});
