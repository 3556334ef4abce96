import { z } from 'zod';

/** Which GraphQL documents are answered. */
export interface DocumentSettings {
  /**
   * Who may send documents that are not listed: everyone, or people with one of these roles (with the names of the
   * API).
   */
  readonly freeDocuments: 'everyone' | readonly string[];
  /** A folder of `.graphql` files. Their documents are listed in addition to those of the page. */
  readonly listedDocuments?: string;
}

const ROLE = /^[a-z][a-z-]*$/;

export const DOCUMENTS_EXPECTED = {
  FREE_DOCUMENTS:
    '应为 everyone、nobody，或以逗号分隔的角色 / must be everyone, nobody, or roles separated by commas: clerk, approver, performance-officer, leader, auditor, finance, administrator',
  LISTED_DOCUMENTS:
    '应为存放 .graphql 文件的目录 / must be a folder of .graphql files that can be read and parsed, e.g. ./documents',
} as const;

export const DOCUMENTS_SCHEMA = {
  FREE_DOCUMENTS: z
    .string()
    .default('everyone')
    .transform((text) => text.split(',').map((entry) => entry.trim().toLowerCase()))
    .refine((entries) => entries.every((entry) => ROLE.test(entry)))
    .refine((entries) => entries.length === 1 || !entries.some(isWord))
    .transform(([first = '', ...others]) =>
      first === 'everyone' ? first : first === 'nobody' ? [] : [first, ...others],
    ),
  LISTED_DOCUMENTS: z.string().optional(),
} satisfies Record<keyof typeof DOCUMENTS_EXPECTED, z.ZodType>;

interface Given {
  readonly FREE_DOCUMENTS: DocumentSettings['freeDocuments'];
  readonly LISTED_DOCUMENTS?: string | undefined;
}

export function documentsOf({ FREE_DOCUMENTS, LISTED_DOCUMENTS }: Given): DocumentSettings {
  return {
    freeDocuments: FREE_DOCUMENTS,
    ...(LISTED_DOCUMENTS !== undefined && { listedDocuments: LISTED_DOCUMENTS }),
  };
}

function isWord(entry: string): boolean {
  return entry === 'everyone' || entry === 'nobody';
}
