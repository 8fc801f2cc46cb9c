import type { StatementId } from '../kernel/ids'

/** The statement that a day's check makes; one a day and shop. */
export const dayStatementId = (day: string): StatementId => `stm_day${day.replaceAll('-', '')}`
