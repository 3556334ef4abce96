import { useQuery } from 'urql';
import type { LogHealthQuery } from '../generated/graphql';
import { UNBATCHED } from '../server/batching';
import type { Answered } from '../server/plain-answers';
import { LOG_HEALTH } from './log-health.query';
import { useViewing } from './ViewerContext';

export type LogHealth = NonNullable<Answered<LogHealthQuery>['logHealth']>;

/**
 * Requested when it is first shown, and only if the server would not refuse it. A separate request, so that the other
 * answers can be cached.
 */
export function useLogHealth(): LogHealth | undefined {
  const { seesLog } = useViewing();
  const [{ data }] = useQuery({ query: LOG_HEALTH, pause: !seesLog, context: UNBATCHED });
  return seesLog ? (data?.logHealth ?? undefined) : undefined;
}
