type Again = { again: boolean }
type Saved = 'home' | 'work'

/** Where things are brought: pins, saved places, the note to the shop, the least order. */
export const aboutPlaces = {
  savedPlaces: '🛵 Where should we bring it? Choose one of your places, or another one.',
  placeSaved: (d: { as: Saved; zone: string; landmark: string }) =>
    `${d.as === 'home' ? '🏠 Saved as Home' : '💼 Saved as Work'}: ${d.zone}, ${d.landmark}. Next time one tap is enough.`,
  noPlace: 'There is no place to save yet: it is asked for when you check out.',
  notSaved: (d: { as: Saved }) =>
    `You have not saved ${d.as === 'home' ? 'Home' : 'Work'} yet. Where is it?`,
  pinZone: (d: { zone: string; fee: string; minutes: number }) =>
    `📍 Thank you, we have your pin. That is ${d.zone}: ${d.fee}, about ${d.minutes} minutes.`,
  pinKept: '📍 Thank you, we have your pin.',
  pinWord:
    'One more word for the rider, please: a building, a gate or a house number. Or write SKIP.',
  pinWhichZone: '📍 Thank you, we have your pin. Which of these areas is it in?',
  pinOutside: ({ again }: Again): string =>
    again
      ? 'That pin is too far for us as well. Please choose one of these places:'
      : 'Sorry, that pin is outside the areas we deliver to. Could we bring it to one of these?',
  askNote:
    '📝 What should the shop know? For example: _bread not sliced_. Write it in one message.',
  noteTaken: (d: { note: string }) => `📝 We tell the shop: _${d.note}_`,
  belowMinimum: (d: { minimum: string; missing: string }) =>
    `The smallest order here is ${d.minimum}. Add goods for ${d.missing} more and we bring it all.`,
}
