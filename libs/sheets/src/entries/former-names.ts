import { idOf, type FormerEntry } from './sheet-entry';
import type { ToldPayment, ToldReversal } from './told';
import { inTurn } from './voucher-groups';

/**
 * Earlier versions made one voucher of each row. This gives the entries that they made, so that a file that was
 * imported then adds nothing now.
 */
export class FormerNames {
  /** How often each id has occurred, for each sheet. */
  private readonly turns = new Map<string, Map<string, number>>();
  /** The ids that needed a number because they had occurred before. There are few. */
  private readonly names = new Map<ToldPayment | ToldReversal, string>();

  /** Must be called in the order of the rows. */
  note(told: ToldPayment | ToldReversal): void {
    const turns = this.turns.get(told.row.sheet) ?? new Map<string, number>();
    this.turns.set(told.row.sheet, turns);
    const id = formerId(told);
    const turn = (turns.get(id) ?? 0) + 1;
    turns.set(id, turn);
    if (turn > 1) this.names.set(told, inTurn(id, turn));
  }

  payments(rows: readonly ToldPayment[], now: FormerEntry): readonly FormerEntry[] {
    const before = rows.map((told): FormerEntry => {
      const voucherNo = this.nameOf(told);
      return {
        entryId: `v-${voucherNo}`,
        intent: { type: 'RecordExpenditure', occurredOn: told.day, voucherNo, ...told.pays },
      };
    });
    return before.length === 1 && before.every((entry) => isSame(entry, now)) ? NONE : before;
  }

  reversal(
    told: ToldReversal,
    { reversed, ...now }: FormerEntry & { readonly reversed: ToldPayment | undefined },
  ): readonly FormerEntry[] {
    const reversalNo = this.nameOf(told);
    const before: FormerEntry = {
      entryId: `r-${reversalNo}`,
      intent: {
        type: 'ReverseExpenditure',
        occurredOn: told.day,
        reversalNo,
        voucherNo: reversed ? this.nameOf(reversed) : idOf(told.reverses),
        amountFen: told.fen,
        reason: told.reason,
      },
    };
    return isSame(before, now) ? NONE : [before];
  }

  private nameOf(told: ToldPayment | ToldReversal): string {
    return this.names.get(told) ?? formerId(told);
  }
}

/** One shared empty list, because most rows have no former entries. */
const NONE: readonly FormerEntry[] = [];

/** Comparing parts by identity is enough, because both are made from the same row. */
function isSame(one: FormerEntry, other: FormerEntry): boolean {
  const names = Object.keys(one.intent);
  return (
    one.entryId === other.entryId &&
    names.length === Object.keys(other.intent).length &&
    names.every((name) => Reflect.get(one.intent, name) === Reflect.get(other.intent, name))
  );
}

function formerId(told: ToldPayment | ToldReversal): string {
  const day = told.day.replaceAll('-', '');
  const bare = told.bareNumber ?? told.number;
  if (told.kind === 'reversal') return idOf(bare ?? idOf('冲销', told.reverses, day, told.fen));
  if (bare === undefined) return idOf('无号', day, told.pays.amountFen, told.pays.payee);
  return told.ofMonth ? idOf(told.day.slice(0, 7), bare) : idOf(bare);
}
