/** The invented samples of wire-contracts H2, by their numbers there. */
export const samples = {
  till: 'UKK4R7T2XQ Confirmed. Ksh1,450.00 paid to ACHIENG STYLES. on 20/11/26 at 12:05 PM.New M-PESA balance is Ksh3,210.40. Transaction cost, Ksh0.00. Amount you can transact within the day is 498,550.00. Dial *334# for more',
  paybill:
    'UKK4R7T5MA Confirmed. Ksh2,500.00 sent to ACHIENG STYLES LTD for account ORD 1042 on 20/11/26 at 1:16 PM New M-PESA balance is Ksh695.40. Transaction cost, Ksh15.00.Amount you can transact within the day is 496,050.00.',
  person:
    'UKL2B0N7PD Confirmed. Ksh800.00 sent to PETER  OUMA 0700111222 on 21/11/26 at 9:02 AM. New M-PESA balance is Ksh45.00. Transaction cost, Ksh13.00.',
  received:
    'UKL2B0N9QE Confirmed.You have received Ksh1,000.00 from GRACE  WANJIRU 0700333444 on 21/11/26 at 9:30 AM New M-PESA balance is Ksh1,045.00.',
  withdrawal:
    'UKLABCDEFG Confirmed.on 21/11/26 at 4:40 PMWithdraw Ksh500.00 from 123456 - JIRANI AGENCIES MTAANI New M-PESA balance is Ksh516.00. Transaction cost, Ksh29.00.',
  reversal:
    'UKM9C4V1HT  confirmed. Reversal of transaction UKK4R7T2XQ has been successfully reversed  on 22/11/26  at 8:31 AM and Ksh1,450.00 is credited to your M-PESA account. New M-PESA account balance is Ksh1,966.00.',
  fuliza:
    'UKM9C4V3KW Confirmed. Fuliza M-PESA amount is Ksh 139.46. Access Fee charged Ksh 1.40. Total Fuliza M-PESA outstanding amount is Ksh140.86 due on 22/12/26. To check daily charges, Dial *334#OK Select Query Charges',
  failed: 'Failed. You do not have enough money in your M-PESA account to pay Ksh1,450.00.',
  swahiliPaid:
    'UKK4R7T3AB Imethibitishwa. Umelipa Ksh1,450.00 kwa ACHIENG STYLES 20/11/26 12:07 PM. Baki mpya katika M-PESA ni Ksh1,760.40. Gharama ya kulipa ni Ksh0.00.',
  swahiliSent:
    'UKN5D8S2LF Imethibitishwa. Ksh700.00 imetumwa kwa PETER OUMA 0700111222 tarehe 23/11/26 saa 2:15 PM. Salio lako jipya la M-PESA ni Ksh58.00. Gharama ya matumizi ni Ksh7.00.',
  toTill:
    'UKN5D8S6RJ Confirmed.on 23/11/26 at 3:20 PMKsh1,450.00 received from 2547******22 GRACE WANJIRU. New Account balance is Ksh21,760.50. Transaction cost, Ksh0.00.',
  forwarded:
    'Fwd: "ukk4r7t2xq confirmed.\n\nKsh\u00a01,450.00 paid to\nACHIENG STYLES.\non 20/11/26 at 12:05 PM"  nimelipa sasa',
} as const
