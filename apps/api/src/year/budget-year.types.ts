import type { YearPoint } from '@ledger/answers';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  CountField,
  DateField,
  DateTimeField,
  FlagField,
  IdField,
  PositionField,
  TextField,
} from '../graphql/field-kinds';

@ObjectType('Freshness', {
  description: 'How old what this server knows may be, at the moment of asking.',
})
export class FreshnessType {
  @FlagField(
    'Whether the event store answered when it was last asked. Reading goes on without it, writing does not.',
  )
  readonly storeReachable!: boolean;
  @DateTimeField('All that was recorded up to this instant has been read here. Null: not known yet.', {
    nullable: true,
  })
  readonly currentAt?: string;
}

@ObjectType('Basis', {
  description: 'What an answer stands on. The same basis gives the same answer for ever.',
})
export class BasisType {
  @IdField('Id of the event store.') readonly storeId!: string;
  @PositionField('Last position that was taken into account.') readonly cut!: bigint;
  @DateField('Facts dated up to this day count, inclusive.') readonly asOf!: string;
  @DateTimeField('When the last event within the cut became known.', { nullable: true })
  readonly knownAt?: string;
  @IdField('The adopted scoring rule set.', { nullable: true }) readonly ruleSetId?: string;
  @TextField('SHA-256 of its canonical JSON.', { nullable: true }) readonly ruleSetDigest?: string;
  @CountField('Version of the projections.') readonly projectionVersion!: number;
  @TextField('Repeats the answer: budgetYear(…, basis: token).') readonly token!: string;
}

@ObjectType('BudgetYear', {
  description: 'One unit’s fiscal year at one point in time. Every field is at that point.',
})
export class BudgetYearType {
  @IdField('单位编码.') readonly unitCode!: string;
  @CountField('预算年度.') readonly fiscalYear!: number;
  /** Not in the schema: what the field resolvers ask with. */
  readonly point!: YearPoint;
}

export function viewOf(point: YearPoint): BudgetYearType {
  return { unitCode: point.unitCode, fiscalYear: point.fiscalYear, point };
}

@ObjectType('Unit', { description: '预算单位.' })
export class UnitType {
  @IdField('单位编码.') readonly unitCode!: string;
  @TextField('Its name.') readonly name!: string;
  @TextField('finance-bureau, department or subordinate.') readonly level!: string;
  @IdField('The unit above.', { nullable: true }) readonly parentCode?: string;
  @TextField('财政区划.') readonly region!: string;
  @Field(() => [Int], { description: 'Fiscal years that it has opened.' }) readonly years!: number[];
}
