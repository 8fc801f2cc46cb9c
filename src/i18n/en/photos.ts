/** Photos of goods. */
export const photos = {
  title: 'Photo',
  of: (name: string) => `Photo of ${name}`,
  choose: 'Choose a photo',
  another: 'Choose another photo',
  help: 'Your phone makes it small first, so it costs little data. The place it was taken is not kept.',
  plainHelp: (kilobytes: number) =>
    `Your browser cannot make it small: please send a picture of at most ${kilobytes} KB, such as one from WhatsApp.`,
  smallSize: 'The same photo, small',
  busy: 'Making the photo small…',
  ready: 'This is how it will look. Save it now.',
  failed: 'This picture cannot be opened. Please choose a JPEG or PNG.',
  save: 'Save the photo',
  remove: 'Remove the photo',
  refused: {
    NO_PHOTO: 'Please choose a photo first.',
    NOT_A_PHOTO: 'This is not a photo. Please choose a JPEG, PNG or WebP picture.',
    BROKEN_PHOTO: 'This picture is broken or moves. Please choose another one.',
    PHOTO_TOO_BIG: ({ kilobytes }: { kilobytes: number }) =>
      `This picture is larger than ${kilobytes} KB. Please choose a smaller one.`,
    TOO_MANY_PIXELS: 'This picture is too wide or too high. Please choose a smaller one.',
  },
}
