import * as z from 'zod'
import { phone, text } from '../web/fields'

export const riderId = z.templateLiteral(['rid_', z.string().regex(/^[0-9a-z]{1,40}$/)])
export const riderForm = z.object({ rider: riderId, name: text({ most: 40 }), phone: phone() })
