import { isPostedAt } from "#app/identity/staff-accounts";
import type { StaffRetention } from "#app/quality/staff-retention";
import type { Checklists } from "#app/quality/checklists";
import type { Network } from "#domain/network/network";
import { caseFileRoutes, type CaseFileRoutesDeps } from "./routes/case-files";
import { caseListRoutes, caseRoutes, type CaseListRoutesDeps, type CaseRoutesDeps } from "./routes/cases";
import { checklistRoutes } from "./routes/checklists";
import { ownRecordRoutes, type OwnRecordRoutesDeps } from "./routes/own-record";
import { retentionRoutes } from "./routes/personal-data";
import { assessmentRoutes, type AssessmentRoutesDeps } from "./routes/assessments";
import { drillDeedRoutes, drillRoutes, type DrillRoutesDeps } from "./routes/drills";
import { fixtureDeedRoutes, fixtureRoutes, type FixtureRoutesDeps } from "./routes/fixtures";
import { handbookDeedRoutes, handbookRoutes, type HandbookRoutesDeps } from "./routes/handbook";
import { handbookFileRoutes } from "./routes/handbook-files";
import { processVariantRoutes } from "./routes/process-variants";
import { processDeedRoutes, processRoutes, type ProcessRoutesDeps } from "./routes/processes";
import { qualityRoutes } from "./routes/quality";
import { signedPaperRoutes, siteBoardRoutes, type SiteBoardRoutesDeps } from "./routes/site-board";
import { siteRecordRoutes, type SiteRecordRoutesDeps } from "./routes/site-records";
import { skillRoutes, type SkillRoutesDeps } from "./routes/skills";
import { targetLetterRoutes, type TargetLetterRoutesDeps } from "./routes/target-letters";
import type { ZodApp } from "./routes/zod-app";

/** What the quality of the site is served from. */
export type Site = Omit<
  CaseRoutesDeps &
    CaseListRoutesDeps &
    CaseFileRoutesDeps &
    SiteBoardRoutesDeps &
    SiteRecordRoutesDeps &
    Pick<OwnRecordRoutesDeps, "contactOf" | "workOf" | "reviews" | "todayAt"> & { readonly retention: StaffRetention },
  "outletIds" | "worksAt" | "badgeOf" | "papers"
> &
  Omit<Practice, "network" | "outletIds"> & {
    readonly checklists: Checklists;
  };

/** The quality of the site: acts, cases and checklists. */
export async function registerSite(api: ZodApp, site: Site, network: () => Network): Promise<void> {
  const outletIds = () => [...network().outlets.keys()];
  const worksAt = (staffId: string, outletId: string) => isPostedAt(network(), staffId, outletId);
  const badgeOf = (staffId: string) => network().staff.get(staffId)?.badgeName;
  await api.register(qualityRoutes({ ...site, worksAt }));
  await api.register(caseListRoutes({ ...site, outletIds, badgeOf }));
  const papers = { ...site, network };
  for (const routes of [siteBoardRoutes, signedPaperRoutes]) {
    await api.register(routes({ ...site, papers, outletIds }));
  }
  for (const routes of [siteRecordRoutes, retentionRoutes]) await api.register(routes(site));
  await api.register(ownRecordRoutes({ ...site, network }));
  for (const routes of [caseRoutes, caseFileRoutes]) await api.register(routes({ ...site, worksAt }));
  await api.register(checklistRoutes(site));
  await api.register(skillRoutes(site));
  await api.register(targetLetterRoutes({ ...site, worksAt }));
  await registerPractice(api, { ...site, network, outletIds });
}

type Practice = ProcessRoutesDeps &
  HandbookRoutesDeps &
  DrillRoutesDeps &
  FixtureRoutesDeps &
  AssessmentRoutesDeps &
  SkillRoutesDeps &
  Pick<TargetLetterRoutesDeps, "letters">;

/** How the network works: processes, what people are to know, drills, fixtures, and how outlets compare. */
async function registerPractice(api: ZodApp, practice: Practice & Pick<CaseFileRoutesDeps, "files">): Promise<void> {
  for (const routes of [processRoutes, processDeedRoutes, processVariantRoutes]) await api.register(routes(practice));
  for (const routes of [handbookRoutes, handbookDeedRoutes, handbookFileRoutes]) await api.register(routes(practice));
  for (const routes of [drillRoutes, drillDeedRoutes]) await api.register(routes(practice));
  for (const routes of [fixtureRoutes, fixtureDeedRoutes, assessmentRoutes]) await api.register(routes(practice));
}
