import { useQuery } from '@tanstack/react-query';
import { sendFile } from '../api/http.ts';

interface Proposal {
  mapping: string;
  columns: string[];
  rows: string[][];
}

const peekBytes = 65_536;

/** What the server makes of the beginning of a file. */
export function useProposal(file: File) {
  return useQuery({
    queryKey: ['proposal', file.name, file.size, file.lastModified],
    queryFn: () => sendFile<Proposal>('/v1/imports/propose', file.slice(0, peekBytes)),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
