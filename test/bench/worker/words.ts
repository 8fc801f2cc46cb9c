export { parseOrder } from '../../../src/ordering/parse-order'

/** wrangler asks every entry for the objects that wrangler.toml names. */
export class Chat {}
export class Pace {}
export class OutageWatch {}
export default {}
