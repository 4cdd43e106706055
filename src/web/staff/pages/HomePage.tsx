import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/session/SessionGate";
import { groupsOf, useMenu } from "../menu";
import { OwnMoves } from "../OwnMoves";
import { Link } from "../router";
import { usePostWord } from "../words";

/** What somebody is and where he can go. */
export function Page() {
  const { t } = useTranslation("staff");
  const postWord = usePostWord();
  const { me } = useSession();
  const menu = useMenu();
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
        {groupsOf(menu).map(({ group, pages }) => (
          <section key={group} className="panel card" aria-labelledby={`home-${group}`}>
            <h2 id={`home-${group}`}>{t(`group.${group}`)}</h2>
            <ul>
              {pages.map(({ path, titleKey }) => (
                <li key={path}>
                  <Link to={path}>{t(`page.${titleKey}`)}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
