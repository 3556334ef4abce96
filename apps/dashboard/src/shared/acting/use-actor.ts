import { useSyncExternalStore } from 'react';
import { actorStore } from './actor-store';

export function useActor(): string {
  return useSyncExternalStore(actorStore.subscribe, actorStore.get);
}
