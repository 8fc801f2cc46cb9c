import type { aboutPlaces as English } from '../en/chat-places'

export const aboutPlaces: typeof English = {
  savedPlaces: '🛵 Tukuletee wapi? Chagua mahali pako hapa, au pengine.',
  placeSaved: (d) =>
    `${d.as === 'home' ? '🏠 Tumehifadhi Nyumbani' : '💼 Tumehifadhi Kazini'}: ${d.zone}, ${d.landmark}. Wakati ujao utabofya mara moja tu.`,
  noPlace: 'Bado hakuna mahali pa kuhifadhi: tutakuuliza ukienda kulipa.',
  notSaved: (d) => `Bado hujahifadhi ${d.as === 'home' ? 'Nyumbani' : 'Kazini'}. Ni wapi?`,
  pinZone: (d) =>
    `📍 Asante, tumepata pin yako. Hapo ni ${d.zone}: ${d.fee}, kama dakika ${d.minutes}.`,
  pinKept: '📍 Asante, tumepata pin yako.',
  pinWord: 'Neno moja zaidi kwa boda, tafadhali: jengo, geti au nambari ya nyumba. Au andika RUKA.',
  pinWhichZone: '📍 Asante, tumepata pin yako. Iko eneo gani kati ya haya?',
  pinOutside: ({ again }) =>
    again
      ? 'Hapo pia ni mbali kwetu. Tafadhali chagua mojawapo ya hapa:'
      : 'Samahani, hapo ni nje ya maeneo tunayofika. Tunaweza kuleta mojawapo ya hapa?',
  askNote: '📝 Duka lijue nini? Mfano: _mkate usikatwe_. Andika kwa ujumbe mmoja.',
  noteTaken: (d) => `📝 Tutaliambia duka: _${d.note}_`,
  belowMinimum: (d) =>
    `Oda ndogo kabisa hapa ni ${d.minimum}. Ongeza bidhaa za ${d.missing}, kisha tukuletee zote.`,
}
