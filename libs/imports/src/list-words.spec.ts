import { describe, expect, it } from '@jest/globals';
import { budgetErrors, DomainError, type Refusal } from '@ledger/domain';
import { inWordsOfList } from './list-words';

const said = (refusal: Refusal, details = {}) => {
  const error = inWordsOfList(new DomainError('CODE', refusal, details));
  if (!(error instanceof DomainError)) throw error;
  return error;
};

describe('a refusal of a row of a list', () => {
  it('names columns as lists do, and which of several amounts is meant', () => {
    const { zh, en, field } = said(budgetErrors.AMOUNT_ZERO, { field: 'items.1.amountFen' });
    expect(zh).toBe('金额（第 2 项）：金额不能为零。请填写实际金额，或不填该项。');
    expect(en).toBe('amount (item 2): must not be zero. Write the amount, or leave the entry out.');
    expect(field).toBe('items.1.amountFen');
  });

  it('names what happens by its title', () => {
    expect(said(budgetErrors.APPROPRIATION_MISSING).zh).toContain('（年初预算批复）');
  });

  it.each(Object.entries<Refusal>(budgetErrors))('leaves no word of the program in %s', (_, refusal) => {
    const { zh, en } = said(refusal, { field: 'items.0.procurementFen' });
    const texts = `${zh} ${en}`.replaceAll(/\{\w+\}/g, '');
    expect(texts).not.toMatch(/[a-z][A-Z]/);
    expect(zh).not.toMatch(/^[a-z]+(?:\.\w+)*：/);
  });

  it('is left as it is where the ledger did not refuse it', () => {
    const error = new Error('disk full');
    expect(inWordsOfList(error)).toBe(error);
  });
});
