import type { Messages } from '../messages'

export const photos: Messages['photos'] = {
  title: 'Picha',
  of: (name) => `Picha ya ${name}`,
  choose: 'Chagua picha',
  another: 'Chagua picha nyingine',
  help: 'Simu yako inaipunguza kwanza, hivyo haili data nyingi. Mahali ilipopigwa hapahifadhiwi.',
  plainHelp: (kilobytes) =>
    `Kivinjari chako hakiwezi kuipunguza: tafadhali tuma picha isiyozidi KB ${kilobytes}, kama ya WhatsApp.`,
  smallSize: 'Picha hiyo hiyo, ndogo',
  busy: 'Inapunguza picha…',
  ready: 'Itaonekana hivi. Ihifadhi sasa.',
  failed: 'Picha hii haifunguki. Tafadhali chagua JPEG au PNG.',
  save: 'Hifadhi picha',
  remove: 'Ondoa picha',
  refused: {
    NO_PHOTO: 'Tafadhali chagua picha kwanza.',
    NOT_A_PHOTO: 'Hii si picha. Tafadhali chagua picha ya JPEG, PNG au WebP.',
    BROKEN_PHOTO: 'Picha hii imeharibika au inacheza. Tafadhali chagua nyingine.',
    PHOTO_TOO_BIG: ({ kilobytes }) =>
      `Picha hii inazidi KB ${kilobytes}. Tafadhali chagua ndogo zaidi.`,
    TOO_MANY_PIXELS: 'Picha hii ni pana au ndefu mno. Tafadhali chagua ndogo zaidi.',
  },
}
