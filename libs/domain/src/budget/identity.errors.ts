import type { Refusal } from '../domain-error';

/** Numbers and ids: taken for something else, or unknown where an earlier entry is meant. */
export const identityErrors = {
  CARRY_CANCELLED: {
    kind: 'malformed',
    field: 'carryId',
    zh: '结转“{carryId}”已取消或撤销，该编号不能再用。请用新的编号重新结转。',
    en: 'Carry-forward {carryId} was cancelled or revoked, and its id is spent. Release it again under a new id.',
  },
  DUPLICATE_DOCUMENT: {
    kind: 'malformed',
    field: 'documentNo',
    zh: '文号“{documentNo}”已按其他内容记入。请核对文号；同一文号不能记两次。',
    en: 'Document {documentNo} was entered with other content. Check its number; a document is entered once.',
  },
  APPROPRIATION_ALREADY_APPROVED: {
    kind: 'malformed',
    zh: '年初预算已由“{documentNo}”批复。以后的变动请用追加、追减或调剂记录。',
    en: 'The year-start budget was approved by {documentNo}. Enter later changes as supplement, reduction or transfer.',
  },
  DUPLICATE_ADJUSTMENT: {
    kind: 'malformed',
    field: 'adjustmentId',
    zh: '调整编号“{adjustmentId}”已用于另一项调整。请换一个编号。',
    en: 'Adjustment id {adjustmentId} stands for another adjustment. Choose another id.',
  },
  DUPLICATE_COMMITMENT: {
    kind: 'malformed',
    field: 'commitmentId',
    zh: '承诺编号“{commitmentId}”已用于另一份合同。请换一个编号。',
    en: 'Commitment id {commitmentId} stands for another contract. Choose another id.',
  },
  DUPLICATE_VOUCHER: {
    kind: 'malformed',
    zh: '凭证号“{voucherNo}”已按其他内容记入。请核对凭证号；更正请先红字冲销，再用新凭证号记入。',
    en: 'Voucher {voucherNo} was entered with other content. Check its number; to correct it, reverse it and enter a new one.',
  },
  DUPLICATE_ASSET: {
    kind: 'malformed',
    field: 'assetNo',
    zh: '资产编号“{assetNo}”已按其他内容登记。请核对编号。',
    en: 'Asset {assetNo} was entered with other content. Check its number.',
  },
  DUPLICATE_CARRY_FORWARD: {
    kind: 'malformed',
    field: 'carryId',
    zh: '结转编号“{carryId}”已按其他内容记入。请换一个编号，或先撤销原结转。',
    en: 'Carry-forward {carryId} was entered with other content. Choose another id, or revoke the first.',
  },
  UNKNOWN_ADJUSTMENT: {
    kind: 'malformed',
    field: 'adjustmentId',
    zh: '没有编号为“{adjustmentId}”的调整。请核对编号，或先提出调整（ProposeAdjustment）。',
    en: 'There is no adjustment {adjustmentId}. Check the id, or propose it first (ProposeAdjustment).',
  },
  UNKNOWN_COMMITMENT: {
    kind: 'malformed',
    field: 'commitmentId',
    zh: '没有编号为“{commitmentId}”的合同承诺。请核对编号，或先记入承诺（MakeCommitment）。',
    en: 'There is no commitment {commitmentId}. Check the id, or make it first (MakeCommitment).',
  },
  UNKNOWN_VOUCHER: {
    kind: 'malformed',
    zh: '没有凭证号为“{voucherNo}”的支出。请核对凭证号。',
    en: 'There is no expenditure with voucher {voucherNo}. Check its number.',
  },
  UNKNOWN_CARRY_FORWARD: {
    kind: 'malformed',
    field: 'carryId',
    zh: '{fiscalYear} 年度没有编号为“{carryId}”的结转。请核对编号。',
    en: 'The year {fiscalYear} released no carry-forward {carryId}. Check the id.',
  },
} as const satisfies Record<string, Refusal>;
