import { utf8 } from '../../src/kernel/bytes'

export const csv = (...rows: string[]) => utf8(rows.join('\r\n'))

/** A form with a file, as a browser sends it. */
export function fileForm(bytes: Uint8Array<ArrayBuffer>, name = 'stock.csv'): FormData {
  const form = new FormData()
  form.set('file', new File([bytes], name))
  return form
}
