import type { NotJudgedReason, Paper } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { figureOf } from './recomputed';

/** Why a relation could not be judged. */
export function reasonOf(reason: NotJudgedReason, paper: Paper): Bilingual {
  if (reason.code === 'ZERO_OVER_ZERO')
    return { zh: '0 除以 0：分子分母都印为 0', en: '0 over 0: both sides are printed as 0' };
  const { label } = figureOf(paper, reason.figureId);
  switch (reason.code) {
    case 'FIGURE_MISSING':
      return { zh: `${reason.figureId} 未列出`, en: `${reason.figureId} is not listed` };
    case 'FIGURE_BLANK':
      return { zh: `“${label}”空白，空白不是 0`, en: `“${label}” is blank, and a blank is not 0` };
    case 'NOT_A_NUMBER':
      return { zh: `“${label}”不是数`, en: `“${label}” is no number` };
  }
}

export const LEDGER_ZERO_OVER_ZERO: Bilingual = {
  zh: '0 除以 0：账上此时分子分母都为 0',
  en: '0 over 0: in the ledger both sides are 0 at this point',
};

export const NO_LEDGER_FIGURE: Bilingual = {
  zh: '账上此时没有这个数',
  en: 'the ledger has no such figure at this point',
};
