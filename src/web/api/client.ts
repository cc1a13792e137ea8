import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** A refusal is an answer and is not asked for again; a server that is away or hurt is asked twice more. */
function retry(failures: number, error: Error): boolean {
  const answered = error instanceof Problem && error.status >= 400 && error.status < 500;
  return !answered && failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry, staleTime: 5000, refetchOnWindowFocus: true } },
  });
}
