import { EventStore } from '@ledger/event-store';
import { LedgerReader, LongQuestions } from '@ledger/reader';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../http/actor';
import { Reads } from '../graphql/answer-cache/reads';
import type { RequestContext } from '../request-context';
import { BudgetYearType, viewOf } from './budget-year.types';
import { ruleSetCalled } from './rule-set-called';
import { answerWhatIf, WHAT_IF, type WhatIfQuestion } from './supposing';
import { WhatIfArgs, WhatIfType } from './what-if.types';

/** Of YAML: reading and trying them takes as long as a walk past one event. */
const ENTRY_CHARACTERS = 20;

/** The view under another rule set, without some events, or with some more. */
@Resolver(() => BudgetYearType)
export class WhatIfResolver {
  constructor(
    private readonly store: EventStore,
    private readonly reader: LedgerReader,
    private readonly long: LongQuestions,
  ) {}

  @Reads('clock')
  @ResolveField(() => WhatIfType, { description: '假设: what the view would be. Stores nothing.' })
  async whatIf(
    @Parent() { point: asIs }: BudgetYearType,
    @Args() { ruleSet, leaveOut, entries }: WhatIfArgs,
    @Context() { request }: RequestContext,
  ): Promise<WhatIfType> {
    const rules = ruleSetCalled(ruleSet);
    const question: WhatIfQuestion = {
      point: asIs,
      leaveOut,
      actor: entries === undefined ? 'what-if' : actorOf(request),
      at: this.reader.catalogue.recordedAtOf(asIs.cut) ?? '',
      ...(entries !== undefined && { entries }),
      ...(rules && { ruleSet: rules }),
    };
    const [weight, extra] = [leaveOut.length > 0 ? 1 : 0, (entries?.length ?? 0) / ENTRY_CHARACTERS];
    const { point, ...supposed } = await this.long.ask({ name: WHAT_IF, question, weight, extra }, () =>
      answerWhatIf(this.store, this.reader, question),
    );
    return { budgetYear: viewOf(point), ...supposed };
  }
}
