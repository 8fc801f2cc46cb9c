/** WhatsApp for the bench: takes everything at once, counts it, and remembers the last sign-in code. */
const counts = { sent: 0, read: 0 }
let code = null

export default {
  async fetch(request) {
    const { pathname } = new URL(request.url)
    if (pathname === '/bench/counts') return Response.json({ ...counts, code })
    const body = await request.json()
    if (body.status === 'read') {
      counts.read += 1
      return Response.json({ success: true })
    }
    counts.sent += 1
    const parameters = body.template?.components?.[0]?.parameters
    if (parameters) code = parameters[0].text
    const id = `wamid.bench${counts.sent}`
    return Response.json({
      messaging_product: 'whatsapp',
      contacts: [{ input: body.to, wa_id: body.to }],
      messages: [{ id }],
    })
  },
}
