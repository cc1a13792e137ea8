/** What a badge looks like follows from this definition alone; see `draw-badge.ts`. */
export interface BadgeDefinition {
  readonly name: string;
  /** What it stands for, in a sentence; becomes the alternative text. */
  readonly meaning: string;
  /** The shape: helpdesk, crm, sales, peer, learning … unknown families get a stable shape from their name. */
  readonly family: string;
  /** The motif. */
  readonly kind: 'volume' | 'speed' | 'quality' | 'consistency' | 'recognition';
  /** What it is drawn from where its name is shown in another language; else its name. */
  readonly seed?: string | undefined;
  /** The weight of the ring: 0 (no tier) to 4. */
  readonly tier: number;
}
