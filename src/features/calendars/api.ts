import { z } from 'zod';

export const calendar = z.object({
  /** Of the address, to remove it by. */
  id: z.string(),
  /** Null for one's own. */
  team: z.string().nullable(),
  madeAt: z.string(),
});
export type Calendar = z.infer<typeof calendar>;

/** `GET /v1/calendars`, `DELETE /v1/calendars/:id`: the addresses somebody has, and the teams they can have one of. */
export const calendarsView = z.object({ calendars: z.array(calendar), teams: z.array(z.string()) });
export type CalendarsView = z.infer<typeof calendarsView>;

/** `POST /v1/calendars`: an address in place of the one there was; it is told this once. */
export const newCalendar = z.strictObject({ team: z.string().min(1).max(200).nullable() });
export const madeCalendar = calendarsView.extend({ url: z.string() });
export type MadeCalendar = z.infer<typeof madeCalendar>;
