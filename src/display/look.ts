/**
 * How one browser shows the shop's pages. Kept in a cookie of that browser and nowhere else, as the
 * privacy notice says of preferences; it names nobody. The stylesheet knows the three attributes.
 */
export type Look = {
  /** `auto` is what the phone prefers. */
  theme: 'auto' | 'light' | 'dark'
  spacing: 'roomy' | 'close'
  contrast: 'auto' | 'strong'
}

export const choices = {
  theme: ['auto', 'light', 'dark'],
  spacing: ['roomy', 'close'],
  contrast: ['auto', 'strong'],
} as const satisfies { [K in keyof Look]: readonly Look[K][] }

export const lookCookie = 'look'

/** `dark.close.auto`, as the cookie holds it. */
export const lookText = ({ theme, spacing, contrast }: Look): string =>
  [theme, spacing, contrast].join('.')

/** Whatever a cookie cannot mean is what nobody chose: the first of each. */
export function readLook(text = ''): Look {
  const [theme, spacing, contrast] = text.slice(0, 40).split('.')
  return {
    theme: choices.theme.find((one) => one === theme) ?? 'auto',
    spacing: choices.spacing.find((one) => one === spacing) ?? 'roomy',
    contrast: choices.contrast.find((one) => one === contrast) ?? 'auto',
  }
}

/** Attributes of `<html>`: only what was chosen, so that an untouched page carries none. */
export const lookAttributes = ({ theme, spacing, contrast }: Look) => ({
  ...(theme !== 'auto' && { 'data-theme': theme }),
  ...(spacing !== 'roomy' && { 'data-spacing': spacing }),
  ...(contrast !== 'auto' && { 'data-contrast': contrast }),
})
