import { z } from "zod";
import type { DeviceKind, MachineRight } from "#domain/identity/model";
import type { Place, StaffRole } from "#domain/identity/roles";
import { CountSchema, DateSchema, IdSchema, InstantSchema, NewIdSchema } from "./fields";

function words<Union extends string>(record: Record<Union, true>) {
  return z.enum(Object.keys(record) as [Union, ...Union[]]);
}

/** A staff number, as the bank gives it. It is also who acts in every event. */
export const AccountIdSchema = z
  .string()
  .regex(/^(?!system$|customer$)[\w.-]{1,40}$/u)
  .meta({ id: "AccountId" });

export const StaffRoleSchema = words<StaffRole>({
  lobbyManager: true,
  lobbyGuide: true,
  teller: true,
  reviewer: true,
  customerManager: true,
  branchHead: true,
  districtManager: true,
  headOffice: true,
  mysteryShopper: true,
  agent: true,
  callSupervisor: true,
  administrator: true,
}).meta({ id: "StaffRole" });

const PLACES = [
  z.strictObject({ kind: z.literal("outlet"), outletId: IdSchema }),
  z.strictObject({ kind: z.literal("district"), unitId: IdSchema }),
  z.strictObject({ kind: z.literal("network") }),
] as const;
export const PlaceSchema = z.discriminatedUnion("kind", PLACES).meta({ id: "Place" }) satisfies z.ZodType<Place>;
export const PostHeldSchema = z.strictObject({ role: StaffRoleSchema, place: PlaceSchema }).meta({ id: "PostHeld" });
export type PostHeld = z.infer<typeof PostHeldSchema>;

export const SurfaceSchema = z.enum(["tablet", "console", "office"]).meta({
  id: "Surface",
  description: "Where somebody works; a tablet locks after 3 minutes, a console after 5, an office after 15.",
});
export type SurfaceKind = z.infer<typeof SurfaceSchema>;

const PasswordSchema = z.string().min(1).max(256);
const CodeSchema = z.string().min(1).max(64);
const WhySchema = z.string().trim().min(3).max(300);

/** What the sign-in page offers. */
export const SignInOptionsSchema = z
  .object({ demo: z.boolean(), sso: z.boolean(), setUpNeeded: z.boolean() })
  .meta({ id: "SignInOptions" });
export type SignInOptions = z.infer<typeof SignInOptionsSchema>;

export const SignInSchema = z
  .strictObject({
    accountId: AccountIdSchema,
    password: PasswordSchema,
    code: CodeSchema.exactOptional().meta({ description: "Of the authenticator, or a recovery code." }),
    surface: SurfaceSchema,
  })
  .meta({ id: "SignIn" });

export const SetUpSchema = z
  .strictObject({ code: CodeSchema, accountId: AccountIdSchema, password: PasswordSchema })
  .meta({ id: "SetUp" });
export const InvitationSchema = z
  .strictObject({ code: CodeSchema, password: PasswordSchema })
  .meta({ id: "Invitation" });
export const InvitedSchema = z.object({ accountId: AccountIdSchema }).meta({ id: "Invited" });

