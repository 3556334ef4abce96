import { mostCompanions, rowLabel, type ReceptionFacts } from '@ledger/domain';
import type { ThreePublicState, ThreePublicVoucher } from './three-public.projection';
import type { Reception, ReceptionCheck, VehicleSpending } from './three-public.types';

/** Reception vouchers with the rules of 党政机关国内公务接待管理规定, art. 10, held against their facts. */
export function receptionsOf({ vouchers }: ThreePublicState): readonly Reception[] {
  return [...vouchers.values()].filter(({ kind }) => kind === 'reception').map(receptionOf);
}

/** Spending on vehicles (purchase and running) by number plate, plates in order, without a plate last. */
export function vehiclesOf({ vouchers }: ThreePublicState): readonly VehicleSpending[] {
  const plates = new Map<string | undefined, { vouchers: number; executedFen: number }>();
  for (const { recorded, kind, reversedFen } of vouchers.values()) {
    if (kind !== 'vehicleRunning' && kind !== 'vehiclePurchase' && recorded.vehicle === undefined) continue;
    const sum = plates.get(recorded.vehicle) ?? { vouchers: 0, executedFen: 0 };
    plates.set(recorded.vehicle, sum);
    sum.vouchers += 1;
    sum.executedFen += recorded.amountFen - reversedFen;
  }
  return [...plates]
    .map(([vehicle, sum]): VehicleSpending => (vehicle === undefined ? sum : { vehicle, ...sum }))
    .sort((left, right) => order(left.vehicle, right.vehicle));
}

function order(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? 1 : -1;
  return left < right ? -1 : left > right ? 1 : 0;
}

function receptionOf({ recorded, reversedFen }: ThreePublicVoucher): Reception {
  const { occurredOn, line, payee, amountFen, reception } = recorded;
  const checks = reception ? checksOf(reception) : [factsMissing];
  return {
    voucherNo: rowLabel(recorded).zh,
    occurredOn,
    line,
    payee,
    amountFen,
    reversedFen,
    ...reception,
    checks,
    inOrder: checks.every(({ holds }) => holds),
  };
}

const factsMissing: ReceptionCheck = {
  rule: 'RECEPTION_FACTS_MISSING',
  holds: false,
  text: { zh: '未填写来宾人数、陪同人数和公函号', en: 'guests, companions and letter are not given' },
};

function checksOf({ guests, companions, officialLetterNo }: ReceptionFacts): readonly ReceptionCheck[] {
  const limit = mostCompanions(guests);
  return [
    {
      rule: 'RECEPTION_WITHOUT_LETTER',
      holds: officialLetterNo !== undefined,
      text:
        officialLetterNo === undefined
          ? { zh: '无公函', en: 'no official letter' }
          : { zh: `公函 ${officialLetterNo}`, en: `official letter ${officialLetterNo}` },
    },
    {
      rule: 'RECEPTION_TOO_MANY_COMPANIONS',
      holds: companions <= limit,
      text: {
        zh: `来宾 ${guests} 人，陪同 ${companions} 人，至多 ${limit} 人`,
        en: `${guests} guests, ${companions} companions, at most ${limit}`,
      },
    },
  ];
}
