import { subscribe, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { withSight, type Sight } from '../access/sight';

type Results = AsyncGenerator<ExecutionResult, void, void>;

/** Runs a subscription and each of its messages with the rights of the subscriber at that time. */
export async function subscribeUnder(
  sight: Sight | undefined,
  args: ExecutionArgs,
): Promise<Results | ExecutionResult> {
  if (!sight) return subscribe(args);
  const results = await withSight(sight, () => subscribe(args));
  return Symbol.asyncIterator in results ? under(sight, results) : results;
}

/** Messages are created later, outside the context in which the subscription began. */
function under(sight: Sight, results: Results): Results {
  return {
    next: () => withSight(sight, () => results.next()),
    return: () => results.return(),
    throw: (error) => results.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: () => results[Symbol.asyncDispose](),
  };
}
