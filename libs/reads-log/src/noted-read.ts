import { z } from 'zod';

/** One question: who asked it, and the outcome. */
const readSchema = z.object({
  kind: z.literal('read'),
  /** ISO instant of the answer. */
  at: z.string(),
  /**
   * How the asker was identified: by a session, a token, on trial, or as the operator of the machine. 'nobody' was not
   * let in.
   */
  by: z.string(),
  actor: z.string().optional(),
  person: z.object({ issuer: z.string(), subject: z.string(), name: z.string() }).optional(),
  address: z.string().optional(),
  agent: z.string().optional(),
  /** The SHA-256 of the document, whose text is once in the file; or the action, if there is no document. */
  asked: z.string(),
  operation: z.string().optional(),
  variables: z.unknown().optional(),
  /** The position up to which the event log had been read for the answer. */
  head: z.string().optional(),
  outcome: z.enum(['answered', 'kept', 'refused']),
  /** Why the question was refused, completely or in part. */
  codes: z.array(z.string()).optional(),
});

const documentSchema = z.object({ kind: z.literal('document'), digest: z.string(), text: z.string() });
/** How many lines before this one could not be written. */
const lostSchema = z.object({ kind: z.literal('lost'), at: z.string(), lines: z.number() });

const lineSchema = z.discriminatedUnion('kind', [readSchema, documentSchema, lostSchema]);

type Line = z.infer<typeof lineSchema>;
type Read = z.infer<typeof readSchema>;

export type DocumentLine = z.infer<typeof documentSchema>;
export type LostLine = z.infer<typeof lostSchema>;

/** A read together with the text of its document. */
export interface NotedRead extends Read {
  readonly text?: string;
}

/** Undefined for the last line of a server that was killed while it wrote. */
export function lineIn(text: string): Line | undefined {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
