/**
 * The page's HTML is the form already. The script behind it is loaded once that is on the screen: loaded before, it
 * would hold the first picture back. A page nobody sees gets no frame and need not wait for one.
 */
if (document.visibilityState === "visible") requestAnimationFrame(() => void import("./take-over"));
else void import("./take-over");
