/**
 * Which of the ids that two orders share were moved to get from one to the other: the fewest, so that one entry moved
 * to the top is one move and not a move of all the others. They are those outside a longest increasing subsequence.
 */
export function movedIds(before: readonly string[], after: readonly string[]): string[] {
  const places = new Map(before.map((id, index) => [id, index]));
  const shared = after.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  // tails[n]: where in `shared` the best run of length n + 1 ends; previous: the step before each in its run.
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, { place }] of shared.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shared[tails[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[at] = tails[low - 1];
    tails[low] = at;
  }
  const stayed = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) stayed.add(at);
  return shared.filter((_, at) => !stayed.has(at)).map(({ id }) => id);
}
