/** Asks again until it does not throw; gives up after a minute, with what it threw last. */
export async function untilAnswers(ask) {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
