import { Mendable } from '../settings.ts'
import { type Question, questions } from './answers.ts'
import type { Deployment } from './deployment.ts'
import { neededFromOutside } from './secrets.ts'

/** The answers from the environment, the last run or the person, in this order. */
export async function answersFor(
  deployment: Deployment,
  known: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const question of questions) {
    const { name } = question
    const given = deployment.env[name]
    answers[name] = given
      ? checked(question, given)
      : (kept(question, known) ?? (await asked(deployment, question)))
  }
  return answers
}

/** Without a person to ask, everything that is missing is named at once, before anything is done. */
export function expectAnswers(
  { person, env }: Deployment,
  known: Readonly<Record<string, string>>,
  missingSecrets: readonly string[],
): void {
  if (person) return
  const lacking = [
    ...questions.filter((question) => kept(question, known) === null).map(({ name }) => name),
    ...neededFromOutside(missingSecrets),
  ].filter((name) => !env[name])
  if (lacking.length === 0) return
  throw new Mendable(
    `Nobody is here to ask, and this is still needed: ${lacking.join(', ')}. ` +
      'Set them in the environment, or run npm run deploy in a terminal once.',
  )
}

/** An answer that was spoilt by hand is asked for again. */
const kept = ({ name, read }: Question, known: Readonly<Record<string, string>>): string | null =>
  read(known[name] ?? '')

function checked({ name, read, wrong }: Question, given: string): string {
  const answer = read(given.trim())
  if (answer === null) throw new Mendable(`${name} in the environment must be ${wrong}.`)
  return answer
}

async function asked({ person, say }: Deployment, { name, question, read, wrong }: Question) {
  for (let tries = 0; person && tries < 3; tries++) {
    const answer = read((await person.ask(`${question}\n> `)).trim())
    if (answer !== null) return answer
    say(`That is not it: please give ${wrong}.`)
  }
  throw new Mendable(`${name} is missing: it must be ${wrong}.`)
}
