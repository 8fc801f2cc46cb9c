import { type Bytes, fromBase64, utf8 } from '../../src/kernel/bytes'

// Sixteen by twelve pixels, made by a browser's canvas.
const drawn = {
  jpg: [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AAB',
    'AAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFla',
    'AAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAA',
    'AChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBh',
    'cmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAc',
    'AEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9',
    'PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2Nj',
    'Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEBAxEB/8QAFQABAQAA',
    'AAAAAAAAAAAAAAAAAAX/xAAaEAEAAQUAAAAAAAAAAAAAAAAAAQQVU6LR/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/',
    'xAAcEQAABwEBAAAAAAAAAAAAAAAAAQIDBBESIUH/2gAMAwEAAhEDEQA/ALdxpcus8QgGZjpZvPolSJK360RcH//Z',
  ],
  png: [
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAYAAABr5z2BAAAAPklEQVR4AezQQQ0AIAxD0WZSQAIW8IQntKABKwUF',
    '7WHXLfmnJT284BlUtb2oCiSvBoDod0LljAvxIzok938AAAD//7MtOJQAAAAGSURBVAMA6g80OeDT9vAAAAAASUVO',
    'RK5CYII=',
  ],
  webp: [
    'UklGRigCAABXRUJQVlA4WAoAAAAgAAAADwAACwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AAB',
    'AAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFla',
    'AAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAA',
    'AChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBh',
    'cmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAc',
    'AEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggOgAAALABAJ0BKhAADAACwEwlqAJ0AQ+8loAA/u/C',
    'VKGmsPGKT/5Tu5//ByZZGPt+3v7OTFR/43f7stQgAAA=',
  ],
  lossless: [
    'UklGRgwCAABXRUJQVlA4WAoAAAAgAAAADwAACwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AAB',
    'AAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFla',
    'AAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAA',
    'AChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBh',
    'cmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAc',
    'AEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDhMHgAAAC8PwAIAD3AR1Yt0/453/iMNYsFk/tJ9MUT0',
    'P3IAAA==',
  ],
}

export const picture = (kind: keyof typeof drawn): Bytes => fromBase64(drawn[kind].join(''))

export const bytesOf = (...parts: (Uint8Array | readonly number[])[]): Bytes =>
  new Uint8Array(parts.flatMap((part) => [...part]))

/** A segment of a JPEG: `marker`, its length, what it holds. */
export const segment = (marker: number, held: Uint8Array): Bytes =>
  bytesOf([0xff, marker, (held.length + 2) >> 8, (held.length + 2) & 255], held)

/** The JPEG with more segments behind its first two bytes. */
export const jpegWith = (...segments: Uint8Array[]): Bytes => {
  const jpeg = picture('jpg')
  return bytesOf(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2))
}

/** An EXIF segment that says how the phone was held, and where. */
export const exifWith = (orientation: number, secret: string): Bytes =>
  segment(
    0xe1,
    bytesOf(
      utf8('Exif\0\0MM'),
      [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
      utf8(secret),
    ),
  )

/** The PNG with one more chunk behind its header. Its checksum is of no interest to us. */
export const pngWith = (name: string, held: string): Bytes => {
  const png = picture('png')
  const chunk = bytesOf([0, 0, 0, held.length], utf8(name), utf8(held), [1, 2, 3, 4])
  return bytesOf(png.subarray(0, 33), chunk, png.subarray(33))
}

/** The WebP with one more chunk at its end, and the flags that announce it. */
export const webpWith = (name: string, held: string): Bytes => {
  const webp = picture('webp')
  const pad = held.length % 2 === 0 ? [] : [0]
  const chunk = bytesOf(utf8(name), [held.length, 0, 0, 0], utf8(held), pad)
  const whole = bytesOf(webp, chunk)
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true)
  whole[20] = (whole[20] ?? 0) | 0x0c
  return whole
}

export const says = (bytes: Bytes, words: string): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(words)
