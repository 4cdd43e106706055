/** The part of the provider that the test of single sign-on plays the bank with; the package brings no types. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  // A library's class is declared as it is.
  // oxlint-disable-next-line guichet/classes-for-errors
  export class Provider {
    constructor(
      issuer: string,
      configuration: Readonly<Record<string, unknown>> & {
        readonly findAccount: (
          context: unknown,
          accountId: string,
        ) => Promise<{ readonly accountId: string; readonly claims: () => Promise<Readonly<Record<string, string>>> }>;
      },
    );
    callback(): RequestListener;
  }
}
