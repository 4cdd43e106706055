import { outletNameOf } from "#app/plan/outlet-name";
import type { OutletSummary } from "#contract/outlets";
import { PauseReasonSchema } from "#contract/words";
import { LAMP_DEVICE_KIND, PRINTER_DEVICE_KIND } from "#app/plan/lobby-plan";
import type { LobbyPlan, ServicePlan } from "#domain/lobby-day/plan";
import type { Name } from "#domain/network/name";
import type { Network } from "#domain/network/network";
import { paperInEach } from "#i18n/paper";

/** The day's plan with the names that the network gives; what the network does not know is called by its id. */
export function summaryOf(plan: LobbyPlan, network: Network): OutletSummary {
  const { outletId, businessDate, timeZone, opensAt, closesAt, lastIssueAt, policy } = plan;
  return {
    outletId,
    name: outletNameOf(network, outletId),
    businessDate,
    timeZone,
    opensAt,
    closesAt,
    lastIssueAt,
    queues: plan.queues.map(({ queueId, letter, zoneId }) => ({
      queueId,
      letter,
      zoneId,
      name: network.queues.get(queueId)?.name ?? called(queueId),
    })),
    services: plan.services.map((service) => serviceOf(service, network)),
    segments: plan.segments.map(({ segmentId, level, retainAtCounter, specialNeed = false }) => ({
      segmentId,
      level,
      retainAtCounter,
      specialNeed,
      name: network.segments.get(segmentId)?.name ?? called(segmentId),
    })),
    windows: plan.windows.map(({ windowId, label, kind, zoneId, serviceIds, reviewsFor }) => ({
      windowId,
      label,
      kind,
      zoneId,
      serviceIds: [...serviceIds],
      reviewsFor: [...reviewsFor],
    })),
    staff: plan.staff.map(({ serviceIds, ...staff }) => ({
      ...staff,
      badgeName: network.staff.get(staff.staffId)?.badgeName ?? staff.staffId,
      serviceIds: [...serviceIds],
    })),
    zones: (network.outlets.get(outletId)?.zones ?? []).map(({ kind, ownerId }) => ({
      kind,
      ...(ownerId !== undefined && { ownerId }),
    })),
    devices: plan.devices.map(({ deviceId, kind, zoneId }) => ({
      deviceId,
      kind,
      name: OURS.get(kind) ?? network.deviceKinds.get(kind)?.name ?? called(kind),
      zoneId,
    })),
    policy: {
      callsMax: policy.noShow.callsMax,
      ...(policy.noShow.recallAfterMs !== undefined && { recallAfterMs: policy.noShow.recallAfterMs }),
      clockPausesFor: [...(policy.clockPausesFor ?? PauseReasonSchema.options)],
      undoWithinMs: policy.undoWithinMs,
      waitOverMs: policy.diversion.waitOverMs,
      passesMax: policy.fairness.passesMax,
      selfServiceBelowMinor: policy.diversion.selfServiceBelowMinor,
    },
  };
}

function serviceOf(service: ServicePlan, network: Network): OutletSummary["services"][number] {
  const { serviceId, family, complexity, cash, queueId, limitMs, needsReview } = service;
  return {
    serviceId,
    name: network.services.get(serviceId)?.name ?? called(serviceId),
    family,
    complexity,
    cash,
    queueId,
    divertsTo: [...service.divertsTo],
    documents: [...service.documents],
    ...(limitMs !== undefined && { limitMs }),
    needsReview,
    needsAuthorisation: service.needsAuthorisation,
    needsDisclosure: service.needsDisclosure,
  };
}

/** Devices that are no machines of the network's own kinds. */
const OURS: ReadonlyMap<string, Name> = new Map([
  [PRINTER_DEVICE_KIND, paperInEach("printer")],
  [LAMP_DEVICE_KIND, paperInEach("lamp")],
]);

const called = (id: string): Name => ({ zh: id, en: id, es: id, ko: id });
