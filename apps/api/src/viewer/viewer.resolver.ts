import { dayInShanghai, RIGHT_NAMES, RIGHTS, ROLE_NAMES, type Holding, type Right } from '@ledger/domain';
import { LedgerReader } from '@ledger/reader';
import { Args, Context, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayNow, presentSight } from '../access/sight';
import { askerOf } from '../door/asker';
import { Reads } from '../graphql/answer-cache/reads';
import type { RequestContext } from '../request-context';
import { enumNamed } from '../shapes/enums';
import { MUTATIONS } from './mutations';
import { MayHaveType, MaySendType, ViewerType, type HeldRoleType } from './viewer.types';

const UNIT = {
  type: () => ID,
  nullable: true,
  description: 'Code of a unit. If omitted: on any unit.',
} as const;

/** The asker and their rights, which decide what a page shows. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(private readonly reader: LedgerReader) {}

  @Reads('clock')
  @Query(() => ViewerType, {
    description: `The person who sends this query, and what they may do now.
Example: \`{ viewer { name roles { role unitCode until } mutations(unitCode: "161001") { mutation name { zh } } rights(unitCode: "161001") } }\``,
  })
  viewer(@Context() { request }: RequestContext): ViewerType {
    const author = askerOf(request)?.author;
    const person = author?.person;
    const holdings = person ? this.reader.access.holdingsOf(person, dayInShanghai(new Date())) : [];
    return {
      bound: presentSight()?.isBound ?? true,
      roles: holdings.map(heldRole),
      ...(author && { name: author.actor }),
      ...(person && { issuer: person.issuer, subject: person.subject }),
    };
  }

  @ResolveField(() => [String], { description: 'Names of the mutations that they may send. Few.' })
  may(@Args('unitCode', UNIT) unitCode?: string): readonly string[] {
    return this.mutations(unitCode).map(({ mutation }) => mutation);
  }

  @ResolveField(() => [MaySendType], {
    description: 'The mutations that they may send, with names for a menu. Few.',
  })
  mutations(@Args('unitCode', UNIT) unitCode?: string): readonly MaySendType[] {
    return [...MUTATIONS].flatMap(([mutation, { name, rights, ofNoUnit = false }]) => {
      const isOfPlace = unitCode === undefined || !ofNoUnit;
      return isOfPlace && mayNow(rights, placeOf(unitCode)) ? [{ mutation, name }] : [];
    });
  }

  @ResolveField(() => [enumNamed('Right')], { description: 'Their rights. Few.' })
  rights(@Args('unitCode', UNIT) unitCode?: string): readonly Right[] {
    return RIGHTS.filter((right) => mayNow([right], placeOf(unitCode)));
  }

  @ResolveField(() => [enumNamed('Right')], { description: 'Their rights on every unit at once. Few.' })
  rightsEverywhere(): readonly Right[] {
    return RIGHTS.filter((right) => mayNow([right], 'every unit'));
  }

  @ResolveField(() => [MayHaveType], { description: 'Their rights, with names for people. Few.' })
  namedRights(@Args('unitCode', UNIT) unitCode?: string): readonly MayHaveType[] {
    return this.rights(unitCode).map((right) => ({ right, name: RIGHT_NAMES[right] }));
  }
}

function placeOf(unitCode: string | undefined): string {
  return unitCode ?? 'any unit';
}

function heldRole({ grant, delegation }: Holding): HeldRoleType {
  const { grantId, role, unitCode, withSubordinates } = grant;
  const { from, until } = delegation ?? grant;
  return {
    grantId,
    role,
    name: ROLE_NAMES[role],
    withSubordinates,
    from,
    ...(unitCode !== undefined && { unitCode }),
    ...(until !== undefined && { until }),
    ...(delegation && { onBehalfOf: delegation.holder.name }),
  };
}
