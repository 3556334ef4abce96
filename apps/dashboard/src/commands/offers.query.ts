import { graphql } from './generated';

/** Codes of a year's tables, and those that its units declared. */
export const CODES = graphql(`
  query Codes($table: CodeTable!, $year: Int!) {
    codes(table: $table, year: $year, first: 500) {
      nodes {
        code
        name
      }
    }
  }
`);

/** Rule sets that are built in. */
export const RULE_SETS = graphql(`
  query RuleSetNames {
    ruleSets {
      id
      name {
        zh
        en
      }
    }
  }
`);
