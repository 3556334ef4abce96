import { graphql } from './generated';

/** Each with the same variables and answer but for its input; `index.ts` lists them. */
export const YEAR = {
  openYear: graphql(`
    mutation OpenYear(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: OpenYearInput!
    ) {
      result: openYear(
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
  reopenYear: graphql(`
    mutation ReopenYear(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ReasonInput!
    ) {
      result: reopenYear(
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
  releaseCarryForward: graphql(`
    mutation ReleaseCarryForward(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: ReleaseCarryForwardInput!
    ) {
      result: releaseCarryForward(
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
  revokeCarryForward: graphql(`
    mutation RevokeCarryForward(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: RevokeCarryForwardInput!
    ) {
      result: revokeCarryForward(
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
  carryIn: graphql(`
    mutation CarryIn(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: CarryInInput!
    ) {
      result: carryIn(
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
  cancelCarryIn: graphql(`
    mutation CancelCarryIn(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: CancelCarryInInput!
    ) {
      result: cancelCarryIn(
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
  closeYear: graphql(`
    mutation CloseYear($unitCode: ID!, $fiscalYear: Int!, $idempotencyKey: String, $dryRun: Boolean!) {
      result: closeYear(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
      ) {
        ...Outcome
      }
    }
  `),
  declareCodes: graphql(`
    mutation DeclareCodes(
      $unitCode: ID!
      $fiscalYear: Int!
      $idempotencyKey: String
      $dryRun: Boolean!
      $codes: [DeclaredCodeInput!]!
    ) {
      result: declareCodes(
        unitCode: $unitCode
        fiscalYear: $fiscalYear
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        codes: $codes
      ) {
        ...Outcome
      }
    }
  `),
  registerUnit: graphql(`
    mutation RegisterUnit(
      $unitCode: ID!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: RegisterUnitInput!
    ) {
      result: registerUnit(
        unitCode: $unitCode
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
  recordStaffing: graphql(`
    mutation RecordStaffing(
      $unitCode: ID!
      $idempotencyKey: String
      $dryRun: Boolean!
      $input: RecordStaffingInput!
    ) {
      result: recordStaffing(
        unitCode: $unitCode
        idempotencyKey: $idempotencyKey
        dryRun: $dryRun
        input: $input
      ) {
        ...Outcome
      }
    }
  `),
} as const;
