/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

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
    "\n    mutation ImportYear($content: String!, $attachments: [AttachmentInput!]!, $dryRun: Boolean!) {\n      importYear(content: $content, attachments: $attachments, dryRun: $dryRun) {\n        accepted\n        written\n        known\n        unitCode\n        fiscalYear\n        faults {\n          file\n          line\n          entryId\n          zh\n          en\n        }\n        rows {\n          entryId\n          file\n          line\n          outcome\n          fault {\n            zh\n            en\n          }\n        }\n      }\n    }\n  ": typeof types.ImportYearDocument,
    "\n    query Codes($table: CodeTable!, $year: Int!, $after: String) {\n      codes(table: $table, fiscalYear: $year, first: 1000, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          code\n          name {\n            zh\n          }\n        }\n      }\n    }\n  ": typeof types.CodesDocument,
    "\n    query RuleSetNames {\n      ruleSets {\n        nodes {\n          calledBy\n          name {\n            zh\n            en\n          }\n        }\n      }\n    }\n  ": typeof types.RuleSetNamesDocument,
    "\n  fragment Payload on ChangePayload {\n    result {\n      ...Outcome\n    }\n    refusals {\n      code\n      field\n      message {\n        zh\n        en\n      }\n      cure {\n        zh\n        en\n      }\n    }\n  }\n  fragment Outcome on ChangeResult {\n    position\n    replayed\n    events\n    breaches {\n      zh\n      en\n    }\n    budgetYear {\n      ...Effect\n    }\n    ifApproved {\n      ...Effect\n    }\n  }\n  fragment Effect on BudgetYear {\n    execution {\n      totals {\n        initial {\n          amount\n        }\n        adjusted {\n          amount\n        }\n        released {\n          amount\n        }\n        executed {\n          amount\n        }\n        available {\n          amount\n        }\n      }\n    }\n    threePublic {\n      executed {\n        amount\n      }\n      control {\n        total {\n          amount\n        }\n      }\n    }\n    scorecard {\n      total {\n        earned {\n          value\n        }\n        lost {\n          value\n        }\n        open {\n          value\n        }\n      }\n    }\n  }\n": typeof types.PayloadFragmentDoc,
    "\n    query EffectNow($unit: ID!, $year: Int!) {\n      budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: FEN) {\n        ...Effect\n      }\n    }\n  ": typeof types.EffectNowDocument,
};
const documents: Documents = {
    "\n    mutation ImportYear($content: String!, $attachments: [AttachmentInput!]!, $dryRun: Boolean!) {\n      importYear(content: $content, attachments: $attachments, dryRun: $dryRun) {\n        accepted\n        written\n        known\n        unitCode\n        fiscalYear\n        faults {\n          file\n          line\n          entryId\n          zh\n          en\n        }\n        rows {\n          entryId\n          file\n          line\n          outcome\n          fault {\n            zh\n            en\n          }\n        }\n      }\n    }\n  ": types.ImportYearDocument,
    "\n    query Codes($table: CodeTable!, $year: Int!, $after: String) {\n      codes(table: $table, fiscalYear: $year, first: 1000, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          code\n          name {\n            zh\n          }\n        }\n      }\n    }\n  ": types.CodesDocument,
    "\n    query RuleSetNames {\n      ruleSets {\n        nodes {\n          calledBy\n          name {\n            zh\n            en\n          }\n        }\n      }\n    }\n  ": types.RuleSetNamesDocument,
    "\n  fragment Payload on ChangePayload {\n    result {\n      ...Outcome\n    }\n    refusals {\n      code\n      field\n      message {\n        zh\n        en\n      }\n      cure {\n        zh\n        en\n      }\n    }\n  }\n  fragment Outcome on ChangeResult {\n    position\n    replayed\n    events\n    breaches {\n      zh\n      en\n    }\n    budgetYear {\n      ...Effect\n    }\n    ifApproved {\n      ...Effect\n    }\n  }\n  fragment Effect on BudgetYear {\n    execution {\n      totals {\n        initial {\n          amount\n        }\n        adjusted {\n          amount\n        }\n        released {\n          amount\n        }\n        executed {\n          amount\n        }\n        available {\n          amount\n        }\n      }\n    }\n    threePublic {\n      executed {\n        amount\n      }\n      control {\n        total {\n          amount\n        }\n      }\n    }\n    scorecard {\n      total {\n        earned {\n          value\n        }\n        lost {\n          value\n        }\n        open {\n          value\n        }\n      }\n    }\n  }\n": types.PayloadFragmentDoc,
    "\n    query EffectNow($unit: ID!, $year: Int!) {\n      budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: FEN) {\n        ...Effect\n      }\n    }\n  ": types.EffectNowDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation ImportYear($content: String!, $attachments: [AttachmentInput!]!, $dryRun: Boolean!) {\n      importYear(content: $content, attachments: $attachments, dryRun: $dryRun) {\n        accepted\n        written\n        known\n        unitCode\n        fiscalYear\n        faults {\n          file\n          line\n          entryId\n          zh\n          en\n        }\n        rows {\n          entryId\n          file\n          line\n          outcome\n          fault {\n            zh\n            en\n          }\n        }\n      }\n    }\n  "): (typeof documents)["\n    mutation ImportYear($content: String!, $attachments: [AttachmentInput!]!, $dryRun: Boolean!) {\n      importYear(content: $content, attachments: $attachments, dryRun: $dryRun) {\n        accepted\n        written\n        known\n        unitCode\n        fiscalYear\n        faults {\n          file\n          line\n          entryId\n          zh\n          en\n        }\n        rows {\n          entryId\n          file\n          line\n          outcome\n          fault {\n            zh\n            en\n          }\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query Codes($table: CodeTable!, $year: Int!, $after: String) {\n      codes(table: $table, fiscalYear: $year, first: 1000, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          code\n          name {\n            zh\n          }\n        }\n      }\n    }\n  "): (typeof documents)["\n    query Codes($table: CodeTable!, $year: Int!, $after: String) {\n      codes(table: $table, fiscalYear: $year, first: 1000, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          code\n          name {\n            zh\n          }\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query RuleSetNames {\n      ruleSets {\n        nodes {\n          calledBy\n          name {\n            zh\n            en\n          }\n        }\n      }\n    }\n  "): (typeof documents)["\n    query RuleSetNames {\n      ruleSets {\n        nodes {\n          calledBy\n          name {\n            zh\n            en\n          }\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Payload on ChangePayload {\n    result {\n      ...Outcome\n    }\n    refusals {\n      code\n      field\n      message {\n        zh\n        en\n      }\n      cure {\n        zh\n        en\n      }\n    }\n  }\n  fragment Outcome on ChangeResult {\n    position\n    replayed\n    events\n    breaches {\n      zh\n      en\n    }\n    budgetYear {\n      ...Effect\n    }\n    ifApproved {\n      ...Effect\n    }\n  }\n  fragment Effect on BudgetYear {\n    execution {\n      totals {\n        initial {\n          amount\n        }\n        adjusted {\n          amount\n        }\n        released {\n          amount\n        }\n        executed {\n          amount\n        }\n        available {\n          amount\n        }\n      }\n    }\n    threePublic {\n      executed {\n        amount\n      }\n      control {\n        total {\n          amount\n        }\n      }\n    }\n    scorecard {\n      total {\n        earned {\n          value\n        }\n        lost {\n          value\n        }\n        open {\n          value\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Payload on ChangePayload {\n    result {\n      ...Outcome\n    }\n    refusals {\n      code\n      field\n      message {\n        zh\n        en\n      }\n      cure {\n        zh\n        en\n      }\n    }\n  }\n  fragment Outcome on ChangeResult {\n    position\n    replayed\n    events\n    breaches {\n      zh\n      en\n    }\n    budgetYear {\n      ...Effect\n    }\n    ifApproved {\n      ...Effect\n    }\n  }\n  fragment Effect on BudgetYear {\n    execution {\n      totals {\n        initial {\n          amount\n        }\n        adjusted {\n          amount\n        }\n        released {\n          amount\n        }\n        executed {\n          amount\n        }\n        available {\n          amount\n        }\n      }\n    }\n    threePublic {\n      executed {\n        amount\n      }\n      control {\n        total {\n          amount\n        }\n      }\n    }\n    scorecard {\n      total {\n        earned {\n          value\n        }\n        lost {\n          value\n        }\n        open {\n          value\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query EffectNow($unit: ID!, $year: Int!) {\n      budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: FEN) {\n        ...Effect\n      }\n    }\n  "): (typeof documents)["\n    query EffectNow($unit: ID!, $year: Int!) {\n      budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: FEN) {\n        ...Effect\n      }\n    }\n  "];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;