/** Units of weight (grams), volume (millilitres) and length (millimetres), in every spelling. */
export type Dimension = 'weight' | 'volume' | 'length'
export type Unit = { dimension: Dimension; size: number }

const kilo: Unit = { dimension: 'weight', size: 1000 }
const gram: Unit = { dimension: 'weight', size: 1 }
const litre: Unit = { dimension: 'volume', size: 1000 }
const millilitre: Unit = { dimension: 'volume', size: 1 }
const metre: Unit = { dimension: 'length', size: 1000 }
const centimetre: Unit = { dimension: 'length', size: 10 }
const inch: Unit = { dimension: 'length', size: 25.4 }
const foot: Unit = { dimension: 'length', size: 304.8 }

/** Written after their number: `2 kg`. */
export const shortUnits: Readonly<Record<string, Unit>> = {
  kg: kilo,
  kgs: kilo,
  kgm: kilo,
  g: gram,
  gm: gram,
  gms: gram,
  grm: gram,
  gram: gram,
  grams: gram,
  gramu: gram,
  l: litre,
  lt: litre,
  lts: litre,
  ltr: litre,
  ltrs: litre,
  ml: millilitre,
  mls: millilitre,
  inch: inch,
  inches: inch,
  inchi: inch,
  ft: foot,
  feet: foot,
  cm: centimetre,
  mm: { dimension: 'length', size: 1 },
}

/** Written before or after their number, and one by themselves: `kilo mbili`, `2 kilos`, `kilo`. */
export const wholeUnits: Readonly<Record<string, Unit>> = {
  kilo: kilo,
  kilos: kilo,
  kilogram: kilo,
  kilograms: kilo,
  lita: litre,
  litre: litre,
  litres: litre,
  liter: litre,
  liters: litre,
  metre: metre,
  metres: metre,
  meter: metre,
  meters: metre,
  mita: metre,
  futi: foot,
}
