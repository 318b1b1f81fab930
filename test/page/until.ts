/** Looks again and again until it is so, five seconds at most. Out: whether it came to be so. */
export async function until(look: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await look()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
