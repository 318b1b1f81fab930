import { connect, createServer, type Socket } from 'node:net';

/** The way to a server that can fall silent: connections are taken and kept, and nothing comes back any more. */
export interface HushedWay {
  readonly port: number;
  readonly hush: (isHushed: boolean) => void;
  readonly close: () => void;
}

/** Opens such a way. In: the port of the server, and its own where it is not any. */
export async function openHushedWay(target: number, own = 0): Promise<HushedWay> {
  const open = new Set<Socket>();
  let isHushed = false;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
      if (isHushed) socket.pause();
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => near.write(bytes));
    if (isHushed) for (const socket of [near, far]) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(own, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    hush(now) {
      isHushed = now;
      for (const socket of open) now ? socket.pause() : socket.resume();
    },
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
