import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import { clockTime, wholeMinutes } from "../shared/format";
import { LanguageBar } from "../shared/LanguageBar";
import type { Age } from "../shared/live/age";
import { LiveWord, StaleBanner } from "../shared/live/LiveNotice";
import { StatusWord } from "../shared/StatusWord";
import { useLanguage } from "../shared/use-language";
import { useTroubleWord } from "../shared/words";
import { ActionBar } from "./ActionBar";
import { actionsOf, type Deed } from "./actions";
import { AlertList } from "./AlertList";
import type { Ask } from "./ask";
import { CommandDialog } from "./CommandDialog";
import { CurrentTicket } from "./CurrentTicket";
import { findingOf, ticketOf, type Desk } from "./desk";
import { DeviceList } from "./DeviceList";
import { HelpDialog } from "./HelpDialog";
import { QueueTable } from "./QueueTable";
import { TicketSearch } from "./TicketSearch";
import type { Commander } from "./use-commander";
import { useKeys } from "./use-keys";
import { askSpecific } from "./window-asks";
import { WhyPanel } from "./WhyPanel";
import { WorkInbox } from "./WorkInbox";
import "./console.css";

export type ConsoleProps = {
  readonly desk: Desk;
  readonly age: Age;
  readonly commander: Commander;
  readonly lettersOn: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onLeave: () => void;
};

/** The teller's console: finding first, then the customer here, then what to do, then who waits. */
export function Console({ desk, age, commander, lettersOn, onLetters, onLeave }: ConsoleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [ask, setAsk] = useState<Ask>();
  const [open, setOpen] = useState<"search" | "help">();
  const making = { desk, t, language };
  const groups = actionsOf(making);
  const actions = [...groups.calling, ...groups.serving, ...groups.window];
  const ticket = ticketOf(desk);

  const onSend = (commands: readonly AskedCommand[]): void => {
    setAsk(undefined);
    setOpen(undefined);
    if (!commander.isBusy) void commander.run(commands);
  };
  const onDeed = (deed: Deed): void => ("ask" in deed ? setAsk(deed.ask()) : onSend(deed.commands));
  useKeys({ actions, lettersOn, onDeed, onSearch: () => setOpen("search"), onHelp: () => setOpen("help") });

  return (
    <div className="console">
      <StaleBanner age={age} />
      <Head desk={desk} age={age} onLeave={onLeave} onSearch={() => setOpen("search")} onHelp={() => setOpen("help")} />
      <main className="console__main">
        <div className="console__left">
          <FindingLine desk={desk} />
          <Trouble commander={commander} />
          <CurrentTicket desk={desk} ticket={ticket} />
          <ActionBar groups={groups} autoNext={desk.window.autoNext} isBusy={commander.isBusy} onDeed={onDeed} />
        </div>
        <div className="console__right">
          <QueueTable desk={desk} />
          <WorkInbox desk={desk} onSend={onSend} />
          <WhyPanel ticket={ticket} passesMax={desk.outlet.policy.passesMax} />
          <AlertList desk={desk} onSend={onSend} />
          <DeviceList desk={desk} onSend={onSend} />
        </div>
      </main>
      {ask && <CommandDialog ask={ask} onSend={onSend} onClose={() => setAsk(undefined)} />}
      {open === "search" && (
        <TicketSearch
          desk={desk}
          onSend={onSend}
          onCall={(ticketId) => {
            setOpen(undefined);
            setAsk(askSpecific(making, ticketId));
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === "help" && (
        <HelpDialog actions={actions} lettersOn={lettersOn} onLetters={onLetters} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}

type HeadProps = Pick<ConsoleProps, "desk" | "age" | "onLeave"> & {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
};

function Head({ desk, age, onLeave, onSearch, onHelp }: HeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const badge = desk.outlet.staff.find(({ staffId }) => staffId === desk.staffId)?.badgeName ?? desk.staffId;
  return (
    <header className="console__head">
      <h1>
        {t("common.window", { label: desk.window.label })} <span className="soft">{desk.outlet.name[language]}</span>
      </h1>
      <p>{badge}</p>
      <p>{clockTime(desk.now, language, desk.outlet.timeZone)}</p>
      <LiveWord age={age} />
      <div className="console__tools">
        <button type="button" className="button" onClick={onSearch}>
          {t("console.search")} <kbd>{"/"}</kbd>
        </button>
        <button type="button" className="button" onClick={onHelp}>
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

function Trouble({ commander: { trouble, dismiss } }: { readonly commander: Commander }) {
  const { t } = useTranslation();
  const troubleWord = useTroubleWord();
  return (
    <div role="alert">
      {trouble && (
        <p className="trouble card">
          <StatusWord tone="actNow" word={troubleWord(trouble)} />
          <button type="button" className="button" onClick={dismiss}>
            {t("console.dismiss")}
          </button>
        </p>
      )}
    </div>
  );
}
