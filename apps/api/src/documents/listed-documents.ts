import { hash } from 'node:crypto';
import { parse, print, separateOperations, visit, type DocumentNode } from 'graphql';
import { LIMITS } from '../graphql/limits';
import { LatelyUsed } from '../lately-used';
import { partsOf } from './parts-of';

/** As many as clients ask at once, whether they are listed or not. */
const REMEMBERED = 2_000;

/**
 * An allow list of documents, by digest. What counts is what a document asks: layout, comments, the order of its
 * definitions and aliases that repeat a name do not.
 */
export class ListedDocuments {
  private readonly digests: ReadonlySet<string>;
  /** By the digest of the text, which may be long. */
  private readonly known = new LatelyUsed<string, boolean>(REMEMBERED);

  constructor(documents: readonly DocumentNode[]) {
    this.digests = new Set(documents.flatMap(digestsOf));
  }

  /** Whether every operation of the document is listed, or is made of listed queries as the page sends several at once. */
  lists(text: string): boolean {
    const digest = hash('sha256', text);
    const known = this.known.get(digest);
    if (known !== undefined) return known;
    const isListed = this.isListed(text);
    this.known.set(digest, isListed);
    return isListed;
  }

  private isListed(text: string): boolean {
    const document = parsed(text);
    if (!document) return false;
    const operations = Object.values(separateOperations(document));
    return operations.length > 0 && operations.every((one) => this.has(one) || this.hasParts(one));
  }

  private has(document: DocumentNode): boolean {
    return digestsOf(document).every((digest) => this.digests.has(digest));
  }

  private hasParts(document: DocumentNode): boolean {
    const parts = partsOf(document);
    return parts.length > 0 && parts.every((part) => this.has(part));
  }
}

/** Each operation with the fragments that it uses. */
function digestsOf(document: DocumentNode): readonly string[] {
  return Object.values(separateOperations(document)).map((one) => hash('sha256', inOneForm(one)));
}

function inOneForm(document: DocumentNode): string {
  const plain: DocumentNode = visit(document, {
    Field: (field) => (field.alias?.value === field.name.value ? { ...field, alias: undefined } : undefined),
  });
  return plain.definitions.map(print).sort().join('\n');
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch {
    return undefined;
  }
}
