import { renderToString } from "preact-render-to-string";
import { Popup } from "./popup";

/**
 * The popup before anything has answered, as HTML. The build writes it into the popup's page, so that the form is
 * there, and takes text, before any script has run. `take-over.tsx` takes it over as it is.
 */
export function firstScreen(): string {
  const never = () => new Promise<never>(() => undefined);
  const firstWords = { keep() {}, left: never, forget() {} };
  return renderToString(<Popup typedBefore={{}} firstWords={firstWords} startEngine={never} />);
}
