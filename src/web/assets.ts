// Browsers keep these for a year (public/_headers), so an address must change with its file:
// test/web/assets.pure.test.ts says what to write here.
export const stylesheet = '/app.css?v=3bd87748'
export const htmxScript = '/htmx.min.js?v=4.0.1'
/** Cuts `form[data-cuts]` lists while one types. */
export const cutListScript = '/cut-list.js?v=397f0eae'
/** Makes photos small in `form[data-shrinks]`, with the library that the form names. */
export const photoScript = '/photo.js?v=a5d6b997'
export const shrinkScript = '/image-compression.js?v=2.0.2'
/** Keeps `data-watch` parts of a page up to date. */
export const liveScript = '/live.js?v=0121a35a'
