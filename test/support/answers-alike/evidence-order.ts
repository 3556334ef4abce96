import { z } from 'zod';

const result = z.object({ indicatorId: z.string(), occurredOn: z.string(), items: z.array(z.unknown()) });
const SAID = z.object({ results: z.array(result) });
const ASKED = z.object({
  nodes: z.array(
    z.object({
      indicatorId: z.string(),
      results: z.array(z.object({ occurredOn: z.string(), evidenceItems: z.array(z.unknown()) })),
    }),
  ),
});

type Result = z.infer<typeof result>;

/** The command goes by time, the schema by indicator and then by time. */
export function evidenceSaid(answer: unknown): readonly Result[] {
  return SAID.parse(answer).results.toSorted(byIndicator);
}

export function evidenceAsked(answer: unknown): readonly Result[] {
  return ASKED.parse(answer)
    .nodes.flatMap(({ indicatorId, results }) =>
      results.map(({ occurredOn, evidenceItems: items }) => ({ indicatorId, occurredOn, items })),
    )
    .toSorted(byIndicator);
}

function byIndicator(one: Result, other: Result): number {
  if (one.indicatorId === other.indicatorId) return 0;
  return one.indicatorId < other.indicatorId ? -1 : 1;
}
