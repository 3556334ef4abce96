import type { OutgoingHttpHeaders } from 'node:http';
import { print } from 'graphql';
import { LatelyUsed } from '../../lately-used';
import { CompiledQueries, MOST_KEPT } from '../compiled-queries';
import { costWithVariables, overByVariables } from '../variables-limit';
import type { EncodedAnswer } from './answer-cache';
import type { Question } from './question';
import { scopeOf, type Answered, type Scope } from './scope';

interface Known extends Answered {
  /** As the first answer went out. */
  readonly headers: OutgoingHttpHeaders;
}

/** Queries do not use it. Apollo answers those that do: it is tried if this fails. */
const NO_CONTEXT = {
  get request(): never {
    throw new Error('an answer that reads its request is not given ahead of Express');
  },
};

/**
 * Questions that Apollo has answered, by their shape: media types, document, operation name. Apollo checked the shape and the
 * document's limits once; what variables hold is counted each time. The same shape with other variables is answered by the compiled query alone.
 */
export class KnownQuestions {
  /** As many as there are compiled queries. */
  private readonly kept = new LatelyUsed<string, Known>(MOST_KEPT);

  /** Stores what a question of this shape was answered from. */
  learn(shape: string, { schema, document, operation }: Answered, headers: OutgoingHttpHeaders): void {
    this.kept.set(shape, { schema, document, operation, headers });
  }

  knows({ shape }: Question): boolean {
    return shape !== undefined && this.kept.get(shape) !== undefined;
  }

  /** What answering it costs. */
  costOf({ shape = '', variables }: Question): number {
    const known = this.kept.get(shape);
    return known ? costWithVariables(known, variables) : 0;
  }

  /** Its document, laid out in one way. */
  textOf({ shape = '' }: Question): string {
    const known = this.kept.get(shape);
    return known ? print(known.document) : '';
  }

  /** Undefined: ask Apollo. */
  async answer({ shape = '', variables }: Question): Promise<(EncodedAnswer & { scope: Scope }) | undefined> {
    const known = this.kept.get(shape);
    const scope = known && scopeOf(known, variables);
    if (!known || !scope || overByVariables(known, variables)) return undefined;
    const result = await CompiledQueries.over(known.schema).answer(known.document, NO_CONTEXT, variables);
    if (!result || result.errors) return undefined;
    // As Apollo writes it.
    const bytes = Buffer.from(`${JSON.stringify({ data: result.data })}\n`);
    return { headers: { ...known.headers, 'content-length': bytes.length }, bytes, scope };
  }
}
