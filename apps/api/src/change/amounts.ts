import { parseFen, type Fen, type LineAmount, type MoneyUnit, type ThreePublicAmounts } from '@ledger/domain';
import { RequestError } from '../graphql/request-error';
import type { LineAmountInput, LineMoneyInput } from './change.types';

/** Whole fen of a decimal text. @throws RequestError AMOUNT_INVALID where it is none, or finer than a fen. */
export function fenOf(field: string, text: string, unit: MoneyUnit): Fen {
  return parseFen(text, unit) ?? invalid(field, text);
}

export function optionalFen(field: string, text: string | undefined, unit: MoneyUnit): Fen | undefined {
  return text === undefined ? undefined : fenOf(field, text, unit);
}

export function lineAmounts(field: string, items: readonly LineAmountInput[], unit: MoneyUnit): LineAmount[] {
  return items.map(({ line, amount, procurement }, i) => ({
    line,
    amountFen: fenOf(`${field}.${i}.amount`, amount, unit),
    procurementFen: fenOf(`${field}.${i}.procurement`, procurement, unit),
  }));
}

export function lineMoney(
  items: readonly LineMoneyInput[],
  unit: MoneyUnit,
): { line: string; amountFen: Fen }[] {
  return items.map(({ line, amount }, i) => ({ line, amountFen: fenOf(`items.${i}.amount`, amount, unit) }));
}

/** Caps or amounts by kind; kinds that are not named stay absent. */
export function kindAmounts(
  kinds: Readonly<Partial<Record<keyof ThreePublicAmounts, string>>>,
  unit: MoneyUnit,
): Partial<ThreePublicAmounts> {
  const { overseas, vehiclePurchase, vehicleRunning, reception } = kinds;
  return {
    ...(overseas !== undefined && { overseas: fenOf('byKind.overseas', overseas, unit) }),
    ...(vehiclePurchase !== undefined && {
      vehiclePurchase: fenOf('byKind.vehiclePurchase', vehiclePurchase, unit),
    }),
    ...(vehicleRunning !== undefined && {
      vehicleRunning: fenOf('byKind.vehicleRunning', vehicleRunning, unit),
    }),
    ...(reception !== undefined && { reception: fenOf('byKind.reception', reception, unit) }),
  };
}

function invalid(field: string, value: string): never {
  throw new RequestError('AMOUNT_INVALID', { field, value });
}
