import { randomUUID } from 'node:crypto';
import {
  approvalAsProposed,
  type BudgetIntent,
  type EventOf,
  type PerformanceIntent,
  type UnitIntent,
} from '@ledger/domain';
import { EventStoreError } from '@ledger/event-store';
import { BREACH_NAMES, QuestionError, withPreview, type LedgerEvents, type YearPoint } from '@ledger/answers';
import { LedgerReader, StoreWatch } from '@ledger/reader';
import { ChangeBudget, ChangePerformance, ChangeUnit, type CommandMeta } from '@ledger/write-side';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request } from 'express';
import { RequestError } from '../graphql/request-error';
import type { BilingualType } from '../graphql/texts';
import { viewOf } from '../year/budget-year.types';
import { dropNulls } from '../graphql/drop-nulls';
import type { ChangeArgs, ChangeResultType, YearChangeArgs } from './change.types';

/** From a mutation to the command bus and back to the view: all that the mutations have in common. */
@Injectable()
export class Changes {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: LedgerReader,
    private readonly watch: StoreWatch,
  ) {}

  async unit(args: ChangeArgs, intent: UnitIntent, request: Request): Promise<ChangeResultType> {
    const meta = metaOf(args, request);
    const { events, position, replayed, streamVersion } = await this.commands.execute(
      new ChangeUnit(args.unitCode, clean(intent), meta),
    );
    if (!args.dryRun) await this.isRead(position);
    const { dryRun } = args;
    const types = events.map(({ type }) => type);
    return { streamVersion, position, replayed, dryRun, events: types, breaches: [] };
  }

  async budget(args: YearChangeArgs, intent: BudgetIntent, request: Request): Promise<ChangeResultType> {
    const meta = metaOf(args, request);
    return this.result(
      args,
      meta,
      await this.commands.execute(new ChangeBudget(addressOf(args), clean(intent), meta)),
    );
  }

  async performance(
    args: YearChangeArgs,
    intent: PerformanceIntent,
    request: Request,
  ): Promise<ChangeResultType> {
    const meta = metaOf(args, request);
    return this.result(
      args,
      meta,
      await this.commands.execute(new ChangePerformance(addressOf(args), clean(intent), meta)),
    );
  }

  private async result(args: YearChangeArgs, meta: CommandMeta, outcome: Outcome): Promise<ChangeResultType> {
    const { streamVersion, position, replayed } = outcome;
    const isRead = await this.isRead(position);
    const point = isRead ? this.pointAfter(args, meta, outcome) : undefined;
    const approved = point && ifApproved(point, meta, outcome);
    return {
      streamVersion,
      position,
      replayed,
      dryRun: args.dryRun,
      events: outcome.events.map(({ type }) => type),
      breaches: breachesOf(outcome),
      ...(point && { budgetYear: viewOf(point) }),
      ...(approved && { ifApproved: viewOf(approved) }),
    };
  }

  /** What is stored is stored: a view that cannot be had yet is no reason to let it look as if it had failed. */
  private async isRead(position: bigint): Promise<boolean> {
    try {
      await this.watch.reach(position);
      return true;
    } catch (error) {
      if (isOfTheView(error)) return false;
      throw error;
    }
  }

  /** The year as it is after the change, or under `dryRun` as it would be. */
  private pointAfter(
    args: YearChangeArgs,
    { actor }: CommandMeta,
    { streamId, events }: Outcome,
  ): YearPoint | undefined {
    try {
      const point = this.reader.pointOf(addressOf(args));
      return args.dryRun
        ? withPreview(point, { streamId, events, actor, at: new Date().toISOString() })
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

/** The point once what was proposed is approved too. */
function ifApproved(
  point: YearPoint,
  { actor }: CommandMeta,
  { streamId, events }: Outcome,
): YearPoint | undefined {
  const approvals = events.flatMap(({ type, data }) =>
    type === 'AdjustmentProposed' ? [approvalAsProposed(data, actor)] : [],
  );
  if (approvals.length === 0) return undefined;
  return withPreview(point, { streamId, events: approvals, actor, at: new Date().toISOString() });
}

function breachesOf({ events }: Outcome): readonly BilingualType[] {
  return events.flatMap(({ data }) =>
    'breaches' in data && data.breaches ? data.breaches.map((code) => BREACH_NAMES[code]) : [],
  );
}

function isOfTheView(error: unknown): boolean {
  return (
    (error instanceof QuestionError && error.code === 'POSITION_NOT_REACHED') ||
    (error instanceof EventStoreError && error.code === 'STORE_UNAVAILABLE')
  );
}

/** Who acts is what the request says, until there is a login: never an input field. @throws RequestError ACTOR_REQUIRED. */
export function actorOf(request: Request): string {
  const header = request.header('x-actor')?.trim();
  if (!header) throw new RequestError('ACTOR_REQUIRED');
  try {
    return decodeURIComponent(header);
  } catch {
    throw new RequestError('ACTOR_REQUIRED');
  }
}

/** An intent without nulls: arguments have none, what is parsed out of a text may. */
function clean<Intent extends object>(intent: Intent): Intent {
  dropNulls(intent);
  return intent;
}

function metaOf(args: ChangeArgs, request: Request): CommandMeta {
  const { idempotencyKey, expectedVersion, dryRun } = args;
  return {
    actor: actorOf(request),
    idempotencyKey: idempotencyKey ?? randomUUID(),
    dryRun,
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
}

function addressOf({ unitCode, fiscalYear }: YearChangeArgs) {
  return { unitCode, fiscalYear };
}
