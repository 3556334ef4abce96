export interface PlaceInStream {
  readonly streamId: string;
  /** The number of events up to here. */
  readonly version: number;
}

/** The event that stood at a place when data was made from all events before it. */
export interface PrefixProof extends PlaceInStream {
  /**
   * SHA-256 over the event. Its metadata holds a digest that covers all earlier events of the stream, so this covers
   * them, too.
   */
  readonly digest: string;
}
