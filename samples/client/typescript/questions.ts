import { graphql } from './generated/gql.ts';

export const VOUCHERS = graphql(`
  query Vouchers($unit: ID!, $year: Int!, $line: String!, $after: String) {
    budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN) {
      line(line: { key: $line }) {
        vouchers(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            voucherNo
            occurredOn
            payee
            amount {
              amount
            }
          }
        }
      }
    }
  }
`);

export const EXECUTION = graphql(`
  query Execution($unit: ID!, $year: Int!) {
    budgetYear(unitCode: $unit, fiscalYear: $year) {
      execution {
        totals {
          adjusted {
            amount
          }
          executed {
            amount
          }
          rates {
            executionAdjusted {
              percent
              undefinedBecause {
                text {
                  zh
                  en
                }
              }
            }
          }
        }
        byMonth {
          month
          inMonth {
            amount
          }
        }
      }
    }
  }
`);

export const LOST_POINTS = graphql(`
  query LostPoints($unit: ID!, $year: Int!, $asOf: Date, $after: String) {
    budgetYear(unitCode: $unit, fiscalYear: $year, asOf: $asOf) {
      indicators(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          level3
          weight {
            value
          }
          formula
          why {
            zh
            en
          }
          points {
            lost {
              value
            }
          }
        }
      }
    }
  }
`);

export const ADJUSTMENT = graphql(`
  query Adjustment($unit: ID!, $year: Int!, $id: ID!, $minPosition: Position) {
    budgetYear(unitCode: $unit, fiscalYear: $year, minPosition: $minPosition) {
      adjustment(id: $id) {
        status
        settledBy
        settledOn
        settledBecause
        items {
          line {
            key
            figures {
              adjusted {
                amount
              }
            }
          }
          amount {
            amount
          }
        }
      }
    }
  }
`);

export const CHANGES = graphql(`
  subscription Changes($unit: ID!, $year: Int!, $since: Position) {
    budgetYearChanged(unitCode: $unit, fiscalYear: $year, since: $since) {
      position
    }
  }
`);

/** What every mutation answers. */
graphql(`
  fragment ChangeFacts on ChangePayload {
    result {
      position
      replayed
      brokenRules {
        code
        text {
          zh
        }
      }
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

export const SPEND = graphql(`
  mutation Spend($unit: ID!, $year: Int!, $input: RecordExpenditureInput!, $options: ChangeOptions) {
    recordExpenditure(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN, input: $input, options: $options) {
      ...ChangeFacts
    }
  }
`);

export const PROPOSE = graphql(`
  mutation Propose($unit: ID!, $year: Int!, $input: ProposeAdjustmentInput!, $options: ChangeOptions) {
    proposeAdjustment(unitCode: $unit, fiscalYear: $year, input: $input, options: $options) {
      ...ChangeFacts
    }
  }
`);

export const APPROVE = graphql(`
  mutation Approve($unit: ID!, $year: Int!, $input: ApproveAdjustmentInput!, $options: ChangeOptions) {
    approveAdjustment(unitCode: $unit, fiscalYear: $year, input: $input, options: $options) {
      ...ChangeFacts
    }
  }
`);
