import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { Approvals } from "../shared/Approvals";
import { clockTime, wholeMinutes } from "../shared/format";
import type { LobbyDeed } from "../shared/lobby-deeds";
import { LanguageBar } from "../shared/LanguageBar";
import type { Age } from "../shared/live/age";
import { LiveWord, StaleBanner } from "../shared/live/LiveNotice";
import { outletPath } from "../shared/place";
import { send } from "../shared/send";
import { StatusWord } from "../shared/StatusWord";
import { TroubleNotice } from "../shared/TroubleNotice";
import { useLanguage } from "../shared/use-language";
import { ActionBar } from "./ActionBar";
import { actionsOf, type Deed } from "./actions";
import { AlertList } from "./AlertList";
import type { Ask } from "./ask";
import { CommandDialog } from "./CommandDialog";
import { CommandPalette } from "./CommandPalette";
import { CurrentTicket } from "./CurrentTicket";
import { badgeOf, findingOf, ticketOf, type Desk, type Numbered } from "./desk";
import { DeviceList } from "./DeviceList";
import { HelpCalls } from "./HelpCalls";
import { HelpDialog } from "./HelpDialog";
import type { Making } from "./making";
import { paletteOf } from "./palette";
import { PrefillPanel } from "./PrefillPanel";
import { QueueTable } from "./QueueTable";
import { ScriptPanel } from "./ScriptPanel";
import { TicketSearch } from "./TicketSearch";
import type { Commander } from "./use-commander";
import { useKeys, type Overlay } from "./use-keys";
import { askSpecific, askWhy } from "./window-asks";
import { WhyPanel } from "./WhyPanel";
import { WorkInbox } from "./WorkInbox";
import "./console.css";
import "./panels.css";

export type ConsoleProps = {
  readonly desk: Desk;
  readonly age: Age;
  readonly commander: Commander;
  readonly lettersOn: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onLeave: () => void;
  readonly may: (permission: string) => boolean;
};

/** The teller's console: finding first, then the customer here, then what to do, then who waits. */
export function Console({ desk, age, commander, lettersOn, onLetters, onLeave, may }: ConsoleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [ask, setAsk] = useState<Ask>();
  const [open, setOpen] = useState<Overlay>();
  const making = { desk, t, language, may };
  const groups = actionsOf(making);
  const actions = [...groups.calling, ...groups.serving, ...groups.window];
  const ticket = ticketOf(desk);

  const onSend = (deeds: readonly LobbyDeed[]): void => {
    setAsk(undefined);
    setOpen(undefined);
    if (!commander.isBusy) void commander.run(deeds);
  };
  const onDeed = (deed: Deed): void => {
    setOpen(undefined);
    if ("ask" in deed) setAsk(deed.ask());
    else if ("commands" in deed) onSend(deed.commands);
    else void pinPlan(desk, deed.planFor, t("console.extra.pinPlan")).then(onSend);
  };
  const close = (): void => setOpen(undefined);
  useKeys({ actions, lettersOn, onDeed, onOpen: setOpen });

  return (
    <div className="console">
      <StaleBanner age={age} />
      <Head desk={desk} age={age} onLeave={onLeave} onOpen={setOpen} />
      <main className="console__main">
        <div className="console__left">
          <FindingLine desk={desk} />
          <HelpCalls desk={desk} onSend={onSend} />
          <Asked making={making} onSend={onSend} onAsk={setAsk} />
          <TroubleNotice {...commander} />
          <CurrentTicket desk={desk} ticket={ticket} />
          <ActionBar groups={groups} autoNext={desk.window.autoNext} isBusy={commander.isBusy} onDeed={onDeed} />
        </div>
        <Beside desk={desk} ticket={ticket} onSend={onSend} />
      </main>
      {ask && <CommandDialog ask={ask} onSend={onSend} onClose={() => setAsk(undefined)} />}
      {open === "search" && (
        <TicketSearch
          desk={desk}
          onSend={onSend}
          onCall={(ticketId) => onDeed({ ask: () => askSpecific(making, ticketId) })}
          onClose={close}
        />
      )}
      {open === "palette" && <CommandPalette entries={paletteOf(making, groups)} onDeed={onDeed} onClose={close} />}
      {open === "help" && <HelpDialog actions={actions} lettersOn={lettersOn} onLetters={onLetters} onClose={close} />}
    </div>
  );
}

