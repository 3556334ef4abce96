import type { IncomingMessage } from 'node:http';
import type { Environment } from '@ledger/config';
import { LedgerReader } from '@ledger/reader';
import type { INestApplication } from '@nestjs/common';
import type { Sight } from './access/sight';
import { Sights } from './access/sights';
import type { Documents } from './documents/documents';
import { AnswerCache } from './graphql/answer-cache/answer-cache';
import { AnswersGiven } from './graphql/answer-cache/answers-given';
import { KnownQuestions } from './graphql/answer-cache/known-questions';
import type { Memory } from './graphql/answer-cache/serve-answers';
import { costsOfRoles, Spending } from './spending/spending';

/** What the server remembers of questions and of who asks them. */
export function memoryOf(
  app: Pick<INestApplication, 'get'>,
  environment: Environment,
  { documents, reads }: { readonly documents: Documents } & Pick<Memory, 'reads'>,
): Memory {
  const reader = app.get(LedgerReader);
  const sights = new Sights(reader);
  const sightOf = (request: IncomingMessage) => sights.of(request);
  const isListed = (document: string) => documents.lists(document);
  return {
    answers: new AnswerCache(reader, environment.answerCacheMiB * 2 ** 20),
    questions: new KnownQuestions(),
    given: app.get(AnswersGiven),
    ...(reads && { reads }),
    sightOf,
    spending: new Spending(environment.costPerMinute, { ...costsOfRoles(environment), sightOf, isListed }),
    askingAs: (sight: Sight) => documents.askingAs(sight),
  };
}
