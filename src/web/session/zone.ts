import { createContext, useContext } from 'react';

/** The signed-in person's zone as the server knows it; the browser's until then. */
export const ZoneContext = createContext<string | undefined>(undefined);

export function useZone(): string | undefined {
  return useContext(ZoneContext);
}
