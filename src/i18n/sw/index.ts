import type { Messages } from '../messages'
import { chat } from './chat'
import { notes } from './notes'

export const sw: Messages = { chat, notes }
