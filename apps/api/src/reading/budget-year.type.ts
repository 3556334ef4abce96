import { ObjectType } from '@nestjs/graphql';
import { CountField, IdField } from '../graphql/field-kinds';

/** The type of a view for decorators; the rest is in `sdl/year.ts`. */
@ObjectType('BudgetYear', {
  description:
    'One unit’s fiscal year (预算年度) at one point in time. All its fields are answered at that point.',
})
export class BudgetYearType {
  @IdField('单位编码.') readonly unitCode!: string;
  @CountField('预算年度.') readonly fiscalYear!: number;
}
