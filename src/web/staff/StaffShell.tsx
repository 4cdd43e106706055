import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { LanguageBar } from "../shared/LanguageBar";
import { backFrom } from "../shared/session/session";
import { useSession } from "../shared/session/SessionGate";
import { EmergencyNotice } from "./EmergencyNotice";
import { usePostWord } from "./words";
import { MenuContext } from "./menu";
import { OwedFactorPage } from "./OwedFactorPage";
import { opens, PAGES } from "./pages";
import { usePath } from "./router";
import { StaffMenu } from "./StaffMenu";

/** Around every staff page: who is here, where he may go, and the way out. */
export function StaffShell() {
  const path = usePath();
  const { me } = useSession();
  const [isOwed, setIsOwed] = useState(me.owesSecondFactor);
  if (me.owesSecondFactor && !isOwed) setIsOwed(true);
  if (!isOwed) return <Pages path={path} />;
  const goOn = (): void => {
    if (path === SECOND_FACTOR_PATH) location.replace(backFrom(location.search));
    else setIsOwed(false);
  };
  return (
    <div className="staff">
      <Head />
      <main id="page" className="staff__main" tabIndex={-1}>
        <OwedFactorPage onDone={goOn} />
      </main>
    </div>
  );
}

const SECOND_FACTOR_PATH = "/staff/second-factor";

function Pages({ path }: { readonly path: string }) {
  const { t } = useTranslation("staff");
  const { me } = useSession();
  const page = PAGES.find((one) => one.path === path);
  const mine = PAGES.filter((one) => opens(one, me.permissions));
  return (
    <div className="staff">
      <title>{`Guichet · ${t(page ? `page.${page.titleKey}` : "title")}`}</title>
      <Head />
      <StaffMenu pages={mine} path={path} />
      <main id="page" className="staff__main" tabIndex={-1}>
        {page && opens(page, me.permissions) ? (
          <MenuContext value={mine}>
            <Shown path={path} />
          </MenuContext>
        ) : (
          <p>{t(page ? "refused" : "unknown")}</p>
        )}
      </main>
    </div>
  );
}

/** Each page's chunk is asked for when it is first drawn. */
const CHUNKS = PAGES.map(({ path, load }) => ({ path, Chunk: lazy(async () => ({ default: (await load()).Page })) }));

function Shown({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<p className="soft">{t("common.loading")}</p>}>
      {CHUNKS.map((one) => one.path === path && <one.Chunk key={path} />)}
    </Suspense>
  );
}

function Head() {
  const { t } = useTranslation();
  const postWord = usePostWord();
  const { me, lock, signOut } = useSession();
  return (
    <header className="staff__head">
      <p className="staff__name">{"Guichet"}</p>
      <p>
        <strong>{me.badgeName ?? me.accountId}</strong>{" "}
        <span className="soft">{me.posts.map(postWord).join(" · ")}</span>
      </p>
      {me.permissions.includes("breakGlass.review") && <EmergencyNotice />}
      <div className="staff__tools">
        <button type="button" className="button" onClick={lock}>
          {t("session.lock")}
        </button>
        <button type="button" className="button" onClick={signOut}>
          {t("session.signOut")}
        </button>
        <LanguageBar />
      </div>
    </header>
  );
}
