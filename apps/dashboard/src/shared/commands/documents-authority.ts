import { graphql } from './generated';

/** Each with the same variables and answer but for its input; `index.ts` lists them. */
export const AUTHORITY = {
  authoriseInterimSpending: graphql(`
    mutation AuthoriseInterimSpending(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: AuthorityInput!
    ) {
      result: authoriseInterimSpending(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
  approveAppropriation: graphql(`
    mutation ApproveAppropriation(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: AuthorityInput!
    ) {
      result: approveAppropriation(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
  proposeAdjustment: graphql(`
    mutation ProposeAdjustment(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ProposeAdjustmentInput!
    ) {
      result: proposeAdjustment(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
  approveAdjustment: graphql(`
    mutation ApproveAdjustment(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ApproveAdjustmentInput!
    ) {
      result: approveAdjustment(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
  rejectAdjustment: graphql(`
    mutation RejectAdjustment(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: EndAdjustmentInput!
    ) {
      result: rejectAdjustment(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
  withdrawAdjustment: graphql(`
    mutation WithdrawAdjustment(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: EndAdjustmentInput!
    ) {
      result: withdrawAdjustment(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
  recordFundsArrival: graphql(`
    mutation RecordFundsArrival(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: LineDocumentInput!
    ) {
      result: recordFundsArrival(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
  setPaymentPlan: graphql(`
    mutation SetPaymentPlan(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: LineDocumentInput!
    ) {
      result: setPaymentPlan(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
} as const;
