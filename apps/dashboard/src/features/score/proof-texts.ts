import { STANDING_NAMES_EN, STANDING_NAMES_ZH } from '../../drawing/standings';
import { textsOf } from '../../wording/texts';

export const useProofTexts = textsOf({
  en: {
    ...STANDING_NAMES_EN,
    losses: 'What points were lost for',
    twice: 'One cause, {{count}} effects',
    evidence: 'Targets as printed, and evidence of results',
    items: 'evidence: {{count}}',
    printed: 'Printed',
    heldBy: 'true if:',
    inText: 'See it in the report',
    noFigure: '{{id}}: not stated at this point',
    bytes: '{{bytes}} bytes',
    liesAt: 'lies at',
    VERIFIED: 'verified',
    DAMAGED: 'damaged',
    MISSING: 'missing',
    NOT_STORED: 'not stored here',
  },
  zh: {
    ...STANDING_NAMES_ZH,
    losses: '扣分原因',
    twice: '一个原因，{{count}} 处扣分',
    evidence: '报告所印指标值与完成值佐证',
    items: '佐证 {{count}} 项',
    printed: '印作',
    heldBy: '成立条件：',
    inText: '在报告中查看',
    noFigure: '{{id}}：此时点尚无该数字',
    bytes: '{{bytes}} 字节',
    liesAt: '存放处',
    VERIFIED: '完好',
    DAMAGED: '已损坏',
    MISSING: '缺失',
    NOT_STORED: '未存入本系统',
  },
});
