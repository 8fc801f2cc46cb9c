import { encode } from 'uqr'

/** A QR code as runs of dark squares: a quarter of the size of one shape a square. `size` is the
 * number of squares in a row, the free border included. */
export function qrRuns(text: string, border: number) {
  const { data, size } = encode(text, { ecc: 'M', border })
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '#' : '.'))
        .join('')
        .matchAll(/#+/g),
    ].map((run) => ({
      x: run.index,
      y,
      length: run[0].length,
    })),
  )
  return { size, runs }
}

/** A QR code as an SVG of its own: also a file to download, so its colours do not follow the theme. */
export function qrSvg(text: string, title: string): string {
  const { size, runs } = qrRuns(text, 2)
  const path = runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 7}"` +
    ` height="${size * 7}" role="img"` +
    ` aria-label="${escaped(title)}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  )
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
