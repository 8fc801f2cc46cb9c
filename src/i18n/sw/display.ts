import type { Messages } from '../messages'

export const display: Messages['display'] = {
  title: 'Mwonekano',
  text: 'Inahifadhiwa kwenye kivinjari hiki tu. Simu nyingine za duka hazibadiliki.',
  saved: 'Imehifadhiwa kwenye kivinjari hiki.',
  save: 'Hifadhi',
  labels: { theme: 'Mwanga au giza', spacing: 'Nafasi kati ya vitu', contrast: 'Ukolevu wa rangi' },
  hints: {
    theme: 'Giza ni rahisi kwa macho usiku na huokoa betri ya simu nyingi.',
    spacing: 'Nafasi ndogo inaonyesha oda nyingi kwa pamoja. Vitufe vinabaki vikubwa.',
    contrast: 'Ukolevu zaidi husomeka vizuri juani.',
  },
  choices: {
    auto: 'Kama simu ilivyo',
    light: 'Mwanga',
    dark: 'Giza',
    roomy: 'Nafasi kubwa',
    close: 'Nafasi ndogo',
    strong: 'Ukolevu zaidi',
  },
}
