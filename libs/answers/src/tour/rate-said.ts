import { percentText, type Rate } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

export function rateSaid(rate: Rate): Bilingual {
  const text = percentText(rate);
  return text === undefined
    ? { zh: '（分母为零，无意义）', en: '(undefined over zero)' }
    : { zh: `${text}%`, en: `${text} %` };
}
