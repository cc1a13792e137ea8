/** A refusal's sentence in the other languages; `of` tells those of one code apart and finds what goes into `$1`. */
export interface Said {
  readonly of?: RegExp;
  readonly de: string;
  readonly es: string;
}

/** What is said of each code, the first that fits. */
export type Problems = Readonly<Record<string, readonly Said[]>>;
