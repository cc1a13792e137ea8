import { Resvg } from '@resvg/resvg-js';
import { drawMark } from '../../../domain/badges/draw-mark.ts';
import { teamsManifest, teamsManifestWords } from '../../../domain/notices/chat/teams-app.ts';
import { zipFiles } from './zip.ts';

/** The app as Teams takes it: the manifest, its words in other languages and two icons of the sizes that are asked for. */
export function teamsPackage(appId: string, publicUrl: string): Buffer {
  const json = (value: object) => Buffer.from(JSON.stringify(value, null, 2), 'utf8');
  const words = Object.entries(teamsManifestWords()).map(([name, value]) => [name, json(value)] as const);
  return zipFiles({
    'manifest.json': json(teamsManifest({ appId, publicUrl })),
    'color.png': draw(drawMark(192, { variant: 'maskable' })),
    'outline.png': draw(drawMark(32, { variant: 'outline' })),
    ...Object.fromEntries(words),
  });
}

function draw(svg: string): Buffer {
  return new Resvg(svg).render().asPng();
}
