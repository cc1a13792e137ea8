// npm run openapi: writes docs/reference/openapi.json and the types of clients/js anew from what the routes judge by.
import { runTool } from './run.mjs';

process.exitCode = await runTool('tsx', ['test/openapi/write-openapi.ts']);
