import { graphql } from './generated';

/** Each with the same variables and answer but for its input; `index.ts` lists them. */
export const SPENDING = {
  recordExpenditure: graphql(`
    mutation RecordExpenditure(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: RecordExpenditureInput!
    ) {
      result: recordExpenditure(
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
  reverseExpenditure: graphql(`
    mutation ReverseExpenditure(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ReverseExpenditureInput!
    ) {
      result: reverseExpenditure(
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
  makeCommitment: graphql(`
    mutation MakeCommitment(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: MakeCommitmentInput!
    ) {
      result: makeCommitment(
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
  releaseCommitment: graphql(`
    mutation ReleaseCommitment(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ReleaseCommitmentInput!
    ) {
      result: releaseCommitment(
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
  acquireFixedAsset: graphql(`
    mutation AcquireFixedAsset(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: AcquireFixedAssetInput!
    ) {
      result: acquireFixedAsset(
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
  setThreePublicControl: graphql(`
    mutation SetThreePublicControl(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ThreePublicControlInput!
    ) {
      result: setThreePublicControl(
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
  raiseThreePublicControl: graphql(`
    mutation RaiseThreePublicControl(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ThreePublicControlInput!
    ) {
      result: raiseThreePublicControl(
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
