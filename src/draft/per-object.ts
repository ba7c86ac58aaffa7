/**
 * The same function, which works once for each object and remembers what came of it for as long as the object is there.
 * For objects that never change, as entries are: one whose text changes is another object.
 */
export function perObject<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, { readonly value: Made }>();
  return (of) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}
