import { useState } from "react";
import { Approvals } from "../../shared/Approvals";
import { TroubleNotice } from "../../shared/TroubleNotice";
import { useTranslation } from "react-i18next";
import type { Appointment } from "#contract/guide/appointments";
import type { Reception } from "#contract/reception";
import type { Ask } from "../../console/ask";
import { CommandDialog } from "../../console/CommandDialog";
import { askWhy } from "../../console/window-asks";
import { DeviceList } from "../../console/DeviceList";
import type { Commander } from "../../console/use-commander";
import type { Age } from "../../shared/live/age";
import { StaleBanner } from "../../shared/live/LiveNotice";
import type { LobbyDeed } from "../../shared/lobby-deeds";
import { scriptFor } from "../../shared/scripts/script-for";
import { useLanguage } from "../../shared/use-language";
import { AlertInbox } from "./AlertInbox";
import { AppointmentList } from "./AppointmentList";
import {
  askCase,
  askDecline,
  askDeclineRequest,
  askDeviceDown,
  askHandOver,
  askLeavePost,
  askProposal,
  askRefusal,
  askRequest,
  askTransfer,
  type Making,
} from "./asks";
import { FindDialog } from "./FindDialog";
import { IssueDialog } from "./IssueDialog";
import { badgeOf, type Lobby } from "./lobby";
import { LobbyHead, PostCover } from "./LobbyHead";
import { RequestRegister } from "./RequestRegister";
import { WalkList } from "./WalkList";
import { WindowBoard } from "./WindowBoard";
import "./lobby.css";

export type LobbyDeskProps = {
  readonly lobby: Lobby;
  readonly age: Age;
  readonly register: Reception | undefined;
  readonly appointments: readonly Appointment[];
  readonly sender: Commander;
  readonly may: (permission: string) => boolean;
};

type Open = { readonly what: "find" | "issue" } | { readonly what: "ask"; readonly ask: Ask };

/** What every part of the tablet can set going. */
type Hands = {
  readonly making: Making;
  readonly send: (deeds: readonly LobbyDeed[]) => void;
  readonly show: (open: Open) => void;
  readonly ask: (ask: Ask) => void;
  readonly refuse: (about: NonNullable<Parameters<typeof askRefusal>[2]>) => void;
};

/** The lobby manager's tablet: what speaks up, whom to ask, which window could help, and what customers asked. */
export function LobbyDesk(props: LobbyDeskProps) {
  const { lobby, age, sender } = props;
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState<Open>();
  const making: Making = { lobby, t, ui, language };
  const ask = (one: Ask): void => setOpen({ what: "ask", ask: one });
  const hands: Hands = {
    making,
    show: setOpen,
    ask,
    send: (deeds) => {
      setOpen(undefined);
      if (!sender.isBusy) void sender.run(deeds);
    },
    refuse: (about) => {
      const serviceId = about.request?.serviceId ?? about.ticket?.serviceId;
      const segmentId = about.ticket?.segmentId;
      ask(askRefusal(making, scriptFor(lobby.scripts, { situation: "refusal", serviceId, segmentId }), about));
    },
  };
  const takePost = (): void => hands.send([{ type: "StaffArrived", staffId: lobby.staffId, post: "lobby" }]);
  return (
    <div className="lobby">
      <StaleBanner age={age} />
      <LobbyHead lobby={lobby} age={age}>
        <PostCover lobby={lobby} onTake={takePost} onLeave={() => ask(askLeavePost(making))} />
      </LobbyHead>
      <Tools {...hands} />
      <TroubleNotice {...sender} />
      <Columns {...props} hands={hands} />
      {open && <Opened {...hands} open={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function Tools({ making, show, ask, refuse }: Hands) {
  const { t, ui } = making;
  return (
    <div className="deeds lobby__tools" role="group" aria-label={t("tools")}>
      <button type="button" className="button button--main" onClick={() => show({ what: "issue" })}>
        {t("issue.button")}
      </button>
      <button type="button" className="button" onClick={() => show({ what: "find" })}>
        {ui("console.search")}
      </button>
      <button type="button" className="button" onClick={() => ask(askRequest(making))}>
        {t("request.button")}
      </button>
      <button type="button" className="button" onClick={() => refuse({})}>
        {t("refusal.button")}
      </button>
      <button type="button" className="button" onClick={() => ask(askDeviceDown(making))}>
        {t("device.down")}
      </button>
    </div>
  );
}

function Columns({ lobby, register, appointments, may, hands }: LobbyDeskProps & { readonly hands: Hands }) {
  const { making, send, ask, refuse } = hands;
  return (
    <div className="lobby__columns">
      <div className="lobby__column">
        <Approvals
          floor={lobby.floor}
          staffId={lobby.staffId}
          now={lobby.now}
          nameOf={(staffId) => badgeOf(lobby, staffId)}
          mayAnswer={may("window.approveMode")}
          seesAll={may("window.approve")}
          onSend={(deed) => send([deed])}
          onNo={(title, deed) => ask(askWhy(making.ui, title, deed))}
        />
        <AlertInbox lobby={lobby} onSend={send} />
        <WalkList
          lobby={lobby}
          onSend={send}
          onCase={(ticket) => ask(askCase(making, ticket))}
          onRefusal={(ticket) => refuse({ ticket })}
        />
      </div>
      <div className="lobby__column">
        <WindowBoard
          lobby={lobby}
          mayPropose={may("window.propose")}
          mayApprove={may("window.approve")}
          onSend={send}
          onPropose={(windowId) => ask(askProposal(making, windowId))}
          onDecline={(windowId) => ask(askDecline(making, windowId))}
        />
        <RequestRegister
          lobby={lobby}
          register={register}
          onSend={send}
          onHandOver={(request) => ask(askHandOver(making, request))}
          onDecline={(request) => ask(askDeclineRequest(making, request))}
          onRefusal={(request) => refuse({ request })}
        />
        <AppointmentList lobby={lobby} appointments={appointments} />
        <DeviceList desk={lobby} onSend={send} />
      </div>
    </div>
  );
}

type OpenedProps = Hands & { readonly open: Open; readonly onClose: () => void };

/** The one form or search that lies over the page. */
function Opened({ making, send, ask, open, onClose }: OpenedProps) {
  const { lobby, language } = making;
  switch (open.what) {
    case "ask":
      return <CommandDialog ask={open.ask} onSend={send} onClose={onClose} />;
    case "issue": {
      const sender = { outletId: lobby.outlet.outletId, staffId: lobby.staffId, language };
      return <IssueDialog making={making} sender={sender} onClose={onClose} />;
    }
    case "find":
      return (
        <FindDialog
          lobby={lobby}
          onSend={send}
          onTransfer={(ticket) => ask(askTransfer(making, ticket))}
          onCase={(ticket) => ask(askCase(making, ticket))}
          onRequest={(ticket) => ask(askRequest(making, ticket))}
          onClose={onClose}
        />
      );
  }
}
