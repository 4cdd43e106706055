import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/session/SessionGate";
import { useMenu } from "../menu";
import { OwnMoves } from "../OwnMoves";
import { Link } from "../router";
import { usePostWord } from "../words";

/** What somebody is and where he can go. */
export function Page() {
  const { t } = useTranslation("staff");
  const postWord = usePostWord();
  const { me } = useSession();
  const pages = useMenu().filter((page) => page.titleKey !== "home");
  return (
    <>
      <h1>{t("home.title", { who: me.badgeName ?? me.accountId })}</h1>
      {me.permissions.includes("float.accept") && <OwnMoves />}
      <div className="panels">
        <section className="panel card" aria-labelledby="home-posts">
          <h2 id="home-posts">{t("home.posts")}</h2>
          {me.posts.length === 0 && <p>{t("home.noPosts")}</p>}
          <ul>
            {me.posts.map((post) => (
              <li key={postWord(post)}>{postWord(post)}</li>
            ))}
          </ul>
        </section>
        <section className="panel card" aria-labelledby="home-go">
          <h2 id="home-go">{t("home.go")}</h2>
          <ul>
            {pages.map(({ path, titleKey }) => (
              <li key={path}>
                <Link to={path}>{t(`page.${titleKey}`)}</Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
