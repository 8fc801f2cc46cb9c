import { Hono } from 'hono'
import { z } from 'zod'
import { refusal } from './errors'
import type { Refuse } from './routes'
import type { Template } from './types'
import type { World } from './world'

const component = z.looseObject({
  type: z.enum(['HEADER', 'BODY', 'FOOTER', 'BUTTONS']),
  format: z.string().optional(),
  text: z.string().max(32_768).optional(),
  buttons: z
    .array(z.looseObject({ type: z.string(), text: z.string().max(25).default('') }))
    .optional(),
})

const creation = z.object({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string().min(2),
  category: z.enum(['UTILITY', 'MARKETING', 'AUTHENTICATION']),
  components: z.array(component).min(1),
})

/** Templates of the business account: created as pending, listed, deleted. */
export function templateRoutes(world: World, refuse: Refuse): Hono {
  const { templates } = world

  return new Hono()
    .post('/:version/:waba/message_templates', async (c) => {
      const parsed = creation.safeParse(await c.req.json().catch(() => undefined))
      if (!parsed.success) return refuse(c, refusal(100, parsed.error.issues[0]?.message))
      const { name, language, category } = parsed.data
      if (templates.find(name, language)) {
        return refuse(c, refusal(100, 'There is already content in this language'))
      }
      templates.register(fromComponents(parsed.data))
      return c.json({ id: world.trace(), status: 'PENDING', category })
    })
    .get('/:version/:waba/message_templates', (c) => {
      const asked = c.req.query('name')
      const data = templates
        .all()
        .filter(({ name }) => asked === undefined || name === asked)
        .map(({ name, language, category, status }) => ({ name, language, category, status }))
      return c.json({ data, paging: {} })
    })
    .delete('/:version/:waba/message_templates', (c) =>
      templates.remove(c.req.query('name') ?? '')
        ? c.json({ success: true })
        : refuse(c, refusal(100, 'No such template')),
    )
}

function fromComponents({
  name,
  language,
  category,
  components,
}: z.infer<typeof creation>): Template {
  const part = (type: string) => components.find((one) => one.type === type)
  const header = part('HEADER')
  const footer = part('FOOTER')?.text
  const buttons = part('BUTTONS')?.buttons as Template['buttons']
  return {
    name,
    language,
    category,
    body: part('BODY')?.text ?? '',
    status: 'PENDING',
    ...(header
      ? { header: { format: header.format, text: header.text } as Template['header'] }
      : {}),
    ...(footer === undefined ? {} : { footer }),
    ...(buttons ? { buttons } : {}),
  } as Template
}
