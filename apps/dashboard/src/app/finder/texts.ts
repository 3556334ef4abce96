import { textsOf } from '../../wording/texts';

export const useFinderTexts = textsOf({
  en: {
    find: 'Find',
    what: 'Find units, projects, lines, indicators, payees, documents, vouchers',
    unit: 'Unit',
    project: 'Project',
    line: 'Line',
    indicator: 'Indicator',
    payee: 'Payee',
    document: 'Document',
    voucher: 'Voucher',
    nothing: 'Nothing is found in this ledger’s units and in this year. Fewer words find more.',
    more: 'and {{count}} more',
    keys: '↑ ↓ choose · Enter opens · Esc closes',
    arriving: 'Vouchers and documents are still arriving.',
  },
  zh: {
    find: '查找',
    what: '查找单位、项目、指标行、绩效指标、收款人、文件、凭证',
    unit: '单位',
    project: '项目',
    line: '指标行',
    indicator: '绩效指标',
    payee: '收款人',
    document: '文件',
    voucher: '凭证',
    nothing: '各单位和本年度中没有找到。可减少词语。',
    more: '另有 {{count}} 项',
    keys: '↑ ↓ 选择 · 回车打开 · Esc 关闭',
    arriving: '凭证和文件仍在加载。',
  },
});
