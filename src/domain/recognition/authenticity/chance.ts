/**
 * How likely it is that of so many tries at least so many succeed, each with the same probability.
 *
 * Example: `tail(10, 10, 0.5)` is 1/1024.
 */
export function tail(tries: number, successes: number, probability: number): number {
  if (successes <= 0) return 1;
  if (successes > tries || probability <= 0) return 0;
  if (probability >= 1) return 1;
  const odds = Math.log(probability / (1 - probability));
  // The first term, and from there each by the one before it.
  let logTerm = tries * Math.log(1 - probability) + logChoose(tries, successes) + successes * odds;
  let sum = 0;
  for (let k = successes; k <= tries; k++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((tries - k) / (k + 1)) + odds;
  }
  return Math.min(1, sum);
}

function logChoose(of: number, taken: number): number {
  let sum = 0;
  for (let k = 1; k <= taken; k++) sum += Math.log((of - taken + k) / k);
  return sum;
}
