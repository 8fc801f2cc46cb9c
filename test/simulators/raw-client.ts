import { connect, type Socket } from 'node:net'

export type RawAnswer = { status: number; headers: Map<string, string>; body: string }

/**
 * A client of nobody's making: it writes the bytes it is given and reads what comes back, over one
 * connection. `packets` go out one after the other, with a pause between them.
 */
export function rawClient(port: number) {
  const socket = connect(port, '127.0.0.1')
  const heard = listenTo(socket)
  return {
    async send(...packets: string[]): Promise<RawAnswer> {
      for (const packet of packets) {
        socket.write(packet)
        await pause(15)
      }
      return heard.answer()
    },
    /** Whether the server has ended the connection, waiting a moment for it. */
    ended: () => heard.ended(),
    close: () => socket.destroy(),
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function listenTo(socket: Socket) {
  let text = ''
  let over = false
  let wake = () => {}
  const change = () => wake()
  socket.setEncoding('latin1')
  socket.on('data', (chunk) => {
    text += chunk
    change()
  })
  for (const event of ['end', 'close', 'error'] as const) {
    socket.on(event, () => {
      over = true
      change()
    })
  }
  const something = (ms: number) =>
    Promise.race([
      new Promise<void>((resolve) => {
        wake = resolve
      }),
      pause(ms),
    ])

  return {
    async answer(): Promise<RawAnswer> {
      for (let waits = 0; waits < 200; waits++) {
        const read = firstAnswer(text)
        if (read) {
          text = text.slice(read.length)
          return read.answer
        }
        if (over) throw new Error(`socket hang up after ${JSON.stringify(text.slice(0, 200))}`)
        await something(50)
      }
      throw new Error(`no answer but ${JSON.stringify(text.slice(0, 200))}`)
    },
    async ended(): Promise<boolean> {
      for (let waits = 0; waits < 20 && !over; waits++) await something(50)
      return over
    },
  }
}

/** The first whole answer in what was heard, by its own framing. */
function firstAnswer(text: string): { answer: RawAnswer; length: number } | null {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':')
      return [name.toLowerCase(), value.join(':').trim()]
    }),
  )
  const status = Number(first.split(' ')[1])
  const rest = text.slice(end + 4)
  if (headers.get('transfer-encoding') === 'chunked') {
    const last = rest.indexOf('0\r\n\r\n')
    if (last < 0) return null
    const length = end + 4 + last + 5
    return { answer: { status, headers, body: unchunked(rest.slice(0, last)) }, length }
  }
  const size = Number(headers.get('content-length') ?? 0)
  if (rest.length < size) return null
  return { answer: { status, headers, body: rest.slice(0, size) }, length: end + 4 + size }
}

function unchunked(text: string): string {
  let body = ''
  for (let at = 0; at < text.length; ) {
    const line = text.indexOf('\r\n', at)
    const size = Number.parseInt(text.slice(at, line), 16)
    body += text.slice(line + 2, line + 2 + size)
    at = line + 2 + size + 2
  }
  return body
}
