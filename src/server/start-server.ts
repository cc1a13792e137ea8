import type { AddressInfo } from 'node:net';
import type { Channel } from '../domain/notices/preferences.ts';
import { Engine } from '../engine/engine.ts';
import { ChatClerk } from '../features/chat/telling/chat-clerk.ts';
import { chatSender } from '../features/chat/telling/chat-sender.ts';
import { SourceClerk } from '../features/database-sources/source-clerk.ts';
import { Demo } from '../features/demo/demo.ts';
import { findSleepingDemo } from '../features/demo/sleeping-demo.ts';
import { EndpointClerk } from '../features/endpoints/endpoint-clerk.ts';
import { postLimits } from '../features/endpoints/endpoint-lane.ts';
import { FetchClerk } from '../features/fetch-back/fetch-clerk.ts';
import { Lookout } from '../features/findings/lookout.ts';
import { ImportRunner, resumeImports } from '../features/imports/running/import-runner.ts';
import { InvariantWatch } from '../features/invariants/invariant-watch.ts';
import { Lanes } from '../features/lanes.ts';
import { Metrics } from '../features/metrics/metrics.ts';
import type { Sender } from '../features/notices/deliver.ts';
import { mailSender } from '../features/notices/mail-sender.ts';
import { NoticeClerk } from '../features/notices/notice-clerk.ts';
import { pushSender } from '../features/notices/push/push-sender.ts';
import { makeUnsubscribing } from '../features/notices/unsubscribe.ts';
import { makeOutward, makePost } from '../features/outward.ts';
import { ErasedList } from '../features/privacy/erasure/erased-list.ts';
import { ErasureRunner } from '../features/privacy/erasure/erasure-runner.ts';
import { RetentionJob } from '../features/privacy/retention/retention-job.ts';
import { makeMailer } from '../features/sign-in/mailer.ts';
import { makeSeal, readSealKey } from '../features/sign-in/seal.ts';
import { openSmtp } from '../features/smtp.ts';
import { createWorkspace } from '../features/workspaces/actions.ts';
import type { Database } from '../store/database.ts';
import { openDatabase } from '../store/open-database.ts';
import { buildApp } from './app.ts';
import { chatDeps } from './chat-deps.ts';
import type { Config } from './config.ts';
import { newControlToken, removeControlFile, writeControlFile } from './control.ts';
import { fetchDeps } from './fetch-deps.ts';

export interface RunningServer {
  readonly url: string;
  readonly controlToken: string;
  readonly demo: boolean;
  stop(): Promise<void>;
}

export type Log = (message: string, error?: unknown) => void;