/** Who has signed in here, and what he may do where. */
export const MeSchema = z
  .object({
    accountId: AccountIdSchema,
    badgeName: z.string().exactOptional(),
    posts: z.array(PostHeldSchema),
    permissions: z.array(z.string()).meta({ description: "Held at some place at least." }),
    outletIds: z.array(IdSchema).meta({ description: "Outlets whose floor this person sees." }),
    surface: SurfaceSchema,
    locked: z.boolean(),
    lockAfterMs: CountSchema,
    endsAt: InstantSchema,
    today: DateSchema.meta({ description: "The network's date; the earliest where its outlets' dates differ." }),
    hasPin: z.boolean(),
    hasTotp: z.boolean(),
    hasPassword: z.boolean(),
    owesSecondFactor: z.boolean().meta({ description: "May do nothing but set up a second factor." }),
    demo: z.boolean(),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof MeSchema>;

export const UnlockSchema = z.strictObject({ word: PasswordSchema }).meta({ id: "Unlock" });
export const ChangePasswordSchema = z
  .strictObject({ old: PasswordSchema, next: PasswordSchema })
  .meta({ id: "ChangePassword" });
export const SetPinSchema = z
  .strictObject({ password: PasswordSchema, pin: z.string().max(12) })
  .meta({ id: "SetPin" });
export const OwnPasswordSchema = z.strictObject({ password: PasswordSchema }).meta({ id: "OwnPassword" });
export const EnrolmentSchema = z.object({ secret: z.string(), uri: z.string() }).meta({ id: "Enrolment" });
export type Enrolment = z.infer<typeof EnrolmentSchema>;
export const ConfirmTotpSchema = z.strictObject({ code: CodeSchema }).meta({ id: "ConfirmTotp" });
export const RecoveryCodesSchema = z.object({ codes: z.array(z.string()) }).meta({ id: "RecoveryCodes" });

export const OwnSessionSchema = z
  .object({
    handle: z.string(),
    surface: SurfaceSchema,
    openedAt: InstantSchema,
    activeAt: InstantSchema,
    locked: z.boolean(),
    thisOne: z.boolean(),
  })
  .meta({ id: "OwnSession" });
export type OwnSession = z.infer<typeof OwnSessionSchema>;

export const AccountSchema = z
  .object({
    accountId: AccountIdSchema,
    badgeName: z.string().exactOptional(),
    posts: z.array(PostHeldSchema),
    closed: z.boolean(),
    hasPassword: z.boolean(),
    hasTotp: z.boolean(),
    hasPin: z.boolean(),
    failures: CountSchema,
    lockedUntil: InstantSchema,
    lastSignInAt: InstantSchema.exactOptional(),
  })
  .meta({ id: "Account" });
export type AccountEntry = z.infer<typeof AccountSchema>;
export const OpenAccountSchema = z
  .strictObject({ accountId: AccountIdSchema, posts: z.array(PostHeldSchema).max(20) })
  .meta({ id: "OpenAccount" });
export const AccountParamsSchema = z.strictObject({ accountId: AccountIdSchema });
export const ReasonGivenSchema = z.strictObject({ reason: WhySchema }).meta({ id: "ReasonGiven" });
/** Said once: with it the person sets the own password within three days. */
export const InviteSchema = z.object({ code: z.string() }).meta({ id: "Invite" });
export const OpenedSchema = z.object({ opened: CountSchema }).meta({ id: "Opened" });

export const DeviceKindSchema = words<DeviceKind>({ kiosk: true, display: true, keypad: true, agent: true }).meta({
  id: "PairedDeviceKind",
});
export const BeginPairingSchema = z.strictObject({ kind: DeviceKindSchema }).meta({ id: "BeginPairing" });
export const PairingSchema = z
  .object({ pairingId: z.string(), code: z.string(), until: InstantSchema })
  .meta({ id: "Pairing" });
export type PairingBegun = z.infer<typeof PairingSchema>;
export const PairingParamsSchema = z.strictObject({ pairingId: z.string().min(20).max(80) });
export const PairedSchema = z.object({ paired: z.boolean() }).meta({ id: "Paired" });
export const PairDeviceSchema = z
  .strictObject({
    code: z.string().regex(/^\d{6}$/u),
    outletId: IdSchema,
    label: z.string().trim().min(1).max(60),
  })
  .meta({ id: "PairDevice" });
export const PairedDeviceSchema = z
  .object({
    deviceId: z.string(),
    kind: DeviceKindSchema,
    outletId: IdSchema,
    label: z.string(),
    pairedAt: InstantSchema,
    pairedBy: z.string(),
    revoked: z.boolean(),
    seenAt: InstantSchema.exactOptional().meta({ description: "When this server last heard of it." }),
    isHere: z.boolean().exactOptional().meta({ description: "It was heard of within the last half minute." }),
  })
  .meta({ id: "PairedDevice" });
export type PairedDeviceEntry = z.infer<typeof PairedDeviceSchema>;
export const DeviceParamsSchema = z.strictObject({ deviceId: z.string().min(1).max(40) });

export const MachineRightSchema = words<MachineRight>({ lobby: true, office: true, read: true }).meta({
  id: "MachineRight",
});
export const TokenSchema = z
  .object({
    tokenId: z.string(),
    label: z.string(),
    rights: z.array(MachineRightSchema),
    createdAt: InstantSchema,
    createdBy: z.string(),
    expiresAt: InstantSchema.exactOptional().meta({
      description: "When it ends by itself; old ones only when revoked.",
    }),
    revoked: z.boolean(),
    isOpen: z.boolean().meta({ description: "It was not revoked, and its days are not over." }),
  })
  .meta({ id: "Token" });
export type TokenEntry = z.infer<typeof TokenSchema>;
export const CreateTokenSchema = z
  .strictObject({
    label: z.string().trim().min(1).max(60),
    rights: z.array(MachineRightSchema).min(1).max(3),
    days: z.int().min(1).max(365).default(365).meta({ description: "Days until it ends by itself." }),
  })
  .meta({ id: "CreateToken" });
export const TokenCreatedSchema = z.object({ tokenId: z.string(), token: z.string() }).meta({ id: "TokenCreated" });
export const TokenParamsSchema = z.strictObject({ tokenId: z.string().min(1).max(40) });

export const BreakGlassSchema = z
  .strictObject({
    emergencyId: NewIdSchema,
    post: PostHeldSchema,
    reason: z.string().trim().min(10).max(300),
    lastsMin: z.int().min(5).max(600),
  })
  .meta({ id: "BreakGlass" });
export const EmergencySchema = z
  .object({
    emergencyId: z.string(),
    accountId: z.string(),
    post: PostHeldSchema,
    reason: z.string(),
    from: InstantSchema,
    until: InstantSchema,
    reviewedBy: z.string().exactOptional(),
  })
  .meta({ id: "Emergency" });
export type EmergencyEntry = z.infer<typeof EmergencySchema>;
export const EmergencyParamsSchema = z.strictObject({ emergencyId: NewIdSchema });

export const ViewsQuerySchema = z.strictObject({ day: DateSchema });
export const PersonalViewSchema = z
  .object({
    at: InstantSchema,
    by: z.string(),
    personId: z.string(),
    fields: z.array(z.string()),
    purpose: z.string(),
  })
  .meta({ id: "PersonalView" });
export type PersonalViewEntry = z.infer<typeof PersonalViewSchema>;

export const ExportTakenSchema = z
  .object({
    at: InstantSchema,
    by: z.string(),
    what: z.string().meta({ description: "The operation's name in this description." }),
    path: z.string(),
  })
  .meta({ id: "ExportTaken" });
export type ExportTakenEntry = z.infer<typeof ExportTakenSchema>;

/** In the demonstration alone: as whom to sign in, without any password. */
export const DemoSignInSchema = z
  .strictObject({
    role: StaffRoleSchema.exactOptional(),
    accountId: AccountIdSchema.exactOptional(),
    outletId: IdSchema.exactOptional(),
    surface: SurfaceSchema,
  })
  .meta({ id: "DemoSignIn" });
export const DemoDeviceSchema = z
  .strictObject({ kind: DeviceKindSchema, outletId: IdSchema })
  .meta({ id: "DemoDevice" });
