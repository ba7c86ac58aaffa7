import type { VNode } from "preact";
import { useRef } from "preact/hooks";

/**
 * Elements of a long list that are only made anew when what they depend on has changed. An element that is the very one
 * it was is not looked into when the list is drawn.
 */
export function useVNodeCache(): (key: string, depends: readonly unknown[], make: () => VNode) => VNode {
  const cache = useRef(new Map<string, { readonly depends: readonly unknown[]; readonly vnode: VNode }>());
  return (key, depends, make) => {
    const known = cache.current.get(key);
    if (known?.depends.length === depends.length && known.depends.every((one, at) => one === depends[at])) {
      return known.vnode;
    }
    const vnode = make();
    cache.current.set(key, { depends, vnode });
    return vnode;
  };
}
