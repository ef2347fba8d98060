/** The two code blocks of section 1.5, as printed, one after the other without their fences. */
export const PRINTED_STUB = `

seed: 42
ticket_size_S: 1

buckets:
  short: {tau: [1,3], M0: 1.0, OO: 0.20, phiM: 1.0, phi0: 0.6}
  mid:   {tau: [4,8], M0: 1.0, OO: 0.30, phiM: 1.0, phi0: 0.6}



long:   {tau: [9,inf],M0: 1.0, 00: 0.40, phiM: 1.0, phi0: 0.6}

guard:
  Mmin: 0.02
  clip_nonneg_B: true

dealers:
  init_target_capacity_Xstar: 4

order_flow:
  pi_sell: 0.5
  Nmax: 3

trader_policy:
  H_min_invest: 3
  buffer_cash_B: 1.0

initial_allocation:
  dealer_share: 0.25
  vbt_share: 0.50
  traders_share: 0.25

ring:
  n_traders_min: 100

`;

/** The same stub with what the extraction damaged put right by hand. */
export const CLEAN_STUB = `
seed: 42
ticket_size_S: 1
buckets:
  short: {tau: [1,3], M0: 1.0, O0: 0.20, phiM: 1.0, phiO: 0.6}
  mid:   {tau: [4,8], M0: 1.0, O0: 0.30, phiM: 1.0, phiO: 0.6}
  long:  {tau: [9,inf], M0: 1.0, O0: 0.40, phiM: 1.0, phiO: 0.6}
guard:
  Mmin: 0.02
  clip_nonneg_B: true
dealers:
  init_target_capacity_Xstar: 4
order_flow:
  pi_sell: 0.5
  Nmax: 3
trader_policy:
  H_min_invest: 3
  buffer_cash_B: 1.0
initial_allocation:
  dealer_share: 0.25
  vbt_share: 0.50
  traders_share: 0.25
ring:
  n_traders_min: 100
`;
