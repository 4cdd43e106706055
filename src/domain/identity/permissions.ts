import { refuse, type Result } from "#base/result";
import type { Place, Post, Role, StaffRole } from "./roles";

/** How far a permission reaches below the post that gives it: the own work, the own branch, a district, everything. */
export type Reach = "own" | "outlet" | "district" | "network";

type Row = Readonly<Partial<Record<Role, Reach>>>;

const O = "own";
const B = "outlet";
const D = "district";
const N = "network";

/** Everybody who works in a branch, with one reach. */
const branch = (reach: Reach): Row => ({
  lobbyManager: reach,
  lobbyGuide: reach,
  teller: reach,
  reviewer: reach,
  customerManager: reach,
  branchHead: reach,
});

/**
 * The one table of what each role may do (3.5 of the domain's description). A cell that is not there is a "no". Rows of
 * contexts still to come stand here too, so that a new surface finds its permission and nobody invents a second table.
 * Reviewers and customer managers open the windows they work at, as tellers do.
 */
export const PERMISSIONS = {
  // The customer's own: taking a ticket, filling in forms, answering, rating. Their proof is the ticket's secret id.
  "ticket.take": { customer: O, lobbyManager: B, lobbyGuide: B, teller: B, branchHead: B, mysteryShopper: N },
  // A kiosk's alone: numbers to give while no server answers it.
  "numbers.hold": {},
  "ticket.print": { lobbyManager: B, lobbyGuide: B, teller: B, customerManager: B, branchHead: B },
  "ticket.answer": { ...branch(B), customer: O },
  "board.read": { ...branch(B), customer: N, districtManager: D, headOffice: N },

  "queue.read": { ...branch(B), districtManager: D, headOffice: N },
  "service.serve": { teller: O, customerManager: O },
  "service.review": { reviewer: B, branchHead: B },
  "service.authorise": { reviewer: B, branchHead: B },
  "diversion.offer": { lobbyManager: B, lobbyGuide: B, teller: B, customerManager: B, branchHead: B },
  "diversion.read": { lobbyManager: B, branchHead: B, districtManager: D, headOffice: N },
  "ticket.move": { lobbyManager: B, lobbyGuide: B, teller: B, reviewer: B, customerManager: B, branchHead: B },
  "window.work": { teller: O, reviewer: O, customerManager: O },
  "window.propose": { lobbyManager: B },
  "window.approve": { branchHead: B, districtManager: D },
  // Whom an open window serves is seen best from the lobby: who stands there may say yes to a teller, not decide alone.
  "window.approveMode": { lobbyManager: B, branchHead: B, districtManager: D },
  "alert.handle": branch(B),
  // What customers asked and what was said to them.
  "reception.write": branch(B),
  "reception.read": { ...branch(B), districtManager: D, headOffice: N },
  "script.read": { ...branch(B), districtManager: D, headOffice: N },
  "script.write": { lobbyManager: B, branchHead: B, districtManager: D, headOffice: N },
  "script.approve": { districtManager: D, headOffice: N },
  "post.take": branch(O),
  "post.assign": { branchHead: B },
  "day.run": { branchHead: B },

  "policy.read": { ...branch(B), districtManager: D, headOffice: N, callSupervisor: N, administrator: N },
  "routing.propose": { branchHead: B },
  "routing.approve": { districtManager: D, headOffice: N },
  "network.read": { districtManager: D, headOffice: N, administrator: N },
  "network.edit": { headOffice: N, administrator: N },

  "roster.read": { ...branch(O), branchHead: B, districtManager: D, headOffice: N, agent: O, callSupervisor: N },
  "roster.edit": { branchHead: B, districtManager: D, callSupervisor: N },
  // One's own wishes, leave, swaps and open shifts, and the yes that a change asks for.
  "roster.wish": branch(O),
  "roster.publish": { branchHead: B, districtManager: D, callSupervisor: N },
  "float.accept": { teller: O },
  "float.ask": { branchHead: B },
  "float.approve": { districtManager: D },
  "float.read": { branchHead: B, districtManager: D, headOffice: N },
  "whatIf.run": { branchHead: B, districtManager: D, headOffice: N },
  "claims.run": { districtManager: D, headOffice: N },
  "forecast.run": { branchHead: B, districtManager: D, headOffice: N, callSupervisor: N },

  "customer.segment": { lobbyManager: B, teller: B, customerManager: B, branchHead: B, agent: N },
  "customer.serviceFacts": { teller: B, customerManager: B, branchHead: B, agent: N },
  "customer.read": { customerManager: B, branchHead: B },
  "customer.write": { customerManager: O },
  "customer.aggregates": { districtManager: D, headOffice: N },
  "opportunity.refer": { lobbyManager: B, lobbyGuide: B, teller: B, customerManager: B, agent: N },
  "opportunity.write": { customerManager: O },
  "opportunity.comment": { branchHead: B },
  "opportunity.read": { customerManager: O, branchHead: B, districtManager: D, headOffice: N },

  // What customers said of their service: scores, and one by one the words, each reading with its purpose.
  "feedback.read": { branchHead: B, districtManager: D, headOffice: N },

  "complaint.start": { customer: O },
  "complaint.receive": {
    lobbyManager: B,
    teller: B,
    customerManager: B,
    branchHead: B,
    agent: N,
    callSupervisor: N,
  },
  "complaint.handle": { branchHead: B, callSupervisor: N },
  "complaint.decide": { districtManager: D, headOffice: N },
  "complaint.bulletin": { headOffice: N },
  "specialCase.report": {
    lobbyManager: B,
    lobbyGuide: B,
    teller: B,
    customerManager: B,
    branchHead: B,
    agent: N,
    callSupervisor: N,
  },
  "specialCase.approve": { branchHead: B, districtManager: D, headOffice: N },

  "siteLog.write": { lobbyManager: B, branchHead: B },
  "siteLog.sign": { teller: O, customerManager: O, branchHead: B },
  "siteLog.approve": { branchHead: B },
  "siteLog.read": { lobbyManager: B, branchHead: B, districtManager: D, headOffice: N },
  // What people are to know, who publishes it, and who sees what others have read.
  "handbook.read": { ...branch(B), districtManager: D, headOffice: N, agent: N, callSupervisor: N },
  "handbook.publish": { headOffice: N },
  "handbook.readers": { branchHead: B, districtManager: D, headOffice: N },
  "finding.draftReply": { lobbyManager: B },
  "finding.reply": { branchHead: B },
  "finding.raise": { districtManager: D, headOffice: N },
  "finding.verify": { districtManager: D, headOffice: N },
  // Due process: a step is proposed, the person answers, somebody above decides.
  "sanction.propose": { branchHead: B, districtManager: D },
  "sanction.answer": branch(O),
  "sanction.decide": { districtManager: D, headOffice: N },
  "mystery.write": { mysteryShopper: O },
  "mystery.read": { branchHead: B, districtManager: D, headOffice: N },
  "mystery.appeal": { branchHead: B },
  "mystery.plan": { headOffice: N },
  "mystery.validate": { headOffice: N },

  "scorecard.read": { ...branch(O), branchHead: B, districtManager: D, headOffice: N, agent: O, callSupervisor: N },
  "scorecard.coach": { branchHead: B },
  "scorecard.assess": { branchHead: B, districtManager: D, callSupervisor: N },
  "scorecard.scheme": { headOffice: N },
  "callWatch.read": { districtManager: D, headOffice: N, agent: N, callSupervisor: N },
  "callWatch.reinforce": { callSupervisor: N },

  "device.report": { ...branch(B) },
  "device.quickFix": { lobbyManager: B, lobbyGuide: B },
  "device.read": { lobbyManager: B, branchHead: B, districtManager: D, headOffice: N, administrator: N },
  "device.pair": { branchHead: B, administrator: N },
  "device.register": { administrator: N },
  // Beyond the domain's description, which lets branches alone write: somebody writes what all screens of a district's
  // outlets, or of the network, show.
  "playlist.write": { lobbyManager: B, branchHead: B, districtManager: D, headOffice: N },
  "playlist.approve": { branchHead: B, districtManager: D, headOffice: N },
  // Which recordings all halls hear.
  "voice.edit": { headOffice: N, administrator: N },
  "quiz.take": { lobbyManager: O, lobbyGuide: O, teller: O, reviewer: O, customerManager: O, agent: O },
  "quiz.assign": { branchHead: B, districtManager: D, callSupervisor: N },
  "quiz.author": { headOffice: N },
  "programme.suggest": { customer: O },
  "programme.propose": {
    lobbyManager: B,
    lobbyGuide: B,
    teller: B,
    reviewer: B,
    customerManager: B,
    branchHead: B,
    agent: N,
    callSupervisor: N,
  },
  "programme.write": { branchHead: B },
  "programme.approve": { districtManager: D, headOffice: N },

  // The monthly seminar, surveys, and the monthly analysis of the service.
  "seminar.hold": { branchHead: B },
  "seminar.approve": { districtManager: D, headOffice: N },
  "seminar.receive": { headOffice: N },
  "survey.write": { branchHead: B, headOffice: N },
  "survey.approve": { districtManager: D, headOffice: N },
  "analysis.write": { branchHead: B },
  "analysis.read": { districtManager: D, headOffice: N },

  // Somebody asks the bank to be forgotten.
  "person.erase": { headOffice: N },

  "account.manage": { administrator: N },
  "key.manage": { administrator: N },
  "audit.read": { headOffice: N },
  "audit.export": { headOffice: N, administrator: N },
  "backup.take": { administrator: N },
  "breakGlass.use": { ...branch(B), districtManager: D },
  "breakGlass.review": { headOffice: N },

  // Business clocks are set by replays and demonstrations, which are machines, never by people.
  "clock.set": {},
} as const satisfies Readonly<Record<string, Row>>;

