import { describe, expect, it } from '@jest/globals';
import { changed, type Draft } from './field';
import { formFor } from './forms';
import { readDraft } from './read-draft';

const LINE = 'general/basic/2200101/-/30217';
const { fields } = formFor('recordVoucher');

function typed(...values: readonly (readonly [string, string])[]): Draft {
  return values.reduce<Draft>((draft, [path, value]) => changed(fields, draft, { path, value }), {});
}

describe('a row of a voucher', () => {
  it('takes the code of its own line, and keeps one that was typed', () => {
    const draft = typed(['rows.1.line', LINE], ['rows.0.economic', '30201'], ['rows.0.line', LINE]);
    expect(draft).toEqual({
      'rows.0.economic': '30201',
      'rows.0.line': LINE,
      'rows.1.economic': '30217',
      'rows.1.line': LINE,
    });
  });

  it('is asked for the facts of a reception by its own code, and sends them', () => {
    const draft = typed(
      ['rows.0.economic', '30201'],
      ['rows.0.reception.guests', ''],
      ['rows.1.line', LINE],
      ['rows.1.reception.guests', '4'],
      ['rows.1.reception.companions', '2'],
      ['rows.1.reception.officialLetterNo', '函〔2023〕5号'],
    );
    expect(readDraft(fields, draft, 'yuan').input['rows']).toEqual([
      { economic: '30201' },
      {
        line: { key: LINE },
        economic: '30217',
        reception: { guests: 4, companions: 2, officialLetterNo: '函〔2023〕5号' },
      },
    ]);
  });
});