/** Everything in one process: database, engine, demo, imports, HTTP. What was started is stopped if a later part fails. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse())
      await end().catch((error: unknown) => log('could not stop cleanly', error));
  };
  try {
    const database = await openDatabase(config);
    stops.push(() => database.close());
    const demo = config.demo ? await Demo.prepare(database) : null;
    if (!config.demo) await ensureWorkspace(database);
    const sealKey = readSealKey(config.dataFolder);
    const erasedList = new ErasedList(config.dataFolder);
    const broughtBack = await erasedList.reapply(database);
    const story = demo ?? (await findSleepingDemo(database));
    const metrics = new Metrics();
    const engine = await Engine.start({
      database,
      secret: sealKey,
      clockOf: (workspaceId) => (story?.workspaceId === workspaceId ? story.now() : undefined),
      log: (message, details) => log(message, details),
      onBatch: metrics.onBatch,
    });
    stops.push(() => engine.stop());
    metrics.start();
    stops.push(async () => metrics.stop());
    if (demo) {
      await demo.start(engine, log);
      stops.push(() => demo.stop());
    }
    const importDeps = { database, intake: engine, nowMs: Date.now };
    const runner = new ImportRunner(importDeps, (error) =>
      log('an import stopped and will be resumed', error),
    );
    stops.push(() => runner.stop());
    const erasures = new ErasureRunner({ database, engine, erasedList }, log);
    stops.push(() => erasures.stop());
    await erasures.eraseAgain(broughtBack);
    const controlToken = newControlToken();
    const watch = new InvariantWatch({ database, engine, isOn: config.checks, log });
    stops.push(() => watch.stop());
    const { metricsToken, publicUrl = null } = config;
    const sendMail = config.smtp ? openSmtp(config.smtp.url, config.smtp.from) : null;
    const chats = chatDeps({ ...config, database, engine, publicUrl, sealKey, log });
    const senders = sendersOf({ database, publicUrl, sealKey, sendMail, chats, config });
    const chatClerk = new ChatClerk(chats);
    stops.push(() => chatClerk.stop());
    const lanes = new Lanes();
    const mailer = sendMail ? makeMailer(sendMail) : null;
    const clerk = new NoticeClerk({ database, engine, senders, lanes, log });
    stops.push(() => clerk.stop());
    const endpoints = new EndpointClerk({
      database,
      engine,
      lanes,
      mailer,
      publicUrl,
      seal: makeSeal(sealKey),
      post: makePost(config.internalHosts ?? [], postLimits),
      nowMs: Date.now,
      log,
    });
    stops.push(() => endpoints.stop());
    const sourceClerk = new SourceClerk(
      {
        database,
        intake: engine,
        seal: makeSeal(sealKey),
        databaseHosts: config.databaseHosts ?? [],
        nowMs: Date.now,
      },
      log,
    );
    stops.push(() => sourceClerk.stop());
    const fetchClerk = new FetchClerk(fetchDeps({ ...config, database, engine, sealKey }), log);
    stops.push(() => fetchClerk.stop());
    const lookout = new Lookout({ database, engine, reachable: new Set(senders.keys()), log });
    stops.push(() => lookout.stop());
    const app = await buildApp({
      database,
      engine,
      demo,
      runner,
      controlToken,
      watch,
      erasures,
      metrics,
      metricsToken,
      mailer,
      publicUrl,
      sealKey,
      lanes,
      reachable: new Set(senders.keys()),
      proxies: config.proxies ?? [],
      internalHosts: config.internalHosts ?? [],
      databaseHosts: config.databaseHosts ?? [],
      sourceClerk,
      fetchClerk,
      ...(config.keyLimit === undefined ? {} : { keyLimit: config.keyLimit }),
      slackApiUrl: config.slackApiUrl ?? null,
      teamsApiUrl: config.teamsApiUrl ?? null,
      log,
    });
    stops.push(() => app.close());
    await app.listen({ host: config.host, port: config.port });
    const { port } = app.server.address() as AddressInfo;
    const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
    writeControlFile(config.dataFolder, { pid: process.pid, url, token: controlToken });
    stops.push(async () => removeControlFile(config.dataFolder));
    await resumeImports(importDeps, runner);
    await erasures.start();
    const retention = new RetentionJob({ database, engine }, log);
    retention.start();
    stops.push(() => retention.stop());
    watch.start();
    sourceClerk.start();
    fetchClerk.start();
    await clerk.start();
    await endpoints.start();
    if (publicUrl !== null) chatClerk.start();
    lookout.start();
    return { url, controlToken, demo: demo !== null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Sending {
  readonly database: Database;
  readonly publicUrl: string | null;
  readonly sealKey: Buffer;
  readonly sendMail: ReturnType<typeof openSmtp> | null;
  readonly chats: ReturnType<typeof chatDeps>;
  readonly config: Config;
}

/** How notices leave: as far as this server knows its own address, may send mail, and is reached by HTTPS. */
function sendersOf({ database, publicUrl, sealKey, sendMail, chats, config }: Sending): Map<Channel, Sender> {
  const senders = new Map<Channel, Sender>();
  if (publicUrl === null) return senders;
  if (sendMail) {
    const unsubscribeToken = makeUnsubscribing(sealKey).write;
    senders.set('mail', mailSender({ database, publicUrl, sendMail, unsubscribeToken }));
  }
  if (publicUrl.startsWith('https:')) {
    const outward = makeOutward(config.internalHosts ?? []);
    senders.set('push', pushSender({ database, publicUrl, seal: makeSeal(sealKey), outward }));
  }
  senders.set('chat', chatSender(chats));
  return senders;
}

async function ensureWorkspace(database: Database): Promise<void> {
  if ((await database.workspaces()).length === 0) await createWorkspace(database, 'main', 'My workspace');
}
