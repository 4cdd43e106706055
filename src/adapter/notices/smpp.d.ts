/** As much of the package as is used here, and by the test that plays the message centre; it brings no types. */
declare module "smpp" {
  import type { Server as NetServer } from "node:net";

  export type Pdu = {
    readonly command: string;
    readonly command_status: number;
    readonly system_id?: string;
    readonly password?: string;
    readonly destination_addr?: string;
    readonly source_addr?: string;
    readonly short_message?: string | { readonly message?: string | Uint8Array };
    readonly message_id?: string;
    readonly response: (fields?: Readonly<Record<string, unknown>>) => Pdu;
  };
  type Answer = (pdu: Pdu) => void;

  export type Session = {
    readonly on: (event: string, listener: (...happened: never[]) => void) => Session;
    readonly bind_transceiver: (fields: Readonly<Record<string, unknown>>, answer: Answer) => boolean;
    readonly submit_sm: (fields: Readonly<Record<string, unknown>>, answer: Answer) => boolean;
    readonly unbind: (fields?: Readonly<Record<string, unknown>>, answer?: Answer) => boolean;
    readonly send: (pdu: Pdu) => boolean;
    readonly close: (closed?: () => void) => void;
    readonly destroy: (closed?: () => void) => void;
  };
  const smpp: {
    readonly connect: (
      options: Readonly<Record<string, unknown>> & { readonly host: string; readonly port: number },
    ) => Session;
    readonly createServer: (listener: (session: Session) => void) => NetServer;
  };
  // As the package exports itself.
  // oxlint-disable-next-line guichet/shape
  export default smpp;
}
