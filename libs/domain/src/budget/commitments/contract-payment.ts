import type { Fen } from '../../money';

/** The contract that a payment pays. */
export interface PaidContract {
  readonly commitmentId: string;
  /** How much of the open amount it uses. */
  readonly drawnFen: Fen;
  /** The supplier of the contract. Absent in version 1 of the voucher. */
  readonly supplier?: string;
}

interface Payment {
  readonly amountFen: Fen;
  readonly payee: string;
  readonly commitment?: PaidContract;
}

/** The amount paid beyond what its contract had left. */
export function aboveContractFen({ amountFen, commitment }: Payment): Fen {
  return commitment ? amountFen - commitment.drawnFen : 0;
}

/** Whether the payee is not the contract's supplier. */
export function isPaidToAnother({ payee, commitment }: Payment): boolean {
  return commitment?.supplier !== undefined && !isSameParty(payee, commitment.supplier);
}

/** The same party may be written with different spaces and full-width characters. */
export function isSameParty(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}
