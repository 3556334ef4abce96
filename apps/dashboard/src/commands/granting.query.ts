import { graphql } from './generated';
import { plainly } from '../server/plain-answers';

/** Who looks at the page: what they hold, with the delegations that concern them, and what they may do. */
export const GRANTING_VIEWER = plainly(
  graphql(`
    query GrantingViewer {
      viewer {
        bound
        issuer
        subject
        rights
        roles {
          role
          unitCode
          withSubordinates
        }
        grants {
          ...ShownGrant
        }
      }
    }
    fragment ShownGrant on Grant {
      grantId
      person {
        issuer
        subject
        name
      }
      role
      roleName {
        zh
        en
      }
      unitCode
      withSubordinates
      from
      until
      reason
      grantedOn
      grantedBy
      state
      revokedFor
      revokedBy
      delegations {
        delegationId
        to {
          issuer
          subject
          name
        }
        from
        until
        reason
        state
      }
    }
  `),
);

/** What they may see of all grants, a page at a time. */
export const GRANTS = plainly(
  graphql(`
    query Grants($after: String) {
      grants(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ShownGrant
        }
      }
    }
  `),
);

/** Units with those above them: whether they have opened a year does not matter here. */
export const GRANTING_UNITS = plainly(
  graphql(`
    query GrantingUnits($after: String) {
      units(first: 500, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          unitCode
          name
          parentCode
        }
      }
    }
  `),
);

/** What every change of who may do what answers. */
export const GRANTING_OUTCOME = graphql(`
  fragment Granted on GrantingPayload {
    result {
      changed
    }
    refusals {
      code
      field
      message {
        zh
        en
      }
      cure {
        zh
        en
      }
    }
  }
`);

export const GRANT_ROLE = graphql(`
  mutation GrantRole($input: GrantRoleInput!, $key: String!) {
    payload: grantRole(input: $input, options: { idempotencyKey: $key }) {
      ...Granted
    }
  }
`);

export const REVOKE_ROLE = graphql(`
  mutation RevokeRole($input: RevokeRoleInput!, $key: String!) {
    payload: revokeRole(input: $input, options: { idempotencyKey: $key }) {
      ...Granted
    }
  }
`);

export const GIVE_DELEGATION = graphql(`
  mutation GiveDelegation($input: GiveDelegationInput!, $key: String!) {
    payload: giveDelegation(input: $input, options: { idempotencyKey: $key }) {
      ...Granted
    }
  }
`);

export const END_DELEGATION = graphql(`
  mutation EndDelegation($input: EndDelegationInput!, $key: String!) {
    payload: endDelegation(input: $input, options: { idempotencyKey: $key }) {
      ...Granted
    }
  }
`);
