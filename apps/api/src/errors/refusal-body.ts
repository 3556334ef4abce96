/** Why a request is not even looked at. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** A refusal in the form of a GraphQL error, so that clients read it like any other. */
export function refusalBody({ code, message }: Refusal) {
  return { errors: [{ message, extensions: { code } }] };
}
