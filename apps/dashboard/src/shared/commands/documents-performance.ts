import { graphql } from './generated';

/** Each with the same variables and answer but for its input; `index.ts` lists them. */
export const PERFORMANCE = {
  defineIndicator: graphql(`
    mutation DefineIndicator(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: DefineIndicatorInput!
    ) {
      result: defineIndicator(
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
  reviseTarget: graphql(`
    mutation ReviseTarget(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ReviseTargetInput!
    ) {
      result: reviseTarget(
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
  withdrawIndicator: graphql(`
    mutation WithdrawIndicator(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: WithdrawIndicatorInput!
    ) {
      result: withdrawIndicator(
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
  reportResult: graphql(`
    mutation ReportResult(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ReportResultInput!
    ) {
      result: reportResult(
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
  adoptScoringRuleSet: graphql(`
    mutation AdoptScoringRuleSet(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: AdoptRuleSetInput!
    ) {
      result: adoptScoringRuleSet(
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
  stateSelfAssessment: graphql(`
    mutation StateSelfAssessment(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: StateSelfAssessmentInput!
    ) {
      result: stateSelfAssessment(
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
