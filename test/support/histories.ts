/** How many histories a property test plays: few in `npm test`, many in `npm run proof`. */
export function histories(usual: number): number {
  const wanted = (globalThis as { process?: { env?: Record<string, string> } }).process?.env
    ?.HISTORIES
  return wanted ? Math.max(usual, Number(wanted)) : usual
}
