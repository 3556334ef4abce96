/** Whether the browser allowed copying. Over plain HTTP it does not, and what was to be copied is shown to take by hand. */
export async function copyText(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
