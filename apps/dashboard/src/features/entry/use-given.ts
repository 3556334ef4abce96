import type { CommandForm, Draft } from '../../commands/field';
import { freeNumber, numbersOf } from '../../commands/next-number';
import { useYearData } from '../../loading/YearContext';
import { runningDay } from '../../time/today';
import type { Voucher, YearData } from '../../year/year-data';

interface About {
  /** A voucher that is reversed, or entered again with changes. */
  readonly voucher: string | undefined;
  /** The number that was booked last on this page. */
  readonly booked: string | undefined;
  /** What the link that led here fills in: a draft as JSON. */
  readonly filled?: string | undefined;
}

/** What a form begins with: today while the year runs, the next free number, and what is known of the voucher it is about. */
export function useGiven(form: CommandForm | undefined, { voucher: no, booked, filled }: About): Draft {
  const data = useYearData();
  const has = (name: string) => form?.fields.some((field) => field.name === name) ?? false;
  const next = has('voucherNo') || has('reversalNo') ? nextVoucherNo(data, booked) : undefined;
  const voucher = data.vouchers.entries.find(
    ({ kind, voucherNo }) => kind !== 'REVERSAL' && voucherNo === no,
  );
  const given: Record<string, string | undefined> = {
    ...(has('occurredOn') && { occurredOn: runningDay(data.year) }),
    ...(form?.command === 'recordExpenditure' && { ...copied(voucher), voucherNo: next }),
    ...(form?.command === 'recordVoucher' && { voucherNo: next }),
    ...(form?.command === 'reverseExpenditure' && { reversalNo: next, voucherNo: no }),
    ...filledIn(form, filled),
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  );
}

/** All but its date, its number and its amount. */
function copied(voucher: Voucher | undefined): Record<string, string | undefined> {
  if (!voucher) return {};
  const { line, economic, payee, summary, vehicle, commitmentId } = voucher;
  const known = { line, economic: economic.code, payee, summary, vehicle, commitmentId };
  return Object.fromEntries(Object.entries(known).map(([name, value]) => [name, value ?? undefined]));
}

function nextVoucherNo({ vouchers: { entries } }: YearData, booked: string | undefined): string | undefined {
  const { last, taken } = numbersOf(entries);
  return freeNumber(booked ?? last, taken);
}

/** Only texts, and only of fields that the form has; what is no draft fills in nothing. */
function filledIn(form: CommandForm | undefined, filled: string | undefined): Draft {
  if (!form || filled === undefined) return {};
  const draft = parsed(filled);
  if (typeof draft !== 'object' || draft === null) return {};
  const fields = form.fields.map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(draft).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && fields.some((name) => name === entry[0].split('.')[0]),
    ),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
