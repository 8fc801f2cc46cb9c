/** Opens a chat with the shared number; the code in the first message says which shop is meant. */
export const shopLink = (whatsappNumber: string, code: string): string =>
  `https://wa.me/${whatsappNumber}?text=${encodeURIComponent(code)}`

/** Opens WhatsApp with a text ready to send to anyone. */
export const shareLink = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`
