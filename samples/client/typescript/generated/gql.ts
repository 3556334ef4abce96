/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Vouchers($unit: ID!, $year: Int!, $line: String!, $after: String) {\n    budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN) {\n      line(line: { key: $line }) {\n        vouchers(first: 100, after: $after) {\n          totalCount\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            voucherNo\n            occurredOn\n            payee\n            amount {\n              amount\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.VouchersDocument,
    "\n  query Execution($unit: ID!, $year: Int!) {\n    budgetYear(unitCode: $unit, fiscalYear: $year) {\n      execution {\n        totals {\n          adjusted {\n            amount\n          }\n          executed {\n            amount\n          }\n          rates {\n            executionAdjusted {\n              percent\n              undefinedBecause {\n                text {\n                  zh\n                  en\n                }\n              }\n            }\n          }\n        }\n        byMonth {\n          month\n          inMonth {\n            amount\n          }\n        }\n      }\n    }\n  }\n": typeof types.ExecutionDocument,
    "\n  query LostPoints($unit: ID!, $year: Int!, $asOf: Date, $after: String) {\n    budgetYear(unitCode: $unit, fiscalYear: $year, asOf: $asOf) {\n      indicators(first: 100, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          level3\n          weight {\n            value\n          }\n          formula\n          why {\n            zh\n            en\n          }\n          points {\n            lost {\n              value\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.LostPointsDocument,
    "\n  query Adjustment($unit: ID!, $year: Int!, $id: ID!, $minPosition: Position) {\n    budgetYear(unitCode: $unit, fiscalYear: $year, minPosition: $minPosition) {\n      adjustment(id: $id) {\n        status\n        settledBy\n        settledOn\n        settledBecause\n        items {\n          line {\n            key\n            figures {\n              adjusted {\n                amount\n              }\n            }\n          }\n          amount {\n            amount\n          }\n        }\n      }\n    }\n  }\n": typeof types.AdjustmentDocument,
    "\n  subscription Changes($unit: ID!, $year: Int!, $since: Position) {\n    budgetYearChanged(unitCode: $unit, fiscalYear: $year, since: $since) {\n      position\n    }\n  }\n": typeof types.ChangesDocument,
    "\n  fragment ChangeFacts on ChangePayload {\n    result {\n      position\n      replayed\n      brokenRules {\n        code\n        text {\n          zh\n        }\n      }\n    }\n    refusals {\n      code\n      field\n      message {\n        zh\n        en\n      }\n      cure {\n        zh\n        en\n      }\n    }\n  }\n": typeof types.ChangeFactsFragmentDoc,
    "\n  mutation Spend($unit: ID!, $year: Int!, $input: RecordExpenditureInput!, $options: ChangeOptions) {\n    recordExpenditure(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN, input: $input, options: $options) {\n      ...ChangeFacts\n    }\n  }\n": typeof types.SpendDocument,
    "\n  mutation Propose($unit: ID!, $year: Int!, $input: ProposeAdjustmentInput!, $options: ChangeOptions) {\n    proposeAdjustment(unitCode: $unit, fiscalYear: $year, input: $input, options: $options) {\n      ...ChangeFacts\n    }\n  }\n": typeof types.ProposeDocument,
    "\n  mutation Approve($unit: ID!, $year: Int!, $input: ApproveAdjustmentInput!, $options: ChangeOptions) {\n    approveAdjustment(unitCode: $unit, fiscalYear: $year, input: $input, options: $options) {\n      ...ChangeFacts\n    }\n  }\n": typeof types.ApproveDocument,
};
const documents: Documents = {
    "\n  query Vouchers($unit: ID!, $year: Int!, $line: String!, $after: String) {\n    budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN) {\n      line(line: { key: $line }) {\n        vouchers(first: 100, after: $after) {\n          totalCount\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            voucherNo\n            occurredOn\n            payee\n            amount {\n              amount\n            }\n          }\n        }\n      }\n    }\n  }\n": types.VouchersDocument,
    "\n  query Execution($unit: ID!, $year: Int!) {\n    budgetYear(unitCode: $unit, fiscalYear: $year) {\n      execution {\n        totals {\n          adjusted {\n            amount\n          }\n          executed {\n            amount\n          }\n          rates {\n            executionAdjusted {\n              percent\n              undefinedBecause {\n                text {\n                  zh\n                  en\n                }\n              }\n            }\n          }\n        }\n        byMonth {\n          month\n          inMonth {\n            amount\n          }\n        }\n      }\n    }\n  }\n": types.ExecutionDocument,
    "\n  query LostPoints($unit: ID!, $year: Int!, $asOf: Date, $after: String) {\n    budgetYear(unitCode: $unit, fiscalYear: $year, asOf: $asOf) {\n      indicators(first: 100, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          level3\n          weight {\n            value\n          }\n          formula\n          why {\n            zh\n            en\n          }\n          points {\n            lost {\n              value\n            }\n          }\n        }\n      }\n    }\n  }\n": types.LostPointsDocument,
    "\n  query Adjustment($unit: ID!, $year: Int!, $id: ID!, $minPosition: Position) {\n    budgetYear(unitCode: $unit, fiscalYear: $year, minPosition: $minPosition) {\n      adjustment(id: $id) {\n        status\n        settledBy\n        settledOn\n        settledBecause\n        items {\n          line {\n            key\n            figures {\n              adjusted {\n                amount\n              }\n            }\n          }\n          amount {\n            amount\n          }\n        }\n      }\n    }\n  }\n": types.AdjustmentDocument,
    "\n  subscription Changes($unit: ID!, $year: Int!, $since: Position) {\n    budgetYearChanged(unitCode: $unit, fiscalYear: $year, since: $since) {\n      position\n    }\n  }\n": types.ChangesDocument,
    "\n  fragment ChangeFacts on ChangePayload {\n    result {\n      position\n      replayed\n      brokenRules {\n        code\n        text {\n          zh\n        }\n      }\n    }\n    refusals {\n      code\n      field\n      message {\n        zh\n        en\n      }\n      cure {\n        zh\n        en\n      }\n    }\n  }\n": types.ChangeFactsFragmentDoc,
    "\n  mutation Spend($unit: ID!, $year: Int!, $input: RecordExpenditureInput!, $options: ChangeOptions) {\n    recordExpenditure(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN, input: $input, options: $options) {\n      ...ChangeFacts\n    }\n  }\n": types.SpendDocument,
    "\n  mutation Propose($unit: ID!, $year: Int!, $input: ProposeAdjustmentInput!, $options: ChangeOptions) {\n    proposeAdjustment(unitCode: $unit, fiscalYear: $year, input: $input, options: $options) {\n      ...ChangeFacts\n    }\n  }\n": types.ProposeDocument,
    "\n  mutation Approve($unit: ID!, $year: Int!, $input: ApproveAdjustmentInput!, $options: ChangeOptions) {\n    approveAdjustment(unitCode: $unit, fiscalYear: $year, input: $input, options: $options) {\n      ...ChangeFacts\n    }\n  }\n": types.ApproveDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Vouchers($unit: ID!, $year: Int!, $line: String!, $after: String) {\n    budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN) {\n      line(line: { key: $line }) {\n        vouchers(first: 100, after: $after) {\n          totalCount\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            voucherNo\n            occurredOn\n            payee\n            amount {\n              amount\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').VouchersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Execution($unit: ID!, $year: Int!) {\n    budgetYear(unitCode: $unit, fiscalYear: $year) {\n      execution {\n        totals {\n          adjusted {\n            amount\n          }\n          executed {\n            amount\n          }\n          rates {\n            executionAdjusted {\n              percent\n              undefinedBecause {\n                text {\n                  zh\n                  en\n                }\n              }\n            }\n          }\n        }\n        byMonth {\n          month\n          inMonth {\n            amount\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ExecutionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LostPoints($unit: ID!, $year: Int!, $asOf: Date, $after: String) {\n    budgetYear(unitCode: $unit, fiscalYear: $year, asOf: $asOf) {\n      indicators(first: 100, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          level3\n          weight {\n            value\n          }\n          formula\n          why {\n            zh\n            en\n          }\n          points {\n            lost {\n              value\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').LostPointsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Adjustment($unit: ID!, $year: Int!, $id: ID!, $minPosition: Position) {\n    budgetYear(unitCode: $unit, fiscalYear: $year, minPosition: $minPosition) {\n      adjustment(id: $id) {\n        status\n        settledBy\n        settledOn\n        settledBecause\n        items {\n          line {\n            key\n            figures {\n              adjusted {\n                amount\n              }\n            }\n          }\n          amount {\n            amount\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AdjustmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Changes($unit: ID!, $year: Int!, $since: Position) {\n    budgetYearChanged(unitCode: $unit, fiscalYear: $year, since: $since) {\n      position\n    }\n  }\n"): typeof import('./graphql.ts').ChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangeFacts on ChangePayload {\n    result {\n      position\n      replayed\n      brokenRules {\n        code\n        text {\n          zh\n        }\n      }\n    }\n    refusals {\n      code\n      field\n      message {\n        zh\n        en\n      }\n      cure {\n        zh\n        en\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ChangeFactsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Spend($unit: ID!, $year: Int!, $input: RecordExpenditureInput!, $options: ChangeOptions) {\n    recordExpenditure(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN, input: $input, options: $options) {\n      ...ChangeFacts\n    }\n  }\n"): typeof import('./graphql.ts').SpendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Propose($unit: ID!, $year: Int!, $input: ProposeAdjustmentInput!, $options: ChangeOptions) {\n    proposeAdjustment(unitCode: $unit, fiscalYear: $year, input: $input, options: $options) {\n      ...ChangeFacts\n    }\n  }\n"): typeof import('./graphql.ts').ProposeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Approve($unit: ID!, $year: Int!, $input: ApproveAdjustmentInput!, $options: ChangeOptions) {\n    approveAdjustment(unitCode: $unit, fiscalYear: $year, input: $input, options: $options) {\n      ...ChangeFacts\n    }\n  }\n"): typeof import('./graphql.ts').ApproveDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
