// Long work in the page is done in slices: between two of them keys and clicks are heard.
const sliceMs = 20;

/** To be awaited between two pieces of work: lets the page go on when a slice is used up. */
export function createPace(): () => Promise<void> {
  let fromMs = performance.now();
  return async () => {
    if (performance.now() - fromMs < sliceMs) return;
    await new Promise<void>((done) => setTimeout(done));
    fromMs = performance.now();
  };
}
