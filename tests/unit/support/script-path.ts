/** Stands in for the path of the content script, which the build knows. */
export default "read-page.js";
