// Browsers keep these for a year (public/_headers), so an address must change with its file:
// test/web/assets.pure.test.ts says what to write here.
export const stylesheet = '/app.css?v=04a9941a'
export const htmxScript = '/htmx.min.js?v=4.0.1'
