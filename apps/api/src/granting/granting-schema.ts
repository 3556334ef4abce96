import { isInForce, ROLE_NAMES, type Delegation } from '@ledger/domain';
import type { GraphQLSchema } from 'graphql';
import { dropNulls } from '../graphql/drop-nulls';
import { pageOf } from '../graphql/connection';
import { authorAsking } from '../http/actor';
import type { RequestContext } from '../request-context';
import { narrowed, type Facts } from '../reading/narrowed';
import type { ListArguments } from '../reading/paging';
import { connectionsSdl } from '../shapes/sdl';
import { wireResolvers, type Resolvers } from '../shapes/wire';
import type { Granting, GrantingArguments, GrantsAsked, ToldGrant } from './granting';
import { GRANTING_COMMANDS } from './granting-inputs';
import { GRANTING_SDL } from './granting-sdl';

/** The fields for access rights. */
export const RIGHTS_SDL = GRANTING_SDL + connectionsSdl(GRANTING_SDL);

/** Lets the schema answer the fields for access rights. */
export function wireGranting(whole: GraphQLSchema, granting: Granting): void {
  wireResolvers(whole, fieldsOf(granting));
  const mutations = whole.getMutationType()?.getFields() ?? {};
  for (const [name, command] of Object.entries(GRANTING_COMMANDS)) {
    const field = mutations[name];
    if (!field) continue;
    field.resolve = (_: unknown, args: GrantingArguments, context: RequestContext) => {
      dropNulls(args);
      return granting.send(command, args, context);
    };
  }
}

function factsOf(grant: ToldGrant): Facts {
  const { grantId, person, role, unitCode, reason, grantedOn } = grant;
  return {
    texts: [grantId, person.name, person.subject, unitCode, reason],
    is: { role, grantState: stateOf(grant) },
    OCCURRED_ON: grantedOn,
    NAME: person.name,
  };
}

function fieldsOf(granting: Granting): Resolvers {
  return {
    Query: {
      grants: (_: unknown, args: ListArguments & GrantsAsked & { readonly inForce: boolean }) => {
        dropNulls(args);
        const { inForce, ...asked } = args;
        const told = granting.grants(asked);
        const shown = inForce ? told.filter((grant) => stateOf(grant) === 'IN_FORCE') : told;
        const kept = narrowed('Grant', shown, { ...asked, factsOf, moneyUnit: 'YUAN' });
        return pageOf(kept, asked, { basis: 'grants', nodeOf: (grant) => grant });
      },
    },
    Viewer: {
      grants: (_: unknown, __: unknown, { context }) => granting.ownGrants(authorAsking(context)?.person),
    },
    Grant: {
      roleName: ({ role }: ToldGrant) => ROLE_NAMES[role],
      grantedBy: ({ grantedBy }: ToldGrant) => grantedBy.actor,
      grantedByPerson: ({ grantedBy }: ToldGrant) => grantedBy.person,
      state: stateOf,
      revokedFor: ({ revoked }: ToldGrant) => revoked?.reason,
      revokedOn: ({ revoked }: ToldGrant) => revoked?.occurredOn,
      revokedBy: ({ revoked }: ToldGrant) => revoked?.revokedBy.actor,
      revokedByPerson: ({ revoked }: ToldGrant) => revoked?.revokedBy.person,
      delegations: (grant: ToldGrant) =>
        grant.delegations.map((delegation) => ({
          ...delegation,
          state: stateOfDelegation(delegation, grant),
        })),
    },
    Delegation: {
      givenOn: ({ occurredOn }: Delegation) => occurredOn,
      givenBy: ({ givenBy }: Delegation) => givenBy.actor,
      givenByPerson: ({ givenBy }: Delegation) => givenBy.person,
      endedOn: ({ ended }: Delegation) => ended?.occurredOn,
      endedFor: ({ ended }: Delegation) => ended?.reason,
      endedBy: ({ ended }: Delegation) => ended?.endedBy.actor,
      endedByPerson: ({ ended }: Delegation) => ended?.endedBy.person,
    },
  };
}

function stateOf(grant: ToldGrant): string {
  if (grant.revoked) return 'REVOKED';
  if (isInForce(grant, grant.today)) return 'IN_FORCE';
  return grant.from > grant.today ? 'NOT_YET' : 'ENDED';
}

/** A delegation ends when its grant ends. */
function stateOfDelegation({ ended, from, until }: Delegation, grant: ToldGrant): string {
  const { today } = grant;
  if (ended || grant.revoked) return 'REVOKED';
  if (from > today) return 'NOT_YET';
  return until < today || !isInForce(grant, today) ? 'ENDED' : 'IN_FORCE';
}
