import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChatTool } from '../../features/chat/api.ts';
import { send } from '../api/http.ts';
import { Refused } from '../sign-in/refused.tsx';

export function Disconnect(props: { tool: ChatTool; label: string; question: string }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => send<void>('DELETE', `/v1/chat/${props.tool}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['chat'] }),
  });
  return (
    <>
      <button
        type="button"
        className="button quiet bad"
        disabled={remove.isPending}
        onClick={() => window.confirm(props.question) && remove.mutate()}
      >
        {props.label}
      </button>
      <Refused error={remove.error} retry={() => remove.mutate()} />
    </>
  );
}
