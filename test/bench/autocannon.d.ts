// autocannon brings no types; this is what the bench uses of it.
declare module 'autocannon' {
  type Request = { method?: string; path?: string; body?: string; headers?: Record<string, string> }
  type Options = {
    url: string
    connections: number
    duration?: number
    amount?: number
    headers?: Record<string, string>
    requests?: (Request & { setupRequest?(request: Request): Request })[]
  }
  type Result = {
    duration: number
    errors: number
    non2xx: number
    requests: { total: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
