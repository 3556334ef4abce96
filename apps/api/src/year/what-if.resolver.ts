import { LedgerReader, suppose } from '@ledger/reader';
import { TryEntries } from '@ledger/write-side';
import { readEntriesAlone } from '@ledger/year-file';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../http/actor';
import { Reads } from '../graphql/answer-cache/reads';
import { RequestError } from '../graphql/request-error';
import type { RequestContext } from '../request-context';
import { BudgetYearType, viewOf } from './budget-year.types';
import { ruleSetCalled } from './rule-set-called';
import { WhatIfArgs, WhatIfType } from './what-if.types';

/** The view under another rule set, without some events, or with some more. */
@Resolver(() => BudgetYearType)
export class WhatIfResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: LedgerReader,
  ) {}

  @Reads('clock')
  @ResolveField(() => WhatIfType, { description: '假设: what the view would be. Stores nothing.' })
  async whatIf(
    @Parent() { point: asIs }: BudgetYearType,
    @Args() { ruleSet, leaveOut, entries }: WhatIfArgs,
    @Context() { request }: RequestContext,
  ): Promise<WhatIfType> {
    const named = entries === undefined ? [] : entriesOf(entries, actorOf(request));
    const rules = ruleSetCalled(ruleSet);
    const { point, ...supposed } = await suppose(this.reader, asIs, {
      leaveOut,
      tryOn: (without) => this.commands.execute(new TryEntries({ point: without, entries: named })),
      ...(rules && { ruleSet: rules }),
    });
    return { budgetYear: viewOf(point), ...supposed };
  }
}

function entriesOf(yaml: string, actor: string) {
  const read = readEntriesAlone(yaml, actor);
  if (read.ok) return read.entries;
  const said = (language: 'zh' | 'en') =>
    read.errors.map((error) => `${error.line}:${error.column} ${error[language]}`).join('; ');
  throw new RequestError('ENTRIES_INVALID', { field: 'entries', reason: said('zh'), reasonEn: said('en') });
}
