/** For how many days a token of one's own can be made. */
export const tokenDays = [7, 30, 90] as const;
