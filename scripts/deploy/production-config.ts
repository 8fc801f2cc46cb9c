import { type Block, blocksOf, textsOf, tomlOf, withSetting } from './toml.ts'

/** What this account's file says otherwise than wrangler.toml. Nothing of it is a secret. */
export type Production = {
  accountId: string
  answers: Record<string, string>
  databaseIds: ReadonlyMap<string, string>
}

export const productionFile = 'wrangler.production.toml'

const preface = `# Made by \`npm run deploy\` from wrangler.toml for one Cloudflare account; no secret is in it.
# Made again at each deployment: of your own changes only the account and the answers it asks for
# (PUBLIC_URL, WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_NUMBER, EMAIL_FROM, OPERATOR_PHONES) are kept.
`

/** wrangler.toml with the account, the answers and the databases' ids in their places. */
export function productionConfig(base: string, production: Production): string {
  return preface + tomlOf(blocksOf(base).map((block) => produced(block, production)))
}

function produced(block: Block, { accountId, answers, databaseIds }: Production): Block {
  if (block.header === '') {
    return atAddress(withSetting(block, 'account_id', accountId), answers.PUBLIC_URL ?? '')
  }
  if (block.header === 'vars') {
    return Object.entries(answers).reduce(
      (vars, [key, value]) => withSetting(vars, key, value),
      block,
    )
  }
  const id = databaseIds.get(textsOf(block).database_name ?? '')
  return block.header === 'd1_databases' && id ? withSetting(block, 'database_id', id) : block
}

/** Cloudflare's own address needs nothing; a domain of yours becomes the worker's only door. */
function atAddress(block: Block, publicUrl: string): Block {
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).host : ''
  if (host === '' || host.endsWith('.workers.dev')) return block
  const route = `routes = [{ pattern = ${JSON.stringify(host)}, custom_domain = true }]`
  const alone = withSetting(block, 'workers_dev', false)
  const at = alone.lines.findIndex((line) => line.startsWith('workers_dev'))
  return { ...alone, lines: alone.lines.toSpliced(at + 1, 0, route) }
}

/** What an earlier run wrote down. */
export function readProduction(toml: string): Production {
  const blocks = blocksOf(toml)
  const vars = blocks.find(({ header }) => header === 'vars')
  return {
    accountId: blocks[0] ? (textsOf(blocks[0]).account_id ?? '') : '',
    answers: vars ? textsOf(vars) : {},
    databaseIds: new Map(),
  }
}
