import type { Chance } from '../chance'
import type { SimulatorClock } from '../clock'
import { decimal, nairobiTime } from './receipts'
import type { Account, Movement, Wallet } from './types'

export type Wallets = ReturnType<typeof createWallets>

/** Where money stands. Every change is a movement; a balance is never set. */
export function createWallets(clock: SimulatorClock, chance: Chance) {
  const wallets: Wallet[] = []
  const movements: Movement[] = []

  return {
    movements,
    all: () => wallets,
    of: (account: Account) => wallets.filter((wallet) => wallet.account === account),
    find: (account: Account, id: string) =>
      wallets.find((wallet) => wallet.id === id && wallet.account === account),
    byId: (id: string) => wallets.find((wallet) => wallet.id === id),
    open(
      account: Account,
      { type = 'WORKING', currency = 'KES', label = '', canDisburse = false }: Partial<Wallet>,
    ): Wallet {
      const id = chance.code(7)
      const wallet: Wallet = {
        id,
        account,
        label,
        currency,
        type,
        canDisburse,
        cents: 0,
        updatedAt: clock.now(),
      }
      wallets.push(wallet)
      return wallet
    },
    move(
      wallet: Wallet,
      cents: number,
      type: Movement['type'],
      narrative: string,
      invoiceId: string | null = null,
    ): Movement {
      wallet.cents += cents
      wallet.updatedAt = clock.now()
      const movement = {
        id: chance.code(7),
        walletId: wallet.id,
        cents,
        type,
        narrative,
        invoiceId,
        runningCents: wallet.cents,
        at: clock.now(),
      }
      movements.push(movement)
      return movement
    },
  }
}

export const walletBody = (wallet: Wallet, reservedCents = 0) => ({
  wallet_id: wallet.id,
  label: wallet.label,
  can_disburse: wallet.canDisburse,
  currency: wallet.currency,
  wallet_type: wallet.type,
  current_balance: decimal(wallet.cents),
  available_balance: decimal(wallet.cents - reservedCents),
  updated_at: nairobiTime(wallet.updatedAt),
})

export const movementBody = (movement: Movement, invoice: object | null) => ({
  transaction_id: movement.id,
  invoice,
  currency: 'KES',
  value: decimal(movement.cents),
  running_balance: decimal(movement.runningCents),
  narrative: movement.narrative,
  trans_type: movement.type,
  status: 'AVAILABLE',
  created_at: nairobiTime(movement.at),
  updated_at: nairobiTime(movement.at),
})
