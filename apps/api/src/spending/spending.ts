import { IncomingMessage, type ServerResponse } from 'node:http';
import { ConfigError, OPERATION_EXPECTED, type Environment } from '@ledger/config';
import { ROLES, type Role } from '@ledger/domain';
import type { NextFunction, Request, Response } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Sight } from '../access/sight';
import { askerOf, ownerOf } from '../door/asker';
import { RequestError } from '../errors/request-error';
import { LIMITS } from '../graphql/limits';

const WINDOW_S = 60;

/** The budget that remains after a question. */
export interface Spent {
  readonly headers: Readonly<Record<string, string>>;
  /** Where the question costs more than is left. */
  readonly refusal?: RequestError;
}

/** What one asker has spent of the cost of a minute. */
export interface Purse {
  spend(cost: number): Promise<Spent>;
  /**
   * The same for a document, which is refused and not paid where it alone costs more than the role may ask at once. Listed
   * documents may cost what anybody's may: the server knows them.
   */
  ask(cost: number, document: () => string): Promise<Spent>;
}

/** What people with a role may spend, and which roles somebody holds. */
interface CostByRole extends CostsOfRoles {
  readonly sightOf: (request: IncomingMessage) => Pick<Sight, 'holdsOneOf'>;
  readonly isListed: (document: string) => boolean;
}

interface Spender {
  readonly owner: string;
  readonly perMinute: number;
}

interface CostsOfRoles {
  /** Of a minute. */
  readonly costs: ReadonlyMap<Role, number>;
  /** Of one document. */
  readonly ofDocuments: ReadonlyMap<Role, number>;
}

/** Unless the settings say otherwise: who only reads may ask half as much at once. */
const OF_READERS = [
  ['leader', LIMITS.cost / 2],
  ['auditor', LIMITS.cost / 2],
] as const satisfies readonly (readonly [Role, number])[];

/** From the settings. @throws ConfigError if one names an unknown role. */
export function costsOfRoles({
  costByRole,
  documentCostByRole,
}: Pick<Environment, 'costByRole' | 'documentCostByRole'>): CostsOfRoles {
  return {
    costs: byRole('COST_BY_ROLE', costByRole),
    ofDocuments: new Map<Role, number>([
      ...OF_READERS,
      ...byRole('DOCUMENT_COST_BY_ROLE', documentCostByRole),
    ]),
  };
}

function byRole(
  variable: 'COST_BY_ROLE' | 'DOCUMENT_COST_BY_ROLE',
  costs: Readonly<Record<string, number>> = {},
): ReadonlyMap<Role, number> {
  const entries = Object.entries(costs).map(([role, cost]): [Role, number] => {
    const known = ROLES.find((each) => each === role);
    if (known === undefined) throw new ConfigError([{ variable, expected: OPERATION_EXPECTED[variable] }]);
    return [known, cost];
  });
  return new Map(entries);
}

/** For requests that reached Express: charged where their cost is known. */
const purses = new WeakMap<IncomingMessage, Purse>();

export function purseOf(request: IncomingMessage): Purse | undefined {
  return purses.get(request);
}

/**
 * What each person may ask for within a minute, in the cost that {@link LIMITS} counts, on this replica. Nobody is counted on
 * trial: all of its askers are the same.
 */
export class Spending {
  private readonly limiter: RateLimiterMemory;

  constructor(
    private readonly perMinute: number,
    private readonly byRole: CostByRole,
  ) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_S });
  }

  /** Undefined if no limit applies. */
  of(request: IncomingMessage): Purse | undefined {
    if (!askerOf(request)?.author?.person) return undefined;
    const owner = ownerOf(request);
    const { costs, ofDocuments, isListed } = this.byRole;
    const spend = (cost: number) =>
      this.spend({ owner, perMinute: this.most(request, costs, this.perMinute) }, cost);
    const ask = async (cost: number, document: () => string) => {
      const atMost = this.most(request, ofDocuments, LIMITS.cost);
      const told = { 'document-cost': String(cost), 'document-cost-limit': String(atMost) };
      if (cost > atMost && !isListed(document()))
        return { headers: told, refusal: new RequestError('DOCUMENT_TOO_COSTLY', { cost, atMost }) };
      const { headers, ...spent } = await spend(cost);
      return { ...spent, headers: { ...headers, ...told } };
    };
    return { spend, ask };
  }

  /** By the roles that are held now: of several the most. A role that is not named may spend what anybody may. */
  private most(request: IncomingMessage, costs: ReadonlyMap<Role, number>, otherwise: number): number {
    if (costs.size === 0) return otherwise;
    const sight = this.byRole.sightOf(request);
    const own = ROLES.flatMap((role) => (sight.holdsOneOf([role]) ? [costs.get(role) ?? otherwise] : []));
    return own.length === 0 ? otherwise : Math.max(...own);
  }

  private async spend({ owner, perMinute }: Spender, cost: number): Promise<Spent> {
    // It only counts: exceeding the limit is reported, not thrown.
    const { consumedPoints, msBeforeNext } = await this.limiter.penalty(owner, cost);
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
    const headers = {
      'ratelimit-limit': String(perMinute),
      'ratelimit-remaining': String(Math.max(0, perMinute - consumedPoints)),
      'ratelimit-reset': String(seconds),
    };
    if (consumedPoints <= perMinute) return { headers };
    return {
      headers: { ...headers, 'retry-after': String(seconds) },
      refusal: new RequestError('COST_SPENT', { cost, perMinute, seconds }),
    };
  }
}

/** Charges what a field turned out to cost beyond what its document shows. @throws RequestError COST_SPENT. */
export async function chargeMore(context: object, cost: number): Promise<void> {
  const request: unknown = Reflect.get(context, 'request');
  const purse = request instanceof IncomingMessage ? purseOf(request) : undefined;
  const { refusal } = (await purse?.spend(cost)) ?? {};
  if (refusal) throw refusal;
}

/** Puts the purse of its asker beside each request. */
export function withPurse(spending: Spending) {
  return (request: Request, _: Response, next: NextFunction): void => {
    const purse = spending.of(request);
    if (purse) purses.set(request, purse);
    next();
  };
}

export function tell(response: ServerResponse, { headers }: Spent): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
