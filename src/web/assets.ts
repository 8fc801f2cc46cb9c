// Browsers keep these for a year (public/_headers), so an address must change with its file:
// test/web/assets.pure.test.ts says what to write here.
export const stylesheet = '/app.css?v=6b6e67ac'
export const htmxScript = '/htmx.min.js?v=4.0.1'
/** Cuts `form[data-cuts]` lists while one types. */
export const cutListScript = '/cut-list.js?v=397f0eae'
