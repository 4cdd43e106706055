import { connect } from "node:net";
import type { LampPort } from "#app/ports/lamps";
import { lampFrame } from "./lamp-frame";

const ANSWER_MS = 1_500;

/** Lamps that listen on TCP. A connection for each text: signs drop idle ones, and calls are seconds apart. */
export const tcpLamps: LampPort = {
  show: (lamp, text) =>
    new Promise((resolve) => {
      const socket = connect({ host: lamp.host, port: lamp.port });
      const end = (isShown: boolean): void => {
        socket.destroy();
        resolve(isShown);
      };
      socket.setTimeout(ANSWER_MS, () => end(false));
      socket.once("error", () => end(false));
      // The lamp's side has acknowledged every byte when the line closes in order.
      socket.once("close", (hadError) => resolve(!hadError && socket.bytesWritten > 0));
      socket.once("connect", () => socket.end(lampFrame(lamp, text)));
      socket.resume();
    }),
};
