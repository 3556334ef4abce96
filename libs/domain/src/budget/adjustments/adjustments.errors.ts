import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';
import { type BreachOf, type Finder, finderOf } from '../year/judgement';

/** Adjustments, in the order of checking. */
export const adjustmentErrors = {
  APPROPRIATION_MISSING: {
    kind: 'malformed',
    zh: '年初预算尚未批复，不能调整。请先记入年初预算批复（approveAppropriation）。',
    en: 'There is no year-start budget to adjust yet. Enter the appropriation first (approveAppropriation).',
  },
  ADJUSTMENT_ALREADY_DECIDED: {
    kind: 'malformed',
    field: 'adjustmentId',
    zh: '调整“{adjustmentId}”{statusZh}，不能再这样处理。已批准的可以撤回，其余请另提新的调整。',
    en: 'Adjustment {adjustmentId} is already {statusEn}. An approved one can be withdrawn; otherwise propose a new one.',
  },
  DUPLICATE_ADJUSTMENT: {
    kind: 'malformed',
    field: 'adjustmentId',
    zh: '调整编号“{adjustmentId}”已用于另一项调整。请换一个编号。',
    en: 'Adjustment id {adjustmentId} stands for another adjustment. Choose another id.',
  },
  UNKNOWN_ADJUSTMENT: {
    kind: 'malformed',
    field: 'adjustmentId',
    zh: '没有编号为“{adjustmentId}”的调整。请核对编号，或先提出调整（proposeAdjustment）。',
    en: 'There is no adjustment {adjustmentId}. Check the id, or propose it first (proposeAdjustment).',
  },
  LEGAL_BASIS_REQUIRED: {
    kind: 'malformed',
    zh: 'legalBasis：调整必须写明依据，例如“预算法 第七十二条”。',
    en: 'legalBasis: an adjustment names what it rests on, e.g. "预算法 art. 72".',
  },
  ADJUSTMENT_SIGN_WRONG: {
    kind: 'malformed',
    zh: '{field}：{adjustmentKindZh}的金额 {amountFen} 万元符号不对。追加为正，追减为负，调剂不为零。',
    en: '{field}: {amountFen} 万元 has the wrong sign for a {adjustmentKindEn}. A supplement adds, a reduction is negative, a transfer is not zero.',
  },
  TRANSFER_CROSSES_BOOKS: {
    kind: 'malformed',
    zh: 'items：调剂涉及多本预算（{booksZh}）。资金不能在不同预算之间调剂，请分别追减和追加。',
    en: 'items: the transfer touches more than one book ({booksEn}). Money cannot move between books: enter a reduction and a supplement.',
  },
  TRANSFER_NOT_CONSERVING: {
    kind: 'malformed',
    zh: 'items：调剂各项合计应为零，现为 {sumFen} 万元。请使调入等于调出。',
    en: 'items: a transfer adds up to zero, this one to {sumFen} 万元. Make what goes in equal what goes out.',
  },
  ADJUSTMENT_DOCUMENT_REQUIRED: {
    kind: 'malformed',
    field: 'documentNo',
    zh: 'documentNo：批准调整“{adjustmentId}”必须有文号（提出时未写的，批准时填写）。',
    en: 'documentNo: approving adjustment {adjustmentId} needs a document number where the proposal names none.',
  },
  OWN_PROPOSAL_APPROVED: {
    kind: 'breach',
    zh: '调整“{adjustmentId}”由 {actor} 提出，不能由本人批准。请由他人批准。',
    en: 'Adjustment {adjustmentId} was proposed by {actor}, who cannot approve it too. Let somebody else approve it.',
  },
  THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL: {
    kind: 'breach',
    zh: '{field}：“{line}”是三公经费，调增须有批准文号（threePublicApprovalNo）。',
    en: '{field}: {line} is three-public; raising it needs an approval number (threePublicApprovalNo).',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof adjustmentErrors> = refuserOf(adjustmentErrors);

export type AdjustmentBreach = BreachOf<typeof adjustmentErrors>;

export const finding: Finder<typeof adjustmentErrors> = finderOf(adjustmentErrors);
