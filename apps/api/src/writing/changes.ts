import { approvalAsProposed, type EventOf } from '@ledger/domain';
import { BREACH_NAMES, QuestionError, withPreview, type LedgerEvents, type YearPoint } from '@ledger/answers';
import { StoreWatch } from '@ledger/reader';
import { ChangeBudget, ChangePerformance, ChangeUnit, type CommandMeta } from '@ledger/write-side';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { permitted } from '../access/permits';
import { authorOfRequest } from '../http/actor';
import type { BilingualType } from '../graphql/texts';
import type { RequestContext } from '../request-context';
import type { BudgetYearType } from '../reading/budget-year.type';
import { Reading } from '../reading/reading';
import type { Address, Command } from './command';
import { metaOf, type ChangeOptions } from './command-meta';
import type { Fault, Place } from './field';
import { withLinesCalled } from './lines-called';
import { isReadOn, positionTold } from './read-back';
import { refusalOf, refusalOfFault, type Refusal } from './refusals';
import { UploadedEvidence } from './uploaded-evidence';

/** The arguments of every mutation of a command; one of a unit has no fiscal year. */
export interface ChangeArguments extends Address {
  readonly input?: unknown;
  readonly moneyUnit: Place['moneyUnit'];
  readonly options?: ChangeOptions;
}

interface BrokenRule {
  readonly code: string;
  readonly text: BilingualType;
}

interface ChangeResult {
  readonly streamVersion: number;
  readonly position: bigint;
  readonly replayed: boolean;
  readonly dryRun: boolean;
  readonly events: readonly string[];
  readonly brokenRules: readonly BrokenRule[];
  readonly breaches: readonly BilingualType[];
  readonly budgetYear?: BudgetYearType;
  readonly ifApproved?: BudgetYearType;
}

/** One of the two. */
export interface ChangePayload {
  readonly result?: ChangeResult;
  readonly refusals: readonly Refusal[];
}

/** From a mutation to the command bus and back to the view: all that the mutations have in common. */
@Injectable()
export class Changes {
  @Inject(Reading) private readonly reading!: Reading;

  @Inject(UploadedEvidence) private readonly uploaded!: UploadedEvidence;

  constructor(
    private readonly commands: CommandBus,
    private readonly watch: StoreWatch,
  ) {}

  /** @throws RequestError ACTOR_REQUIRED, EventStoreError STORE_UNAVAILABLE: errors that are not refusals. */
  async send(command: Command, args: ChangeArguments, { request }: RequestContext): Promise<ChangePayload> {
    const author = authorOfRequest(request);
    try {
      const meta = metaOf(args, author);
      const input = await this.uploaded.taken(args.input, { args, meta, request });
      return await this.decide(command, { ...args, input }, meta);
    } catch (error) {
      const called = await withLinesCalled(error, addressOf(args), this.reading);
      return { refusals: [refusalOf(called, { input: command.input, given: args.input })] };
    }
  }

  private async decide(command: Command, args: ChangeArguments, meta: CommandMeta): Promise<ChangePayload> {
    const { unitCode, input, moneyUnit } = args;
    const faults: Fault[] = [];
    const read = [input, { path: '', moneyUnit, faults }, args] as const;
    const address = addressOf(args);
    switch (command.of) {
      case 'unit': {
        const intent = command.intentOf(...read);
        if (faults.length > 0) return { refusals: faults.map(refusalOfFault) };
        const by = permittedMeta(meta, unitCode, intent);
        return this.ofUnit(await this.commands.execute(new ChangeUnit(unitCode, intent, by)), by);
      }
      case 'budget': {
        const intent = command.intentOf(...read);
        if (faults.length > 0) return { refusals: faults.map(refusalOfFault) };
        const by = permittedMeta(meta, unitCode, intent);
        return this.ofYear(args, by, await this.commands.execute(new ChangeBudget(address, intent, by)));
      }
      case 'performance': {
        const intent = command.intentOf(...read);
        if (faults.length > 0) return { refusals: faults.map(refusalOfFault) };
        const by = permittedMeta(meta, unitCode, intent);
        return this.ofYear(args, by, await this.commands.execute(new ChangePerformance(address, intent, by)));
      }
    }
  }

