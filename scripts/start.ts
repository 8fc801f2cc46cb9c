import { startSimulators } from '../test/simulators/start.ts'
import { expectFree, freePort, Mendable, type StartSettings, startSettings } from './settings.ts'
import { type Running, wrangler, wranglerDev } from './wrangler.ts'

/** `npm start`: migrate, load the demo shops, serve the app and the simulators, play cron. */
async function start(): Promise<void> {
  const settings = startSettings(process.env)
  await expectFree(settings.port, 'the app')
  if (Object.values(settings.simulated).includes(true)) {
    await expectFree(settings.simulatorPort, 'the simulated phone')
  }

  console.log('Bringing the local databases up to date …')
  await migrate(settings)
  if (await isEmpty(settings)) {
    console.log('Loading the demo shops NJERI and KICKS with three weeks of sales …')
    await loadDemo(settings)
  }

  console.log('Starting the app …')
  const simulators = await serveSimulators(settings)
  const app = await wranglerDev(`${settings.appUrl}/health`, appArguments(settings), true)
  const cron = setInterval(() => void sweep(settings), 60_000)
  stopTogether(app, async () => {
    clearInterval(cron)
    await simulators?.close()
  })
  console.log(whereToLook(settings))
}

export async function migrate({ dataDir }: StartSettings): Promise<void> {
  for (const database of ['DIRECTORY', 'SHOPS_0']) {
    await wrangler('d1', 'migrations', 'apply', database, '--local', '--persist-to', dataDir)
  }
}

async function isEmpty({ dataDir }: StartSettings): Promise<boolean> {
  const command = ['--command', 'select count(*) as shops from shops', '--json']
  const answer = await wrangler(
    ...['d1', 'execute', 'DIRECTORY', '--local', '--persist-to', dataDir, ...command],
  )
  return /"shops":\s*0\b/.test(answer)
}

export async function loadDemo({ dataDir, secretsFile }: StartSettings): Promise<void> {
  const port = await freePort()
  const loader = await wranglerDev(`http://localhost:${port}/`, [
    ...['--config', 'scripts/demo/wrangler.toml', '--env-file', secretsFile],
    ...['--port', String(port), '--inspector-port', '0', '--persist-to', dataDir],
  ])
  await loader.stop()
}

function serveSimulators(settings: StartSettings) {
  if (!Object.values(settings.simulated).includes(true)) return null
  const { secrets, vars } = settings
  return startSimulators({
    port: settings.simulatorPort,
    appUrl: settings.appUrl,
    ...settings.simulated,
    number: vars.WHATSAPP_NUMBER,
    phoneNumberId: vars.WHATSAPP_PHONE_NUMBER_ID,
    appSecret: secrets.WHATSAPP_APP_SECRET ?? '',
    verifyToken: secrets.WHATSAPP_VERIFY_TOKEN ?? '',
    accessToken: secrets.WHATSAPP_ACCESS_TOKEN ?? '',
    emailApiKey: secrets.EMAIL_API_KEY ?? '',
    templates: [
      updateTemplate('en', 'From {{1}}: {{2}} Reply MENU to write to us.'),
      updateTemplate('sw', 'Kutoka {{1}}: {{2}} Jibu MENU kutuandikia.'),
    ],
  })
}

/** Said to people whose 24 hours are over; Meta has to approve it before it can be used there. */
const updateTemplate = (language: string, body: string) => ({
  name: 'order_update',
  language,
  category: 'UTILITY' as const,
  body,
})

const appArguments = ({ port, dataDir, vars }: StartSettings): string[] => [
  ...['--port', String(port), '--inspector-port', '0', '--persist-to', dataDir],
  '--test-scheduled',
  ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
]

/** `wrangler dev` fires no cron by itself. */
async function sweep({ appUrl }: StartSettings): Promise<void> {
  const cron = encodeURIComponent('* * * * *')
  await fetch(`${appUrl}/__scheduled?cron=${cron}`).catch((error: unknown) => {
    console.error('the minute’s sweep could not be started', String(error))
  })
}

function stopTogether(app: Running, others: () => Promise<void>): void {
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    // A browser that holds a connection open must not hold us.
    setTimeout(() => process.exit(code), 8000).unref()
    await Promise.all([app.stop(), others()])
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  app.child.once('exit', (code) => {
    if (!stopping)
      console.error(`The app stopped by itself (${code}). Its last words:\n${app.output()}`)
    void stop(1)
  })
}

function whereToLook({ appUrl, simulators, simulated, vars }: StartSettings): string {
  const phone = simulated.whatsapp
    ? `  A customer's phone     ${simulators}/?phone=0711222333&text=NJERI
The sign-in code arrives on the owner's phone: ${simulators}/?phone=0700000001`
    : `  WhatsApp               ${vars.WHATSAPP_API_URL} (no simulated phone)`
  return `
DukaBot is running.
  The shop's dashboard   ${appUrl}/sign-in      (NJERI: 0700 000 001, KICKS: 0110 000 002)
${phone}
Ctrl-C stops both.
`
}

start().catch((error: unknown) => {
  console.error(error instanceof Mendable ? error.message : error)
  process.exit(1)
})
