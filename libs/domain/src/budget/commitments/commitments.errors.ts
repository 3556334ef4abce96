import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Contracts with their open amounts. */
export const commitmentErrors = {
  DUPLICATE_COMMITMENT: {
    kind: 'malformed',
    field: 'commitmentId',
    zh: '承诺编号“{commitmentId}”已用于另一份合同。请换一个编号。',
    en: 'Commitment id {commitmentId} stands for another contract. Choose another id.',
  },
  UNKNOWN_COMMITMENT: {
    kind: 'malformed',
    field: 'commitmentId',
    zh: '没有编号为“{commitmentId}”的合同承诺。请核对编号，或先记入承诺（makeCommitment）。',
    en: 'There is no commitment {commitmentId}. Check the id, or make it first (makeCommitment).',
  },
  COMMITMENT_OF_OTHER_LINE: {
    kind: 'malformed',
    zh: 'line：承诺“{commitmentId}”记在“{line}”上，支出须记入同一行。',
    en: 'line: commitment {commitmentId} stands on {line}; its payment is charged to the same line.',
  },
  RELEASE_ABOVE_OPEN: {
    kind: 'malformed',
    zh: 'amountFen：承诺“{commitmentId}”只剩 {openFen} 万元未用，不能释放 {amountFen} 万元。',
    en: 'amountFen: {openFen} 万元 of commitment {commitmentId} are open, {amountFen} 万元 cannot be released.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof commitmentErrors> = refuserOf(commitmentErrors);
