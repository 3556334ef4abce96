const PAUSE_MS = 50;

/** Waits for what a server finds out or does by itself. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
