/**
 * The same function, which works once for each object and remembers what came of it for as long as the object is there.
 * For objects that never change, as entries are: one whose text changes is another object. What else is `given` must be
 * the same each time for one object.
 */
export function perObject<Of extends object, Made, Given extends unknown[] = []>(
  make: (of: Of, ...given: Given) => Made,
): (of: Of, ...given: Given) => Made {
  const made = new WeakMap<Of, { readonly value: Made }>();
  return (of, ...given) => {
    const known = made.get(of) ?? { value: make(of, ...given) };
    made.set(of, known);
    return known.value;
  };
}
