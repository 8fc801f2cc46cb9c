type Kind = 'image' | 'audio' | 'video' | 'document' | 'sticker' | 'contacts' | 'location' | 'other'
type Again = { again: boolean }

/** A person of the shop, STOP, the customer's data, and messages that are not words. */
export const aboutPeople = {
  offerPerson: '🙋 Would you rather talk to a person at the shop? Write PERSON.',
  askPerson: '🙋 Would you like to talk to a person at the shop?',
  personCalled:
    '🙋 We have told the shop that you want a person. Write here what it is about: we pass it on, and they answer in this chat.\nUntil then I keep quiet. MENU brings me back.',
  platformToo: 'If the shop cannot sort out a payment with you, tap DukaBot.',
  askPlatform:
    '🛟 Do you want to write to the people who run DukaBot? They help with your data, with a payment that a shop cannot sort out, and with trouble with a shop.',
  platformCalled:
    '🛟 The people who run DukaBot know that you want them. Write here what it is about: they answer in this chat. Changing an order or giving money back is up to the shop.\nUntil then I keep quiet. MENU brings me back.',
  writeOn: '✍️ Go ahead, write here: we pass it on. MENU brings me back.',
  passedOn: '📨 Passed on to the shop.',
  passedToPlatform: '📨 Passed on to DukaBot.',
  personGone: 'That talk is closed. Tap below to start a new one, or write MENU.',
  wordsOnly: 'Only words can be passed on, please write it down. MENU brings me back.',
  botBack: 'I am back for your orders! When you are answered, it still comes here.',
  askStop:
    'Should messages stop from this shop only, or from all shops here? Receipts for what you pay still come.',
  stoppedHere:
    'Alright, no more messages from this shop. Receipts for what you pay yourself still come. START or a new order changes it back.',
  stoppedAll:
    'Alright, no more messages from any of your shops. Receipts for what you pay yourself still come. START or a new order changes it back.',
  startedAgain: 'Welcome back! You get messages about your orders again.',
  dataKept:
    '🔒 *What is kept about you here*\nYour name, WhatsApp id and phone number, your basket and saved places, your orders with their notes, M-Pesa references and amounts (never your PIN), your language and wishes about messages. ' +
    'What you write in this chat is not kept; only when and which kind. Words for a person at the shop or at DukaBot are kept encrypted and erased 30 days after the talk closes.',
  dataNoted:
    'The people who run DukaBot have your request. You may have a copy, have things corrected, moved or deleted; they answer here within 7 days (30 for moving). Tap below to add what exactly you wish.',
  dataNotedBefore:
    'Your request is noted already: the people who run DukaBot have it and will answer here.',
  shopClosedDown:
    'This shop has closed on DukaBot and takes no more orders. Your earlier orders stay readable here; or send the code of another shop.',
  deletedSeen:
    'We saw that you deleted a message. Your basket stays as it is: write BASKET to see it.',
  cannotRead: (d: Again & { kind: Kind }): string =>
    d.again ? 'Words work best here: type what you need, or write MENU.' : cannot[d.kind],
}

const cannot: Record<Kind, string> = {
  image: 'Sorry, I cannot see pictures. Please type what you need, or ask for a person.',
  audio: 'Sorry, I cannot listen to voice notes. Please type what you need, or ask for a person.',
  video: 'Sorry, I cannot watch videos. Please type what you need, or ask for a person.',
  document: 'Sorry, I cannot open files. Please type what you need, or ask for a person.',
  sticker: 'Nice one! 😄 But I only read words: type what you need, or write MENU.',
  contacts: 'Thank you for the contact. I use one only when I ask which number pays.',
  location: 'Thank you for the pin. I use it once there is something in your basket to bring.',
  other: 'Sorry, I could not read that kind of message. Please type what you need, or write HELP.',
}
