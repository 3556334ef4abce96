import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  Server,
  ServerResponse,
} from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { withSight, type Sight } from '../../access/sight';
import { whileWaiting } from '../../asker-of-request';
import type { Reads } from '../../reads/reads';
import type { Spending } from '../../spending/spending';
import { takeRequests } from '../../take-requests';
import type { AnswerCache, EncodedAnswer } from './answer-cache';
import type { AnswersGiven } from './answers-given';
import { encodingOf, packed } from './encoding';
import type { KnownQuestions } from './known-questions';
import { headersRead, questionIn, type Question } from './question';
import { bodyOf } from './request-body';
import { answeredOf } from './scope';

/** Longer questions are no dashboard's: they are answered, and not kept. */
const MAX_BYTES = 65_536;

/** What an answer with errors begins with. */
const ERRORS = '{"errors"';

/** What requests ask that were not answered ahead. */
const asked = new WeakMap<IncomingMessage, AskedBy>();

/** A question, and whether its asker may see the same now: else its answer is not one for the key. */
interface AskedBy {
  readonly question: Question;
  readonly maySeeTheSame: () => boolean;
}

/** Data about earlier questions. */
export interface Memory {
  readonly answers: AnswerCache;
  readonly questions: KnownQuestions;
  readonly given: AnswersGiven;
  /** If absent, questions are not logged. */
  readonly reads?: Reads;
  readonly sightOf: (request: IncomingMessage) => Sight;
  readonly spending: Spending;
  /**
   * The properties of the asker on which an answer depends: what they may see, and whether they may send any document.
   */
  readonly askingAs: (sight: Sight) => string;
}

/**
 * Answers a POST whose question was answered before, before Express is reached: at the same position with the same bytes
 * and headers, at another one or with other variables by the compiled query. `admits` is the guard; a document's own limits
 * were held when its first answer was made, and hold for the document; those of its variables are held again.
 */
export function answerAhead(
  server: Server,
  memory: Memory,
  admits: (headers: IncomingHttpHeaders) => boolean,
): void {
  const { answers, questions, given, reads, sightOf, askingAs } = memory;
  const passOn = takeRequests(server);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST' || request.url !== '/graphql' || !admits(request.headers))
      return passOn(request, response);
    bodyOf(request, MAX_BYTES, (body) => {
      const sight = sightOf(request);
      const asker = askingAs(sight);
      const maySeeTheSame = () => askingAs(sight) === asker;
      const found = body && find(answers, headersRead(request.headers, asker), body);
      if (found && 'bytes' in found) {
        given.again += 1;
        if (body) reads?.ofKept(request, found, body);
        return send(response, found);
      }
      if (body) request.unshift(body);
      if (found) asked.set(request, { question: found, maySeeTheSame });
      if (!found || !questions.knows(found)) return passOn(request, response);
      const answerIt = () =>
        void answerKnown(memory, { question: found, maySeeTheSame }, request).then((answer) => {
          if (!answer) return passOn(request, response);
          if (body) reads?.ofBody(request, body.toString(), { outcome: 'answered' });
          send(response, answer);
        });
      withSight(sight, () => whileWaiting(response, answerIt, () => memory.spending.of(request)));
    });
  });
}

/** Keeps the answers to the requests that came past {@link answerAhead}, and what they were made of. */
export function keepAnswers(memory: Memory) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const by = asked.get(request);
    if (by) keepWhatIsSent(memory, by, { request, response });
    next();
  };
}

/** The cached answer, or else the question. Neither if the body is not a plain request with one operation. */
function find(answers: AnswerCache, read: string, body: Buffer): EncodedAnswer | Question | undefined {
  // A body is most often sent again to the byte: then it need not be read.
  const verbatim = `${read} ${body.toString('latin1')}`;
  const known = answers.get(verbatim);
  if (known) return known;
  const question = questionIn(body, read);
  const answer = question && answers.get(question.key);
  if (answer) answers.alias(question.key, verbatim);
  return answer ?? question;
}

function send(response: ServerResponse, { headers, bytes }: EncodedAnswer): void {
  response.writeHead(200, headers).end(bytes);
}

async function answerKnown(
  { answers, questions, given, spending }: Memory,
  { question, maySeeTheSame }: AskedBy,
  request: IncomingMessage,
): Promise<EncodedAnswer | undefined> {
  const askedAt = answers.head;
  try {
    const spent = await spending
      .of(request)
      ?.ask(questions.costOf(question), () => questions.textOf(question));
    // Apollo charges it again, and says why it is refused.
    if (spent?.refusal) return undefined;
    const made = await questions.answer(question);
    if (!made) return undefined;
    given.compiled += 1;
    const answer = packed(made, encodingOf(request.headers['accept-encoding']));
    if (maySeeTheSame()) answers.put(question.key, answer, { scope: made.scope, askedAt });
    return spent ? { ...answer, headers: { ...answer.headers, ...spent.headers } } : answer;
  } catch {
    // Apollo reports the error.
    return undefined;
  }
}

function keepWhatIsSent(
  { answers, questions }: Memory,
  { question: { key, shape }, maySeeTheSame }: AskedBy,
  { request, response }: { readonly request: Request; readonly response: Response },
): void {
  const askedAt = answers.head;
  const sendIt = response.send.bind(response);
  response.send = (sent: unknown) => {
    if (typeof sent !== 'string') return sendIt(sent);
    const bytes = Buffer.from(sent);
    response.setHeader('content-length', bytes.length);
    // Encoded once; and a digest for an ETag, which Express would add, helps no POST. Who notes errors reads them as they are.
    if (response.statusCode !== 200 || sent.startsWith(ERRORS)) return response.end(bytes);
    const plain = { headers: response.getHeaders(), bytes };
    const answer = packed(plain, encodingOf(request.headers['accept-encoding']));
    const answered = answeredOf(request);
    if (answered && maySeeTheSame()) {
      const headers = forAnyone(answer.headers);
      answers.put(key, { headers, bytes: answer.bytes }, { scope: answered.scope, askedAt });
      if (shape !== undefined) questions.learn(shape, answered, forAnyone(plain.headers));
    }
    return response.writeHead(200, answer.headers).end(answer.bytes);
  };
}

/** Headers that belong to one receiver: cookie, request id, what may be asked. */
function forAnyone(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const own = /^(set-cookie|x-request-id|retry-after|document-cost.*|(x-)?ratelimit.*)$/i;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.test(name)));
}
