/**
 * Runs `work` when called; calls made while it runs lead together to one more run. Each call resolves with a run that
 * began after it, so what was there when it was called has been worked on. `work` must not reject.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  const start = () => {
    waiting = undefined;
    running = work().finally(() => {
      if (!waiting) running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    waiting ??= running.then(start);
    return waiting;
  };
}
