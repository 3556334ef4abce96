import type { Wording } from '@ledger/domain';
import { CURES_OF_FILES } from './cures-of-files';
import { CURES_OF_SERVERS } from './cures-of-servers';

/** Cures for codes whose text states only the fault. Other codes have the cure in their text. */
export const CURES: Readonly<Record<string, Wording>> = {
  ...CURES_OF_FILES,
  ...CURES_OF_SERVERS,
  YEAR_ALREADY_OPENED: {
    zh: '年度开启后不能更改；请继续使用，或核对单位和年度。',
    en: 'What a year was opened with cannot be changed: go on with it, or check the unit and the year.',
  },
  PARENT_LEVEL_INVALID: {
    zh: '请核对上级单位编码，或改正本单位的级次。',
    en: 'Check the code of the parent, or correct the level of the unit.',
  },
  ADJUSTMENT_DOCUMENT_REQUIRED: { zh: '请填写批准文号。', en: 'Name the document of the approval.' },
  COMMITMENT_OF_OTHER_LINE: {
    zh: '请改用该承诺所在的行，或不填承诺编号。',
    en: 'Use the line of the commitment, or leave its id out.',
  },
  RELEASE_ABOVE_OPEN: {
    zh: '请减少金额，或不填金额以释放全部余额。',
    en: 'Lower the amount, or leave it out to release all that is open.',
  },
  REVERSAL_ABOVE_ORIGINAL: {
    zh: '请减少金额，或不填金额以全部冲销。',
    en: 'Lower the amount, or leave it out to reverse all that remains.',
  },
  THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL: {
    zh: '请填写批准文号（threePublicApprovalNo）。',
    en: 'Name the approval number (threePublicApprovalNo).',
  },
  CONTROL_RAISE_WITHOUT_APPROVAL: {
    zh: '请填写批准文号（approvalNo）。',
    en: 'Name the approval number (approvalNo).',
  },
  RECEPTION_FACTS_MISSING: {
    zh: '请补填来宾人数、陪同人数和公函号。',
    en: 'Give the guests, the companions and the number of the letter.',
  },
  RECEPTION_WITHOUT_LETTER: {
    zh: '请填写公函号；没有公函的，不得由公款支付。',
    en: 'Give the number of the letter; without one it is not paid from public funds.',
  },
  UNIT_CODE_INVALID: {
    zh: '请改正编码，如 431200.ZRZYGH。',
    en: 'Correct the code, e.g. 431200.ZRZYGH.',
  },
  RECEPTION_TOO_MANY_COMPANIONS: {
    zh: '请核对人数；超出部分不得由公款支付。',
    en: 'Check the numbers; what is above the limit is not paid from public funds.',
  },
  MEETING_FACTS_MISSING: {
    zh: '请补填人数和天数；没有标准可核对的，不填标准。',
    en: 'Give the people and the days; where no limit is to be checked, leave the limits out.',
  },
  MEETING_TOO_MANY_PEOPLE: {
    zh: '请核对人数和标准；超出部分不得由公款支付。',
    en: 'Check the number and the limit; what is above it is not paid from public funds.',
  },
  MEETING_TOO_MANY_DAYS: {
    zh: '请核对天数和标准；超出部分不得由公款支付。',
    en: 'Check the days and the limit; what is above it is not paid from public funds.',
  },
  LEGAL_BASIS_REQUIRED: { zh: '请填写依据的条款。', en: 'Name the article it rests on.' },
};
