import { describe, expect, it } from '@jest/globals';
import type { ListMapping } from '../../../commands/use-import-job';
import { LIST_FIELDS } from './field-texts';
import { mappingFile, mappingIn } from './mapping-file';

const MAPPING: ListMapping = {
  kind: 'JOURNAL',
  amountUnit: 'WAN_YUAN',
  negated: true,
  columns: LIST_FIELDS.map((field) => ({ field, heading: `“${field}”列` })),
  accounts: [{ account: '7101', line: 'general/basic/2200101/-/302', economicCode: '30201' }],
};

describe('a mapping as a file', () => {
  it('has the form of the command line, and comes back as it was', () => {
    const text = mappingFile(MAPPING);
    expect(JSON.parse(text)).toMatchObject({
      kind: 'journal',
      amountUnit: 'WAN_YUAN',
      negated: true,
      columns: { date: '“DATE”列', payeeAccount: '“PAYEE_ACCOUNT”列', month12: '“MONTH_12”列' },
      accounts: { '7101': { line: 'general/basic/2200101/-/302', economicCode: '30201' } },
    });
    expect(mappingIn(text)).toEqual(MAPPING);
  });

  it.each([
    '',
    '[]',
    '{}',
    '{"kind":"payments","amountUnit":"YUAN"}',
    '{"kind":"payments","amountUnit":"JIAO","columns":{}}',
    '{"kind":"payments","amountUnit":"YUAN","columns":{"colour":"红"}}',
    '{"kind":"payments","amountUnit":"YUAN","columns":{"date":1}}',
    '{"kind":"journal","amountUnit":"YUAN","columns":{},"accounts":{"7101":{"line":"x"}}}',
  ])('is none in %s', (text) => {
    expect(mappingIn(text)).toBeUndefined();
  });
});
