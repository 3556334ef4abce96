import { z } from 'zod';

/** One question: who asked it, and the outcome. */
const readSchema = z.object({
  kind: z.literal('read'),
  /** ISO instant of the answer. */
  at: z.string(),
  /** How the asker was known: by a session, a token, on trial, as the operator of the machine; 'nobody': not let in. */
  by: z.string(),
  actor: z.string().optional(),
  person: z.object({ issuer: z.string(), subject: z.string(), name: z.string() }).optional(),
  address: z.string().optional(),
  agent: z.string().optional(),
  /** SHA-256 of the document, whose text is in the file once; or what was done, if there is no document. */
  asked: z.string(),
  operation: z.string().optional(),
  variables: z.unknown().optional(),
  /** Position up to which the log of events had been read for the answer. */
  head: z.string().optional(),
  outcome: z.enum(['answered', 'kept', 'refused']),
  /** Why it was refused, in whole or in part. */
  codes: z.array(z.string()).optional(),
});

const documentSchema = z.object({ kind: z.literal('document'), digest: z.string(), text: z.string() });
/** So many lines could not be written before this one. */
const lostSchema = z.object({ kind: z.literal('lost'), at: z.string(), lines: z.number() });

const lineSchema = z.discriminatedUnion('kind', [readSchema, documentSchema, lostSchema]);

type Line = z.infer<typeof lineSchema>;
type Read = z.infer<typeof readSchema>;

export type DocumentLine = z.infer<typeof documentSchema>;
export type LostLine = z.infer<typeof lostSchema>;

/** A read as the reader of the log wants it: with the text that was asked. */
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
