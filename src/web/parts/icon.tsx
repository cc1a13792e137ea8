/** Strokes on a 20 × 20 field; drawn here, so that no icon font or set is needed. */
const strokes = {
  today: 'M10 3a7 7 0 1 1-6.7 5M10 6.5v3.7l2.6 1.6',
  inbox: 'M3.5 11.5V16h13v-4.5M3.5 11.5L5.5 4h9l2 7.5M3.5 11.5h4a2.5 2.5 0 0 0 5 0h4',
  find: 'M8.7 3.2a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M12.8 12.8l4 4',
  feed: 'M4 5h12M4 10h12M4 15h7',
  boards: 'M4 16.5v-5M10 16.5V4M16 16.5V8.5',
  achievements: 'M10 2.8l6 2.3v4.6c0 3.7-2.5 6.2-6 7.5-3.5-1.3-6-3.8-6-7.5V5.1zM7.3 9.9l1.9 1.9 3.6-3.8',
  sources: 'M6 3v4M14 3v4M4.5 7h11v2.5a5.5 5.5 0 0 1-11 0zM10 15v3',
  events: 'M3 10h3l2-5 4 10 2-5h3',
  quarantine: 'M10 3l7.5 13h-15zM10 8v3.6M10 13.9v.1',
  imports: 'M10 3v9M6.5 8.7L10 12.2l3.5-3.5M4 14.5V17h12v-2.5',
  endpoints: 'M10 11.5V2.5M6.5 6L10 2.5 13.5 6M4 12v5h12v-5',
  checks: 'M3.5 5.5l1.4 1.4 2.4-2.8M3.5 12.5l1.4 1.4 2.4-2.8M10 6h6.5M10 13h6.5',
  privacy: 'M6.5 9V6.8a3.5 3.5 0 0 1 7 0V9M4.5 9h11v8h-11zM10 12.2v1.8',
  play: 'M7 4.5v11l8.5-5.5z',
  pause: 'M7 4.5v11M13 4.5v11',
  close: 'M5 5l10 10M15 5L5 15',
  link: 'M8.5 11.5a3 3 0 0 0 4.3.2l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3-.2l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  done: 'M4.5 10.5l3.7 3.7 7.3-8',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z',
  open: 'M8 4H4v12h12v-4M11.5 4H16v4.5M16 4l-7 7',
  back: 'M12 4.5L6.5 10l5.5 5.5',
  forward: 'M8 4.5l5.5 5.5L8 15.5',
  light:
    'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  dark: 'M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3z',
  system: 'M3 4.5h14v9H3zM7.5 17h5M10 13.5V17',
  more: 'M4.5 10v.1M10 10v.1M15.5 10v.1',
  keys: 'M3 6h14v8.5H3zM6 9v.1M9 9v.1M12 9v.1M14.5 9v.1M7 12h6',
  leave: 'M8 4H4v12h4M8.5 10H17M13.5 6.5L17 10l-3.5 3.5',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 16.5c.3-3 2.3-4.5 5-4.5s4.7 1.5 5 4.5M13 4a2.8 2.8 0 0 1 0 5.2M14.8 12.4c1.6.6 2.5 2 2.7 4.1',
  team: 'M10 9a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 10 9M5 16c.2-2.9 2.2-4.4 5-4.4s4.8 1.5 5 4.4M4.2 9.6a2 2 0 1 1 .6-3.9M15.8 9.6a2 2 0 1 0-.6-3.9M2 14c.1-1.2.6-2.1 1.5-2.7M18 14c-.1-1.2-.6-2.1-1.5-2.7',
  members: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4.5 17c.3-3.1 2.6-4.7 5.5-4.7s5.2 1.6 5.5 4.7',
  workspace: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z',
  badges: 'M10 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M7.2 11.4L6 17l4-2 4 2-1.2-5.6',
  packs: 'M10 2.8l6.5 3.4v7.4L10 17.2l-6.5-3.6V6.2zM3.8 6.4L10 9.8l6.2-3.4M10 9.8v7.2',
  files: 'M5 2.8h6.5L15 6.3v11H5zM11.2 3v3.6H15M7.5 10.5h5M7.5 13.5h5',
  authenticity: 'M7.3 12.8a4 4 0 1 1 0-5.6M12.7 7.2a4 4 0 1 1 0 5.6M7 10h6',
  audit: 'M4.5 3h8M4.5 7h11M4.5 11h5M12.3 14.2l1.7 1.7 3.2-3.4M4.5 15h4.5',
  note: 'M4 3.5h12v8.8L12 16.5H4zM12 16.3v-4.2h3.8M7 7.3h6M7 10.2h3',
  undo: 'M7.5 5L4 8.5 7.5 12M4.5 8.5h7a4 4 0 0 1 0 8H9',
  save: 'M10 3v9M6.5 8.7L10 12.2l3.5-3.5M4 16.5h12',
  plus: 'M10 4v12M4 10h12',
  recognise:
    'M10 2.8c.8 4.2 2.2 5.7 6.7 6.7-4.5 1-5.9 2.5-6.7 6.7-.8-4.2-2.2-5.7-6.7-6.7 4.5-1 5.9-2.5 6.7-6.7zM16 14.5v3M14.5 16h3',
  thanks: 'M10 16.5C5.3 13.3 3 10.7 3 8a3.6 3.6 0 0 1 7-1.3A3.6 3.6 0 0 1 17 8c0 2.7-2.3 5.3-7 8.5z',
  admire: 'M10 3l2.1 4.6 5 .6-3.7 3.4 1 4.9-4.4-2.5-4.4 2.5 1-4.9L2.9 8.2l5-.6z',
  learned: 'M7.5 14c0-1.6-2.5-2.7-2.5-6a5 5 0 0 1 10 0c0 3.3-2.5 4.4-2.5 6zM8 17h4',
  together: 'M6.5 10.5L9 8l3.5 3.5M3 7l3-3 4 2 3-2 4 3.5-2.5 5-4 3.5-4-3L3 11z',
  comment: 'M4 4.5h12v9H9.5L6 16.5v-3H4z',
  smile: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M7.5 8v.6M12.5 8v.6M7 11.8c1.6 2 4.4 2 6 0',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13zM8.5 17h3',
  flag: 'M5 17V4h9l-1.5 3.5L14 11H5',
} as const;

export type IconName = keyof typeof strokes;

/** They point along the line of reading and turn round with it. */
const along: ReadonlySet<IconName> = new Set(['back', 'forward', 'leave', 'open']);

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className={along.has(name) ? 'along' : undefined}
      // In rem, so that it grows with the text it stands beside.
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 20 20"
      fill={name === 'play' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
