import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../../src/server/openapi/document.ts';
import { packageRoot } from '../../src/store/package-root.ts';
import { productVersion } from '../../src/store/product-version.ts';

/** The files that are made from the routes, as they must read. */
export async function madeFiles(): Promise<{ path: string; text: string }[]> {
  const document = openApiDocument(productVersion());
  const text = `${JSON.stringify(document, null, 1)}\n`;
  const types = astToString(
    await openapiTS(text, { rootTypes: false, alphabetize: false, defaultNonNullable: false }),
  );
  return [
    { path: join(packageRoot(), 'docs/reference/openapi.json'), text },
    {
      path: join(packageRoot(), 'clients/js/src/api-types.d.ts'),
      text: `// Made by npm run openapi.\n\n${types}`,
    },
  ];
}
