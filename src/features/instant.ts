import { z } from 'zod';

/** A moment, as every answer writes it. */
export const instant = z.string().meta({ format: 'date-time', description: 'RFC 3339 in UTC.' });
