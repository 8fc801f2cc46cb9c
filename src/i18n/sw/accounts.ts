import type { Messages } from '../messages'

export const accounts: Messages['accounts'] = {
  signUp: {
    title: 'Fungua duka lako',
    lead: 'Tuambie wewe ni nani. Tutatuma nambari ya siri kwa WhatsApp yako kuthibitisha simu; kisha utaandaa duka.',
    fullName: 'Jina kamili',
    phone: 'Nambari ya simu',
    phoneHint: 'Ile yenye WhatsApp yako. Utaingia kwa kutumia hiyo.',
    email: 'Barua pepe',
    emailHint: 'Kwa bili na taarifa za usalama.',
    accept: 'Nimesoma',
    privacyNotice: 'ilani ya faragha',
    acceptEnd: 'na ninakubali.',
    acceptNeeded: 'Tafadhali soma ilani ya faragha kisha uweke alama hapa.',
    send: 'Nitumie nambari ya siri',
    haveAccount: 'Tayari una akaunti?',
  },
  signIn: {
    title: 'Ingia',
    lead: 'Tutatuma nambari ya siri kwa WhatsApp yako. Hakuna nenosiri la kukumbuka.',
    send: 'Nitumie nambari ya siri',
    newHere: 'Wewe ni mgeni DukaBot?',
  },
  code: {
    title: 'Andika nambari ya siri',
    sentTo: ({ phone }) =>
      `Ikiwa ${phone} ina akaunti ya DukaBot, nambari ya tarakimu 6 imetumwa sasa hivi kwa WhatsApp yake.`,
    sentToNew: ({ phone }) => `Tumetuma nambari ya tarakimu 6 kwa WhatsApp ya ${phone}.`,
    label: 'Nambari ya tarakimu 6',
    hint: 'Inafanya kazi kwa dakika 10, kwenye kivinjari hiki tu.',
    check: 'Endelea',
    again: 'Tuma nambari nyingine',
    againHint: 'Hujapata kitu? Subiri nusu dakika, kisha uombe nyingine.',
    otherNumber: 'Tumia simu nyingine',
    sentAgain: 'Nambari nyingine iko njiani. Ya mwisho tu ndiyo inayofanya kazi.',
    shape: 'Andika tarakimu 6 tulizokutumia.',
    wrong: ({ triesLeft }) =>
      triesLeft === 1
        ? 'Nambari si sahihi. Umebaki na jaribio 1.'
        : `Nambari si sahihi. Umebaki na majaribio ${triesLeft}.`,
    lastTry: 'Nambari si sahihi, na hilo lilikuwa jaribio la mwisho. Omba nambari nyingine.',
    over: 'Nambari hii imepitwa na wakati au imeshatumika. Omba nyingine.',
    tooManyGuesses:
      'Nambari nyingi zisizo sahihi kwa simu hii leo. Jaribu tena kesho, au andika kwa hello@dukabot.app.',
    tooSoon: ({ seconds }) =>
      `Nambari imetumwa sasa hivi. Subiri sekunde ${seconds} kabla ya kuomba nyingine.`,
    tooManyCodes:
      'Simu hii imepata nambari zote za leo. Jaribu tena kesho, au andika kwa hello@dukabot.app.',
    noAccount: 'Akaunti hii haipo tena. Unaweza kufungua duka jipya.',
  },
  shops: {
    title: 'Chagua duka',
    lead: 'Unafanya kazi katika maduka haya.',
    enter: 'Fungua',
    another: 'Fungua duka lako mwenyewe',
    roles: { owner: 'Mmiliki', manager: 'Meneja', staff: 'Mfanyakazi', operator: 'DukaBot' },
  },
}
