import { chat } from './chat'
import { notes } from './notes'

export const en = { chat, notes }
