import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Whom we ask. Null when nobody is there, as in CI. */
export type Person = {
  ask(question: string): Promise<string>
  /** Shows nothing of what is typed or pasted. */
  askSecret(question: string): Promise<string>
}

export function personAtTerminal(): Person | null {
  if (!stdin.isTTY || !stdout.isTTY || process.env.CI) return null
  return { ask: (question) => answer(question, stdout), askSecret: askHidden }
}

async function askHidden(question: string): Promise<string> {
  stdout.write(question)
  const nothing = new Writable({ write: (_chunk, _encoding, done) => done() })
  try {
    return await answer('', nothing)
  } finally {
    stdout.write('\n')
  }
}

async function answer(question: string, output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input: stdin, output, terminal: true })
  lines.once('SIGINT', () => {
    stdout.write('\nStopped. What was done stays; run npm run deploy again to go on.\n')
    process.exit(130)
  })
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}
