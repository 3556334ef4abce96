import { ConfigError, DOCUMENTS_EXPECTED, type Environment } from '@ledger/config';
import { ROLES, type Role } from '@ledger/domain';
import type { NextFunction, Request, Response } from 'express';
import { presentSight, type Sight } from '../access/sight';
import { RequestError } from '../errors/request-error';
import { formatError } from '../graphql/error-codes';
import { KnownDocuments } from './known-documents';
import { ListedDocuments } from './listed-documents';
import { documentsOfFolder, documentsOfPage } from './read-documents';

/** Decides which documents are answered: listed ones for everybody, all others only for people who may ask freely. */
export class Documents {
  constructor(
    private readonly listed: () => ListedDocuments,
    private readonly free: 'everyone' | readonly Role[],
    /** Those that may be sent by their digest alone. */
    readonly known: KnownDocuments,
  ) {}

  /** From the settings. @throws ConfigError if they name an unknown role, or a folder that cannot be read. */
  static of({ freeDocuments, listedDocuments }: Environment): Documents {
    const ofPage = documentsOfPage();
    const others = listedDocuments === undefined ? [] : documentsOfFolder(listedDocuments);
    const all = () => [...ofPage(), ...(others ?? [])];
    const known = new KnownDocuments(all);
    let listed: ListedDocuments | undefined;
    const documents = () => (listed ??= new ListedDocuments(all()));
    if (freeDocuments === 'everyone') return new Documents(documents, freeDocuments, known);
    if (!freeDocuments.every(isRole)) throw wrong('FREE_DOCUMENTS');
    if (!others) throw wrong('LISTED_DOCUMENTS');
    documents();
    return new Documents(documents, freeDocuments, known);
  }

  /** Askers to whom no role applies may send any document. */
  mayAskFreely(sight: Sight | undefined): boolean {
    return this.free === 'everyone' || (sight?.holdsOneOf(this.free) ?? false);
  }

  lists(query: string): boolean {
    return this.listed().lists(query);
  }

  /** Why this person's document is refused; undefined if it is not. */
  refusalOf(query: unknown, sight: Sight | undefined): RequestError | undefined {
    if (this.mayAskFreely(sight) || (typeof query === 'string' && this.lists(query))) return undefined;
    return new RequestError('DOCUMENT_NOT_LISTED');
  }

  /** Two askers with the same are answered the same: they may see the same, and may ask the same. */
  askingAs(sight: Sight): string {
    return this.mayAskFreely(sight) ? sight.visibility : `${sight.visibility} listed`;
  }
}

/**
 * Refuses an unlisted document before it is parsed, so that the refusal reveals nothing about the schema. The text of
 * the schema and GraphiQL serve to write documents, so they are only for people who may send any document.
 */
export function refuseUnlisted(documents: Documents) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const sent: unknown = request.method === 'POST' ? request.body : request.query;
    const query: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'query') : undefined;
    const error = documents.refusalOf(query, presentSight());
    if (!error) return next();
    response.status(403).json({ errors: [formatError({ message: error.en }, error)] });
  };
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

function wrong(variable: keyof typeof DOCUMENTS_EXPECTED): ConfigError {
  return new ConfigError([{ variable, expected: DOCUMENTS_EXPECTED[variable] }]);
}
