// jsPDF can also draw web pages, through packages of 400 KB that it loads when asked to. We only write
// text, lines and boxes, so wrangler.toml puts this in their place.
export default undefined
