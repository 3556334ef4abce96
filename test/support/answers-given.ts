import { z } from 'zod';

const Given = z.object({ answers: z.object({ again: z.number(), compiled: z.number() }) });

/** How many questions the server at `url` has answered since, before they reached Apollo. */
export async function watchAnswers(url: string) {
  const before = await answersGiven(url);
  return async () => {
    const now = await answersGiven(url);
    return { again: now.again - before.again, compiled: now.compiled - before.compiled };
  };
}

async function answersGiven(url: string) {
  const response = await fetch(new URL('/healthz', url));
  return Given.parse(await response.json()).answers;
}
