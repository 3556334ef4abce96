import { describe, expect, it } from '@jest/globals';
import { sourceIn } from './source-text';

describe('the source of a shipped code', () => {
  it.each([
    ['上海市普陀区财政局2024决算', '上海市普陀区财政局2024决算', '上海市普陀区财政局2024决算'],
    ['见于 2 份清单 printed in 2 lists', '见于 2 份清单', 'printed in 2 lists'],
    ['凭常识，未见出处 known of 科目, not seen', '凭常识，未见出处', 'known of 科目, not seen'],
    [
      '见于 2 份清单 printed in 2 lists; 财预〔2024〕22号',
      '见于 2 份清单；财预〔2024〕22号',
      'printed in 2 lists; 财预〔2024〕22号',
    ],
  ])('is read in one language: %s', (source, zh, en) => {
    expect(sourceIn('zh', source)).toBe(zh);
    expect(sourceIn('en', source)).toBe(en);
  });
});
