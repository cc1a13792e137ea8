import { z } from 'zod';

/** `POST /v1/workspaces`, the operator. */
export const newWorkspace = z.object({
  slug: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(80),
});

export const workspaceCard = z.object({ slug: z.string(), name: z.string(), demo: z.boolean() });

/** `POST /v1/sign-in-link`, the operator: the owner's way in, once. */
export const ownerLink = z.object({ path: z.string(), url: z.string().nullable() });
