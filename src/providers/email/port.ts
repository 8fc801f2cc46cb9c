export type Mail = { to: string; subject: string; text: string }

export type Email = {
  /** Sends plain text. `key` makes a repeated send one mail (Resend keeps it 24 hours). */
  send(mail: Mail, key: string): Promise<{ ok: true; id: string } | { ok: false; name: string }>
}
