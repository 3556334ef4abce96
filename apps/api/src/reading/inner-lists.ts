import type { LineExecution, ProcurementShare, ScoredIndicator } from '@ledger/answers';
import { factsOf } from './facts-of';
import { factsOfPart } from './facts-of-parts';
import { markOfIndicator } from './marks';
import { unitAsked } from './money';
import { factsOfKey, narrowed, type Facts } from './narrowed';
import { lineFacts, withMark, type ListArguments } from './paging';
import { INNER_LISTS, type InnerList } from './sdl/inner-lists';
import type { Request } from '../shapes/wire';
import type { YearView } from './year-view';

type BoughtOnLine = Pick<LineExecution, 'line'> & ProcurementShare;

/** Declared as a method, so that narrower entries are allowed: each list has its own. */
type FactsOf = { factsOf(entry: unknown): Facts }['factsOf'];
type FactsIn = (year: YearView) => Promise<FactsOf>;

/** What the lists within answers are narrowed by. */
const FACTS: { readonly [List in InnerList]: FactsIn } = {
  'Bridge.rows': always(factsOfPart.row),
  'Budget.steps': always(factsOfPart.step),
  'Changes.added': always(factsOfPart.step),
  'Changes.removed': always(factsOfPart.step),
  'ExecutionSeries.lines': onLine,
  'PaymentPlan.lines': onLine,
  'Procurement.byProject': always(factsOfPart.project),
  'Procurement.lines': async (year) => {
    const facts = await onLine(year);
    return (bought: BoughtOnLine) => ({ ...facts(bought), ...factsOfPart.bought(bought) });
  },
  'Scorecard.indicators': async (year) => {
    const markOf = await markOfIndicator(year);
    return (indicator: ScoredIndicator) => withMark(factsOf.indicator(indicator), markOf(indicator));
  },
  'Scorecard.losses': always(factsOfPart.loss),
  'ScoreSeries.indicators': always(factsOfPart.series),
  'ThreePublic.receptions': always(factsOfPart.reception),
  'Todo.items': always(factsOfPart.todo),
  'WithoutAssumed.figures': always(factsOfPart.known),
};

/** The entries of a list within an answer, narrowed and ordered as asked. */
export async function narrowedWithin(
  place: InnerList,
  entries: readonly unknown[],
  {
    year,
    args,
    request,
  }: { readonly year: YearView; readonly args: ListArguments; readonly request: Request },
): Promise<readonly unknown[]> {
  const [factsOf, factsOfLine] = await Promise.all([FACTS[place](year), lineFacts(year)]);
  const moneyUnit = unitAsked(request.context, request.info);
  return narrowed(INNER_LISTS[place], entries, {
    ...args,
    factsOf,
    factsOfLine: (key) => factsOfLine.get(key),
    moneyUnit,
  });
}

/** What a list of lines is narrowed by, of an entry that names its line. */
async function onLine(year: YearView): Promise<(entry: Pick<LineExecution, 'line'>) => Facts> {
  const facts = await lineFacts(year);
  return ({ line }) => facts.get(line) ?? factsOfKey(line);
}

function always(factsOf: FactsOf): FactsIn {
  return () => Promise.resolve(factsOf);
}
