/** Keeps the last `size` results of a costly pure function by key; the one unused for longest goes first. */
export function rememberLast<Result>(size: number): (key: string, make: () => Result) => Result {
  const kept = new Map<string, Result>();
  return (key, make) => {
    const known = kept.get(key);
    const result = known ?? make();
    // Setting it anew moves the key to the end: a Map lists keys by age.
    kept.delete(key);
    kept.set(key, result);
    if (kept.size > size) kept.delete(kept.keys().next().value as string);
    return result;
  };
}
