import type { FastifyInstance } from 'fastify';
import { isUuid } from '../../../store/uuid.ts';
import { parseInput } from '../../parse-input.ts';
import type { Seal } from '../../sign-in/actions.ts';
import { notFound, type RouteDeps, requirePerson } from '../../viewer.ts';
import { newPushDevice, type PushView, pushDeviceChange } from '../api.ts';
import { addDevice, listDevices, pushKeys, removeDevice, setDiscreet } from './devices.ts';

type About = { Params: { id: string } };

/** The devices that the signed-in person is told on. */
export function pushRoutes(
  app: FastifyInstance,
  deps: RouteDeps & { readonly seal: Seal; readonly isOn: boolean },
): void {
  const { database, engine, authorize, seal, isOn } = deps;
  const viewOf = (workspaceId: string, personId: string): Promise<PushView> =>
    database.inWorkspace(workspaceId, async (tx) => ({
      key: isOn ? (await pushKeys(tx, workspaceId, seal)).publicKey : null,
      devices: await listDevices(tx, workspaceId, personId),
    }));

  app.get('/v1/push', async (request) => {
    const viewer = await authorize(request);
    return viewOf(viewer.workspaceId, requirePerson(viewer));
  });

  app.post('/v1/push/devices', async (request, reply) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const device = parseInput(newPushDevice, request.body);
    const { workspaceId } = viewer;
    const now = (await engine.workspace(workspaceId)).options.now();
    await database.inWorkspace(workspaceId, (tx) => addDevice(tx, workspaceId, personId, device, seal, now));
    return reply.code(201).send(await viewOf(workspaceId, personId));
  });

  app.patch<About>('/v1/push/devices/:id', async (request) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const { discreet } = parseInput(pushDeviceChange, request.body);
    const { id } = request.params;
    const isSet =
      isUuid(id) &&
      (await database.inWorkspace(viewer.workspaceId, (tx) =>
        setDiscreet(tx, viewer.workspaceId, personId, id, discreet),
      ));
    if (!isSet) throw notFound('device of yours');
    return viewOf(viewer.workspaceId, personId);
  });

  app.delete<About>('/v1/push/devices/:id', async (request) => {
    const viewer = await authorize(request);
    const personId = requirePerson(viewer);
    const { id } = request.params;
    const isGone =
      isUuid(id) &&
      (await database.inWorkspace(viewer.workspaceId, (tx) =>
        removeDevice(tx, viewer.workspaceId, personId, id),
      ));
    if (!isGone) throw notFound('device of yours');
    return viewOf(viewer.workspaceId, personId);
  });
}
