import { useEffect, useState } from "preact/hooks";
import type { Change } from "../../storage/feed";
import type { Library } from "../../storage/library";
import { oneAtATime } from "../../storage/one-at-a-time";
import { useNotices } from "../notices";
import { saveErrorText } from "../save-error";

const EVERY = () => true;

/**
 * What `read` answers, `first` until it has, and again after every change that concerns it, whichever page made it.
 * One read at a time: an import that changes two hundred issues leads to a second read, not to two hundred.
 */
export function useStored<Value>(
  library: Pick<Library, "listen">,
  read: () => Promise<Value>,
  first: Value,
  concerns: (change: Change) => boolean = EVERY,
): Value {
  const [value, setValue] = useState(first);
  const notices = useNotices();
  useEffect(() => {
    const again = oneAtATime(() =>
      read().then(setValue, (error: unknown) => {
        notices.warn(saveErrorText(error));
      }),
    );
    void again();
    return library.listen((change) => {
      if (concerns(change)) void again();
    });
  }, [library, read, concerns, notices]);
  return value;
}
