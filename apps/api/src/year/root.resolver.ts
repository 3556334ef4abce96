import { builtInRuleSets, listCodes, type CodeTable } from '@ledger/domain';
import { LedgerReader, StoreWatch } from '@ledger/reader';
import { Args, ArgsType, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Reads } from '../graphql/answer-cache/reads';
import { AFTER, basisOfCursor, connectionOf, FIRST, pageOf } from '../graphql/connection';
import { CodeTableEnum } from '../graphql/code-table';
import { DateScalar, DateTimeScalar, PositionScalar } from '../graphql/scalars';
import { BudgetYearType, UnitType, viewOf } from './budget-year.types';
import { CodeType } from './findings.types';
import { RuleSetType } from './scorecard.types';

const Codes = connectionOf(CodeType, 'Code');
const Units = connectionOf(UnitType, 'Unit');
const BudgetYears = connectionOf(BudgetYearType, 'BudgetYear');

@ArgsType()
class PointArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Facts dated up to this day count, inclusive. Absent: the end of the year.',
  })
  readonly asOf?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what was recorded up to this instant counts. Absent: all that is known.',
  })
  readonly knownAt?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Token of an earlier answer, instead of asOf and knownAt: repeats it.',
  })
  readonly basis?: string;

  @Field(() => PositionScalar, {
    nullable: true,
    description:
      'Wait, 5 seconds at most, until this position has been read, on whichever replica: read your own writes.',
  })
  readonly minPosition?: bigint;
}

@ArgsType()
class YearsArgs extends PointArgs {
  @Field(() => Int, { description: '预算年度.' })
  readonly year!: number;

  @Field(() => Int, { defaultValue: 50, description: 'How many units at most.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of an earlier page.' })
  readonly after?: string;
}

@ArgsType()
class CodesArgs {
  @Field(() => Int, { description: '预算年度.' })
  readonly year!: number;

  @Field(() => CodeTableEnum, { description: 'Which table.' })
  readonly table!: CodeTable;

  @Field(() => Int, { defaultValue: 100, description: 'How many codes at most.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of an earlier page.' })
  readonly after?: string;
}

/** Where every view begins: the point in time is resolved here, once. */
@Resolver()
export class RootResolver {
  constructor(
    private readonly reader: LedgerReader,
    private readonly watch: StoreWatch,
  ) {}

  @Reads('year')
  @Query(() => BudgetYearType, { description: 'One unit’s fiscal year at a point in time.' })
  async budgetYear(
    @Args('unit', { type: () => ID, description: '单位编码.' }) unitCode: string,
    @Args('year', { type: () => Int, description: '预算年度.' }) fiscalYear: number,
    @Args() { minPosition, ...at }: PointArgs,
  ): Promise<BudgetYearType> {
    if (minPosition !== undefined) await this.watch.reach(minPosition);
    return viewOf(this.reader.pointOf({ unitCode, fiscalYear }, at));
  }

  @Reads('log')
  @Query(() => BudgetYears, { description: 'A fiscal year of all units, at one cut.' })
  async budgetYears(@Args() { year, first, after, minPosition, ...at }: YearsArgs) {
    if (minPosition !== undefined) await this.watch.reach(minPosition);
    const point = after === undefined ? at : { basis: basisOfCursor(after) };
    const points = this.reader.pointsOf(year, point);
    const [one] = points;
    const token = one ? this.reader.tokenOf(one) : '';
    return pageOf(points.map(viewOf), { first, ...(after !== undefined && { after }) }, token);
  }

  @Reads('log')
  @Query(() => Units, { description: '预算单位 that are registered, by code.' })
  units(@Args('first', FIRST) first: number, @Args('after', AFTER) after?: string) {
    const { catalogue } = this.reader;
    const years = catalogue.unitYears();
    const nodes = catalogue.unitCodes().flatMap((unitCode): UnitType[] => {
      const registered = catalogue.registrationOf(unitCode);
      const opened = years.filter((year) => year.unitCode === unitCode).map(({ fiscalYear }) => fiscalYear);
      return registered ? [{ ...registered, years: opened }] : [];
    });
    // A registration cannot be withdrawn and units stand by code: the offset needs no basis to be stable.
    return pageOf(nodes, { first, ...(after !== undefined && { after }) }, 'units');
  }

  @Reads('tables')
  @Query(() => Codes, {
    description: 'Codes of the tables of a fiscal year; those that a unit declared are its own.',
  })
  codes(@Args() { year, table, first, after }: CodesArgs) {
    const codes = listCodes({ fiscalYear: year, declared: new Map() }, table);
    return pageOf(codes, { first, ...(after !== undefined && { after }) }, `codes-${year}-${table}`);
  }

  @Reads('tables')
  @Query(() => [RuleSetType], { description: '评分规则 that ship with the program.' })
  ruleSets(): readonly RuleSetType[] {
    return builtInRuleSets;
  }
}