  private async ofUnit(outcome: Outcome, { dryRun = false }: CommandMeta): Promise<ChangePayload> {
    if (!dryRun) await isReadOn(this.watch, outcome.position);
    return { result: resultOf(outcome, dryRun), refusals: [] };
  }

  private async ofYear(args: ChangeArguments, meta: CommandMeta, outcome: Outcome): Promise<ChangePayload> {
    const isRead = await isReadOn(this.watch, outcome.position);
    const point = isRead ? this.pointAfter(args, meta, outcome) : undefined;
    const approved = point && ifApproved(point, meta, outcome);
    const result = {
      ...resultOf(outcome, meta.dryRun ?? false),
      ...(point && { budgetYear: this.reading.view(point) }),
      ...(approved && { ifApproved: this.reading.view(approved) }),
    };
    return { result, refusals: [] };
  }

  /** The year as it is after the change, or under `dryRun` as it would be. */
  private pointAfter(
    args: ChangeArguments,
    { actor, dryRun, provenance }: CommandMeta,
    { streamId, events, replayed }: Outcome,
  ): YearPoint | undefined {
    try {
      const point = this.reading.pointOf(addressOf(args));
      return dryRun && !replayed
        ? withPreview(point, {
            streamId,
            events,
            actor,
            at: new Date().toISOString(),
            ...(provenance && { said: provenance }),
          })
        : point;
    } catch (error) {
      // A year that is only being opened has no view yet.
      if (error instanceof QuestionError && error.code === 'YEAR_NOT_FOUND') return undefined;
      throw error;
    }
  }
}

interface Outcome {
  readonly streamId: string;
  readonly streamVersion: number;
  readonly position: bigint;
  readonly replayed: boolean;
  readonly events: readonly EventOf<LedgerEvents>[];
}

/** The point as it would be if the proposal were approved too. */
function ifApproved(
  point: YearPoint,
  { actor }: CommandMeta,
  { streamId, events, replayed }: Outcome,
): YearPoint | undefined {
  // It may have been decided since. Its effect on the current year is not a part of the first answer.
  if (replayed) return undefined;
  const approvals = events.flatMap(({ type, data }) =>
    type === 'AdjustmentProposed' ? [approvalAsProposed(data, actor)] : [],
  );
  if (approvals.length === 0) return undefined;
  return withPreview(point, { streamId, events: approvals, actor, at: new Date().toISOString() });
}

function rulesBroken({ events }: Pick<Outcome, 'events'>): readonly BrokenRule[] {
  return events.flatMap(({ data }) =>
    'breaches' in data && data.breaches
      ? data.breaches.map((code) => ({ code, text: BREACH_NAMES[code] }))
      : [],
  );
}

function resultOf(outcome: Outcome, dryRun: boolean): ChangeResult {
  const { streamVersion, replayed } = outcome;
  const position = positionTold(outcome, dryRun);
  const events = outcome.events.map(({ type }) => type);
  const brokenRules = rulesBroken(outcome);
  const breaches = brokenRules.map(({ text }) => text);
  return { streamVersion, position, replayed, dryRun, events, brokenRules, breaches };
}

/** Asked before anything of the unit is read. @throws RequestError NOT_ALLOWED. */
function permittedMeta(
  meta: CommandMeta,
  unitCode: string,
  intent: { readonly type: string; readonly parentCode?: string },
): CommandMeta {
  const { type: command, parentCode } = intent;
  return { ...meta, ...permitted(meta, [{ command, unitCode, parentCode }]) };
}

function addressOf({ unitCode, fiscalYear }: ChangeArguments): Address {
  return { unitCode, fiscalYear };
}
