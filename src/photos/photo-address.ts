import { type PhotoKind, photoKinds } from './photo'

/** `pho_…jpg`: a new name for every photo, so that it can be kept for a year and nobody guesses it. */
export type PhotoName = `pho_${string}.${PhotoKind}`

export const photoTypes: Readonly<Record<PhotoKind, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** `pho_x.jpg` in its small size: `pho_x-s.jpg`. */
export const smallName = (name: string): string => name.replace(/\.(?=\w+$)/, '-s.')

/** Where the files of a photo lie in the bucket. The shop's code never changes and is public. */
export const photoKeys = (shopCode: string, name: string): [large: string, small: string] => [
  `${shopCode}/${name}`,
  `${shopCode}/${smallName(name)}`,
]

/** The address of a photo, 1,280 pixels at most. */
export const photoAt = (shopCode: string, name: string): string => `/media/${shopCode}/${name}`

/** The address of its small size for lists, 320 pixels at most. */
export const smallPhotoAt = (shopCode: string, name: string): string =>
  photoAt(shopCode, smallName(name))

const address = new RegExp(`^pho_[0-9a-z]{1,40}(-s)?\\.(${photoKinds.join('|')})$`)

/** What an address asks for; null when it can be none of ours. */
export function readPhotoName(name: string): { kind: PhotoKind; large: string } | null {
  const match = address.exec(name)
  if (!match) return null
  return { kind: match[2] as PhotoKind, large: name.replace('-s.', '.') }
}