export type Permission = keyof typeof PERMISSIONS;
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

/** What something is about: an outlet with the units above it, perhaps somebody's own; or the network as a whole. */
export type Asked =
  | {
      readonly kind: "outlet";
      readonly outletId: string;
      /** Org units above the outlet. */
      readonly unitIds: readonly string[];
      /** Whose it is, where that matters; absent where ownership is asked by a rule of the context. */
      readonly ownerId?: string;
    }
  | { readonly kind: "network" };

export type Session = { readonly accountId: string; readonly posts: readonly Post[] };

export type PermissionRefusal = {
  readonly code: "identity.notAllowed";
  readonly permission: Permission;
};

/** Rules ID-1 to ID-5 of ./SPEC.md: some post gives the permission and covers what is asked. */
export function may(session: Session, permission: Permission, asked: Asked): Result<true, PermissionRefusal> {
  const allowed = session.posts.some(({ role, place }) => {
    const reach = reachOf(role, permission);
    return reach !== undefined && covers(place, reach, asked, session.accountId);
  });
  return allowed ? { ok: true, value: true } : refuse({ code: "identity.notAllowed", permission });
}

/** How far a role's permission reaches; undefined when the role has it nowhere. */
export function reachOf(role: Role, permission: Permission): Reach | undefined {
  return (PERMISSIONS[permission] as Row)[role];
}

/** Whether a permission is held at some place at all: for pages that then choose the place. */
export function mayAnywhere(posts: readonly { readonly role: StaffRole }[], permission: Permission): boolean {
  return posts.some(({ role }) => reachOf(role, permission) !== undefined);
}

function covers(place: Place, reach: Reach, asked: Asked, accountId: string): boolean {
  if (asked.kind === "network") return place.kind === "network" && reach === "network";
  if (reach === "own" && asked.ownerId !== undefined && asked.ownerId !== accountId) return false;
  switch (place.kind) {
    case "outlet":
      return place.outletId === asked.outletId;
    case "district":
      return asked.unitIds.includes(place.unitId);
    case "network":
      return true;
  }
}
