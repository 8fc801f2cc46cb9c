import { describe, expect, it } from 'vitest'

const sources = import.meta.glob<string>('../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const simulators = import.meta.glob<string>('./simulators/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

type Import = { file: string; from: string; to: string; target: string }

/** `kernel`, `orders` …; a file directly in src is a part of its own: `app`, `context`, `index`. */
const partOf = (path: string) => (path.split('/')[0] ?? path).replace(/\.tsx?$/, '')

function importsIn(files: Record<string, string>, root: string): Import[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const file = path.replace(root, '')
    return [...text.matchAll(/^(?:import|export)[^'"]*?from '([^']+)'/gm)].map(
      ([, target = '']) => {
        const to = target.startsWith('.') ? resolve(file, target) : `package:${target}`
        return {
          file,
          from: partOf(file),
          to: to.startsWith('package:') ? to : partOf(to),
          target: to,
        }
      },
    )
  })
}

function resolve(file: string, target: string): string {
  const path = file.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

const all = importsIn(sources, '../src/')
const inner = ['kernel', 'i18n', 'db', 'sealing', 'web', 'providers', 'context']
const mayImport: Record<string, readonly string[]> = {
  kernel: [],
  sealing: ['kernel'],
  i18n: ['kernel'],
  db: ['kernel', 'sealing'],
  providers: ['kernel'],
  context: ['kernel', 'i18n', 'db', 'sealing', 'providers'],
  web: ['kernel', 'sealing', 'i18n', 'context', 'db', 'edge'],
}
const outer = new Set(['edge', 'app', 'index'])
const isFeature = (part: string) => !inner.includes(part) && !outer.has(part)

describe('who may import whom', () => {
  it('every inner folder imports only what stands further in', () => {
    const offences = all.filter(
      ({ from, to }) =>
        !to.startsWith('package:') && from !== to && mayImport[from]?.includes(to) === false,
    )
    expect(offences).toEqual([])
  })

  it('the kernel imports nothing, not even a package', () => {
    expect(all.filter(({ from, to }) => from === 'kernel' && to !== 'kernel')).toEqual([])
  })

  it('only the edge and the entry know the edge; web knows its types alone', () => {
    const offences = all.filter(
      ({ file, from, to, target }) =>
        to === 'edge' &&
        !outer.has(from) &&
        !(from === 'web' && target === 'edge/env' && file === 'web/app-env.ts'),
    )
    expect(offences).toEqual([])
  })

  it('no circle stands between features', () => {
    const arrows = new Map<string, Set<string>>()
    for (const { from, to } of all) {
      if (isFeature(from) && !to.startsWith('package:') && isFeature(to) && from !== to) {
        arrows.set(from, (arrows.get(from) ?? new Set()).add(to))
      }
    }
    const circles: string[] = []
    const walk = (at: string, path: string[]) => {
      if (path.includes(at)) {
        circles.push([...path.slice(path.indexOf(at)), at].join(' → '))
        return
      }
      for (const next of arrows.get(at) ?? []) walk(next, [...path, at])
    }
    for (const start of arrows.keys()) walk(start, [])
    expect([...new Set(circles)]).toEqual([])
  })

  it('only src/db opens a database', () => {
    const opening = all.filter(
      ({ from, to }) => to.startsWith('package:drizzle-orm/d1') && from !== 'db',
    )
    expect(opening).toEqual([])
  })

  it('the simulators know nothing of the app', () => {
    const knowing = importsIn(simulators, './').filter(({ target }) => target.includes('src/'))
    expect(knowing).toEqual([])
  })
})

describe('what only one place may do', () => {
  const using = (pattern: RegExp, allowed: readonly string[]) =>
    Object.entries(sources)
      .filter(
        ([path, text]) => pattern.test(text) && !allowed.includes(path.replace('../src/', '')),
      )
      .map(([path]) => path)

  it('time comes from the clock', () => {
    expect(using(/Date\.now\(\)|new Date\(\)/, ['kernel/clock.ts'])).toEqual([])
  })

  it('chance comes from the ids', () => {
    const allowed = ['kernel/ids.ts', 'sealing/vault.ts']
    expect(using(/Math\.random|randomUUID|getRandomValues/, allowed)).toEqual([])
  })

  it('no file is called for what it is not', () => {
    const names = Object.keys(sources).filter((path) => /util|helper|manager|service/i.test(path))
    expect(names).toEqual([])
  })
})
