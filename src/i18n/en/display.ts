/** How this browser shows the pages. */
export const display = {
  title: 'Display',
  text: 'Kept in this browser only. Other phones of the shop stay as they are.',
  saved: 'Saved in this browser.',
  save: 'Save',
  labels: { theme: 'Light or dark', spacing: 'Space between things', contrast: 'Contrast' },
  hints: {
    theme: 'Dark is easier at night and saves battery on many phones.',
    spacing: 'Less space shows more orders at once. Buttons stay as big.',
    contrast: 'Stronger is easier to read in sunlight.',
  },
  choices: {
    auto: 'As the phone is set',
    light: 'Light',
    dark: 'Dark',
    roomy: 'More space',
    close: 'Less space',
    strong: 'Stronger',
  },
}
