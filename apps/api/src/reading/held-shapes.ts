import type { FieldShape, Shape } from '../shapes/shape';
import { SERIES } from './series';

/** Parts of types that are written in the language of schemas, as far as their values are read like those of shapes. */
export const HELD: Readonly<Record<string, Shape>> = {
  FundsArrival: held(
    ['document', 'Document', 'documentNo'],
    ['items', '[LineMoney!]!'],
    ['total', 'Money!', 'totalFen'],
  ),
  PaymentPlanDocument: held(['document', 'Document', 'documentNo'], ['items', '[LineMonth!]!']),
  InterimAuthority: held(['document', 'Document', 'documentNo'], ['lines', '[LineAmount!]!']),
  RuleSetAdoption: held(['document', 'Document', 'documentNo']),
  Commitment: held(['paymentsToOthers', 'PaidToAnotherConnection!', 'paidToOthers']),
  ...Object.fromEntries(
    SERIES.map(({ type, field, step, property }) => [type, held([field, `${step}Connection!`, property])]),
  ),
  CommitmentRelease: held(['amount', 'Money!', 'amountFen']),
  CarryForwards: held(
    ['outTotal', 'Money!', 'outTotalFen'],
    ['intoTotal', 'Money!', 'intoTotalFen'],
    ['recoveredTotal', 'Money!', 'recoveredTotalFen'],
    ['broughtForwardTotal', 'Money!', 'broughtForwardTotalFen'],
    ['recoveredNextYearTotal', 'Money!', 'recoveredNextYearTotalFen'],
    ['leftToNextYearTotal', 'Money!', 'leftToNextYearTotalFen'],
  ),
};

function held(...fields: readonly (readonly [name: string, type: string, property?: string])[]): Shape {
  return {
    kind: 'object',
    about: '',
    fields: fields.map(([name, type, property]): FieldShape => ({
      name,
      type,
      about: '',
      ...(property !== undefined && { property }),
    })),
  };
}
