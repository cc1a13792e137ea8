import { memo } from 'react';
import type { BadgeDefinition } from '../../domain/badges/badge.ts';
import { drawBadge } from '../../domain/badges/draw-badge.ts';

export type BadgeSize = 16 | 32 | 44 | 64 | 88 | 144;

/** A badge beside its name is decoration; alone it carries its meaning as text. The markup is our own drawing. */
export const Badge = memo(function Badge(props: {
  badge: BadgeDefinition;
  size: BadgeSize;
  alone?: boolean;
  dimmed?: boolean;
}) {
  const { badge, size, alone = false, dimmed } = props;
  const svg = drawBadge(badge, { size, title: alone });
  const className = `badge-art badge-${size}${dimmed ? ' dimmed' : ''}`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by domain/badges, which escapes every text.
  return <span className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
});
