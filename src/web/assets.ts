// Browsers keep these for a year (public/_headers), so an address must change with its file:
// test/web/assets.pure.test.ts says what to write here.
export const stylesheet = '/app.css?v=a71e64cf'
export const htmxScript = '/htmx.min.js?v=4.0.1'
