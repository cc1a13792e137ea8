import { totalmem } from 'node:os';

const MEBIBYTE = 2 ** 20;
/** How a server that was started here is told from one of somebody else's. */
export const ownCluster = 'smallwins';

/**
 * The settings PostgreSQL starts with. Nothing listens on the network, what is committed is on disk, and no statement
 * text or value of a row reaches the log.
 */
export function serverSettings(
  socketFolder: string,
  overrides: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    cluster_name: ownCluster,
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: `${sharedBuffersMebibytes()}MB`,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Pages packed by PostgreSQL's own method cost a sixth of what a busy server does; the log is written over soon.
    wal_compression: 'off',
    max_wal_size: '2GB',
    idle_in_transaction_session_timeout: '60s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] ',
    ...overrides,
  };
}

/** 2 GB, or a quarter of the memory (of the container, if it has a limit) where that is less. */
function sharedBuffersMebibytes(): number {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY;
  const quarter = Math.min(totalmem(), limit) / 4 / MEBIBYTE;
  return Math.max(16, Math.min(2048, Math.floor(quarter)));
}
