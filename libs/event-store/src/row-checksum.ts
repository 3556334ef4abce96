/** The largest prime below 2^32. Modulo a prime, no flipped bit of either number leaves the sum as it is. */
const MODULUS = 4_294_967_291;
const OF_POSITION = 1_000_003;
const OF_TIME = 999_983;

/**
 * The checksum of what the digest of an event leaves out: where it stands in the log, and when it was recorded, in
 * milliseconds since 1970. From 0 to 2^32 - 6. A weighted sum, because PostgreSQL must compute it as well, and has no CRC
 * before version 18.
 */
export function rowChecksum(position: number, recordedAtMs: number): number {
  return ((position % MODULUS) * OF_POSITION + (recordedAtMs % MODULUS) * OF_TIME) % MODULUS;
}

/** The same in SQL, of two expressions that are bigints. */
export function rowChecksumSql(position: string, recordedAtMs: string): string {
  return `((${position}) % ${MODULUS} * ${OF_POSITION} + (${recordedAtMs}) % ${MODULUS} * ${OF_TIME}) % ${MODULUS}`;
}
