import { canonicalJson } from '@ledger/domain';
import { idOf, type FormerEntry } from './sheet-entry';
import type { ToldPayment, ToldReversal } from './told';
import { inTurn } from './voucher-groups';

/** A file that was imported before adds nothing when rows of a number have become one voucher. */
export class FormerNames {
  private readonly turns = new Map<string, number>();
  private readonly names = new Map<ToldPayment | ToldReversal, string>();

  /** In the order of the rows. */
  note(told: ToldPayment | ToldReversal): void {
    const id = formerId(told);
    const key = `${told.row.sheet}\n${id}`;
    const turn = (this.turns.get(key) ?? 0) + 1;
    this.turns.set(key, turn);
    this.names.set(told, inTurn(id, turn));
  }

  payments(rows: readonly ToldPayment[], now: FormerEntry): readonly FormerEntry[] {
    const before = rows.map((told): FormerEntry => {
      const voucherNo = this.names.get(told) ?? '';
      return {
        entryId: `v-${voucherNo}`,
        intent: { type: 'RecordExpenditure', occurredOn: told.day, voucherNo, ...told.pays },
      };
    });
    return before.length === 1 && before.every((entry) => isSame(entry, now)) ? [] : before;
  }

  reversal(
    told: ToldReversal,
    { reversed, ...now }: FormerEntry & { readonly reversed: ToldPayment | undefined },
  ): readonly FormerEntry[] {
    const reversalNo = this.names.get(told) ?? '';
    const before: FormerEntry = {
      entryId: `r-${reversalNo}`,
      intent: {
        type: 'ReverseExpenditure',
        occurredOn: told.day,
        reversalNo,
        voucherNo: (reversed && this.names.get(reversed)) ?? idOf(told.reverses),
        amountFen: told.fen,
        reason: told.reason,
      },
    };
    return isSame(before, now) ? [] : [before];
  }
}

function isSame(one: FormerEntry, other: FormerEntry): boolean {
  return one.entryId === other.entryId && canonicalJson(one.intent) === canonicalJson(other.intent);
}

function formerId(told: ToldPayment | ToldReversal): string {
  const day = told.day.replaceAll('-', '');
  const bare = told.row.texts.number ?? told.number;
  if (told.kind === 'reversal') return idOf(bare ?? idOf('冲销', told.reverses, day, told.fen));
  if (bare === undefined) return idOf('无号', day, told.pays.amountFen, told.pays.payee);
  return told.ofMonth ? idOf(told.day.slice(0, 7), bare) : idOf(bare);
}
