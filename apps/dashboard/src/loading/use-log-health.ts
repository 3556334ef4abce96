import { useQuery } from 'urql';
import type { LogHealthQuery } from '../generated/graphql';
import { UNBATCHED } from '../server/batching';
import type { Answered } from '../server/plain-answers';
import { LOG_HEALTH } from './log-health.query';
import { useViewing } from './ViewerContext';

export type LogHealth = NonNullable<Answered<LogHealthQuery>['logHealth']>;

/** Asked when it is first shown, and of nobody whom the server would refuse. By itself, so that answers beside it are kept. */
export function useLogHealth(): LogHealth | undefined {
  const { seesLog } = useViewing();
  const [{ data }] = useQuery({ query: LOG_HEALTH, pause: !seesLog, context: UNBATCHED });
  return seesLog ? (data?.logHealth ?? undefined) : undefined;
}