type AskedProps = {
  readonly making: Making;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
  readonly onAsk: (ask: Ask) => void;
};

/** What this person asked or owes an answer to. */
function Asked({ making: { desk, t, may }, onSend, onAsk }: AskedProps) {
  return (
    <Approvals
      floor={desk.floor}
      staffId={desk.staffId}
      now={desk.now}
      nameOf={(staffId) => badgeOf(desk, staffId)}
      mayAnswer={may("window.approveMode")}
      seesAll={false}
      onSend={(deed) => onSend([deed])}
      onNo={(title, deed) => onAsk(askWhy(t, title, deed))}
    />
  );
}

type BesideProps = {
  readonly desk: Desk;
  readonly ticket: Numbered | undefined;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
};

/** What helps with the customer here, and what waits beside him. */
function Beside({ desk, ticket, onSend }: BesideProps) {
  return (
    <div className="console__right">
      <PrefillPanel desk={desk} ticket={ticket} />
      <QueueTable desk={desk} />
      <ScriptPanel desk={desk} ticket={ticket} onSend={onSend} />
      <WorkInbox desk={desk} onSend={onSend} />
      <WhyPanel ticket={ticket} passesMax={desk.outlet.policy.passesMax} />
      <AlertList desk={desk} onSend={onSend} />
      <DeviceList desk={desk} onSend={onSend} />
    </div>
  );
}

/** The plan that network and policy give now, for the open day. Nothing when it cannot be read: the next try will. */
async function pinPlan({ outlet }: Desk, date: string, why: string): Promise<readonly LobbyDeed[]> {
  const path = `${outletPath(outlet.outletId)}/plan?date=${date}`;
  const sent = await send<LobbyPlan>({ method: "GET", path });
  return sent.ok ? [{ type: "PinPlan", plan: sent.answer, reason: why }] : [];
}

type HeadProps = Pick<ConsoleProps, "desk" | "age" | "onLeave"> & {
  readonly onOpen: (what: Overlay) => void;
};

function Head({ desk, age, onLeave, onOpen }: HeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const badge = badgeOf(desk, desk.staffId);
  return (
    <header className="console__head">
      <h1>
        {t("common.window", { label: desk.window.label })} <span className="soft">{desk.outlet.name[language]}</span>
      </h1>
      <p>{badge}</p>
      <p>{clockTime(desk.now, language, desk.outlet.timeZone)}</p>
      <LiveWord age={age} />
      <div className="console__tools">
        <button type="button" className="button" aria-keyshortcuts="Control+K" onClick={() => onOpen("palette")}>
          {t("console.palette")} <kbd>{"Ctrl K"}</kbd>
        </button>
        <button type="button" className="button" onClick={() => onOpen("search")}>
          {t("console.search")} <kbd>{"/"}</kbd>
        </button>
        <button type="button" className="button" onClick={() => onOpen("help")}>
          {t("console.keys")} <kbd>{"?"}</kbd>
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {t("console.otherWindow")}
        </button>
        <LanguageBar />
      </div>
    </header>
  );
}

/** "3 people over 10 minutes, the longest 14 in line A." Nothing to do is said too. */
function FindingLine({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation();
  const { late, waiting, longestMs, letter } = findingOf(desk);
  const limit = wholeMinutes(desk.outlet.policy.waitOverMs);
  const longest = wholeMinutes(longestMs);
  return (
    <p className="finding">
      {late > 0 && (
        <StatusWord tone="actNow" word={t("console.finding.late", { count: late, limit, longest, letter })} />
      )}
      {late === 0 && waiting > 0 && (
        <StatusWord tone="ok" word={t("console.finding.waiting", { count: waiting, limit, longest, letter })} />
      )}
      {waiting === 0 && <StatusWord tone="ok" word={t("console.finding.nobody")} />}
    </p>
  );
}
