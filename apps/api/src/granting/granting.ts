import {
  ACCESS_ERRORS,
  covers,
  dayInShanghai,
  DomainError,
  isSameSubject,
  type AccessIntent,
  type AccessState,
  type Author,
  type Delegation,
  type Grant,
  type Person,
} from '@ledger/domain';
import { StoreWatch } from '@ledger/reader';
import { ChangeAccess } from '@ledger/write-side';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { notAllowed } from '../access/permits';
import { mayNow, presentSight } from '../access/sight';
import { authorOfRequest } from '../http/actor';
import { Reading } from '../reading/reading';
import type { RequestContext } from '../request-context';
import { metaOf, type ChangeOptions } from '../writing/command-meta';
import type { Fault } from '../writing/field';
import { isReadOn, positionTold } from '../writing/read-back';
import { refusalOf, refusalOfFault, type Refusal } from '../writing/refusals';
import type { GrantingCommand } from './granting-inputs';

export interface GrantingArguments {
  readonly input: unknown;
  readonly options?: ChangeOptions;
}

interface GrantingPayload {
  readonly result?: object;
  readonly refusals: readonly Refusal[];
}

/** A grant with the other fields of its answer. */
export interface ToldGrant extends Grant {
  readonly today: string;
  readonly delegations: readonly Delegation[];
}

export interface GrantsAsked {
  /** If absent, on any unit. */
  readonly unitCode?: string;
}

/** Who may do what, as far as the asker may see and change it. */
@Injectable()
export class Granting {
  @Inject(Reading) private readonly reading!: Reading;

  constructor(
    private readonly commands: CommandBus,
    private readonly watch: StoreWatch,
  ) {}

  /** In the order of granting. */
  grants({ unitCode }: GrantsAsked): readonly ToldGrant[] {
    const { grants, delegations } = this.told;
    const today = dayInShanghai(new Date());
    const on = unitCode === undefined ? ('any unit' as const) : presentSight()?.pathOf(unitCode);
    const seen = [...grants.values()].filter(
      (grant) => mayNow(['grants'], grant.unitCode ?? 'every unit') && on !== undefined && covers(grant, on),
    );
    const all = [...delegations.values()];
    return seen.map((grant) => ({ ...grant, today, delegations: all.filter(isUnder(grant)) }));
  }

  /** Grants of the person, and grants under which they act or acted, regardless of what else they may see. */
  ownGrants(person: Person | undefined): readonly ToldGrant[] {
    if (!person) return [];
    const { grants, delegations } = this.told;
    const today = dayInShanghai(new Date());
    const all = [...delegations.values()];
    return [...grants.values()].flatMap((grant): readonly ToldGrant[] => {
      const isOwn = isSameSubject(grant.person, person);
      const concerning = all.filter(isUnder(grant)).filter(({ to }) => isOwn || isSameSubject(to, person));
      return isOwn || concerning.length > 0 ? [{ ...grant, today, delegations: concerning }] : [];
    });
  }

  /** @throws RequestError ACTOR_REQUIRED, EventStoreError STORE_UNAVAILABLE: errors that are not refusals. */
  async send(
    { input: shape, intentOf }: GrantingCommand,
    args: GrantingArguments,
    { request }: RequestContext,
  ): Promise<GrantingPayload> {
    const author = authorOfRequest(request);
    try {
      const meta = metaOf(args, author);
      const faults: Fault[] = [];
      const intent = intentOf(args.input, { path: '', moneyUnit: 'WAN_YUAN', faults });
      if (faults.length > 0) return { refusals: faults.map(refusalOfFault) };
      this.assertPermitted(intent, author);
      const outcome = await this.commands.execute(new ChangeAccess(intent, meta));
      const { dryRun = false } = meta;
      if (!dryRun) await isReadOn(this.watch, outcome.position);
      const { events, replayed } = outcome;
      const position = positionTold(outcome, dryRun);
      return { result: { position, replayed, dryRun, changed: events.length > 0 }, refusals: [] };
    } catch (error) {
      return { refusals: [refusalOf(error, { input: shape, given: args.input })] };
    }
  }

  /**
   * Checked before the command is decided, because a decision would reveal units and grants that the author may not
   * see. A person who is not an administrator there gets the same answer, whether or not they exist. @throws
   * RequestError NOT_ALLOWED, DomainError.
   */
  private assertPermitted(intent: AccessIntent, { person }: Author): void {
    if (presentSight()?.isBound === false) return;
    switch (intent.type) {
      case 'GrantRole':
        return requireAdministrator(intent.type, intent.unitCode);
      case 'RevokeRole':
        return requireAdministrator(intent.type, this.told.grants.get(intent.grantId)?.unitCode);
      case 'GiveDelegation':
        return this.requireOwn(intent.grantId, person);
      case 'EndDelegation':
        return this.requireConcerned(intent.delegationId, person);
      case 'SignOutEverywhere':
        if (!person || !isSameSubject(person, intent.person)) requireAdministrator(intent.type, undefined);
        return;
      case 'NameFirstAdministrator':
      case 'EndSession':
        throw notAllowed(intent.type, ['administer']);
    }
  }

  private requireOwn(grantId: string, person: Person | undefined): void {
    const holder = this.told.grants.get(grantId)?.person;
    if (!holder || !person || !isSameSubject(holder, person)) throw unknown('UNKNOWN_GRANT', { grantId });
  }

  private requireConcerned(delegationId: string, person: Person | undefined): void {
    const { to, holder, grantId = '' } = this.told.delegations.get(delegationId) ?? {};
    if (person && [to, holder].some((one) => one && isSameSubject(one, person))) return;
    const place = this.told.grants.get(grantId)?.unitCode ?? 'every unit';
    if (!to || !mayNow(['administer'], place)) throw unknown('UNKNOWN_DELEGATION', { delegationId });
  }

  private get told(): Pick<AccessState, 'grants' | 'delegations'> {
    return this.reading.reader.access.told;
  }
}

function isUnder({ grantId }: Grant) {
  return (delegation: Delegation): boolean => delegation.grantId === grantId;
}

function requireAdministrator(what: string, unitCode: string | undefined): void {
  if (!mayNow(['administer'], unitCode ?? 'every unit')) throw notAllowed(what, ['administer']);
}

function unknown(code: 'UNKNOWN_GRANT' | 'UNKNOWN_DELEGATION', details: DomainError['details']): DomainError {
  return new DomainError(code, ACCESS_ERRORS[code], details);
}
