import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useClient } from 'urql';
import type { GrantedFragment } from '../../commands/generated/graphql';
import { failedBy } from '../../server/failed';
import { withCure, type Name } from '../../wording/name';

export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'unanswered' }
  /** `field`: of the input, 'person.subject', where it is about one. */
  | { readonly kind: 'refused'; readonly said: Name; readonly field: string };

interface Change<Input> {
  readonly document: TypedDocumentNode<
    { readonly payload: GrantedFragment | null },
    { readonly input: Input; readonly key: string }
  >;
  readonly input: Input;
  /** The same for the same change: sending it again is harmless. */
  readonly key: string;
}

/** Sends a change of who may do what. */
export function useChange(): <Input>(change: Change<Input>) => Promise<Sent> {
  const client = useClient();
  return async ({ document, input, key }) => {
    const { data, error } = await client.mutation(document, { input, key }).toPromise();
    const { result, refusals = [] } = data?.payload ?? {};
    const [refused] = refusals;
    if (refused) {
      const field = refused.field.filter((part, i) => i > 0 || part !== 'input').join('.');
      return { kind: 'refused', said: withCure(refused), field };
    }
    if (result) return { kind: 'done' };
    const { answered, said } = failedBy(error);
    return answered ? { kind: 'refused', said, field: '' } : { kind: 'unanswered' };
  };
}
