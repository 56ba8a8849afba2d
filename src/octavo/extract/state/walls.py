"""Notices that stand where an article should: log in, consent, prove that you are human, turn on JavaScript, not found.

What stands on a page is looked at as a whole, and only where little or no text was found on it: an article with a
cookie banner, a login form in its header or a headline about passwords is no wall.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import weight
from octavo.extract.blocks.wording import uncased
from octavo.extract.document.tree import Node, attribute
from octavo.extract.state.wall_words import address, of_consent, patterns

_NOTICE = re.compile(
    r"\b(?:log ?in|sign in|signed in|create an account|already a (?:member|subscriber)"
    r"|forgot(?:ten)? (?:your )?password|cookies?|consent|privacy (?:policy|settings)|enable javascript"
    r"|javascript (?:is )?(?:disabled|required)|ad ?blocker|not a robot|are human|captcha|checking your browser"
    r"|access denied|unusual traffic|einloggen|anmelden|eingeloggt|passwort|einwilligung|zustimm\w+|datenschutz\w*"
    r"|javascript aktivieren|se connecter|connectez-vous|mot de passe|consentement|témoins|activer javascript"
    r"|iniciar? sesión|inicia sesión|contraseña|habilit\w+ javascript|consentimiento|accedi|password|consenso"
    r"|faça login|senha|consentimento|inloggen|wachtwoord|toestemming|logga in|lösenord|samtycke|log ind|logg inn"
    r"|samtykke|kirjaudu|evästeet|zaloguj|ciasteczk\w*|plik\w* cookie|přihlaste|souhlas\w*|войдите|войти|пароль"
    r"|файл\w* cookie|увійдіть|giriş yap\w*|çerez\w*)\b"
    r"|ログイン|パスワード|クッキー|登录|登入|密码|密碼|로그인|쿠키|تسجيل الدخول|ملفات تعريف الارتباط|התחבר",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"java ?script|джаваскрипт|ג'אווה ?סקריפט|جافا ?سكريبت|جاوا ?اسکریپت", re.IGNORECASE)
_PASSWORD = re.compile(
    r"^\W*(?:your |dein |ihr |votre |tu |sua |la tua )?(?:password|passwort|kennwort|mot de passe|contraseña|senha"
    r"|wachtwoord|lösenord|adgangskode|passord|salasana|hasło|heslo|jelszó|parolă|парола|lozinka|пароль|κωδικός\S*|şifre\w*|parola"
    r"|كلمة (?:المرور|السر)|סיסמה|گذرواژه|رمز عبور|पासवर्ड|kata sandi|mật khẩu|รหัสผ่าน|密码|密碼|パスワード"
    r"|비밀번호)\W*$",
    re.IGNORECASE,
)
_TITLE_EDGE = re.compile(r"\s*[|｜»·•]\s*|\s+[-–—]+\s+")
_POLICY = re.compile(
    r"polic(?:y|ies)|policies|datenschutz(?:erklärung|hinweise)|richtlinie|politique|política|informativa|beleid|политика"
    r"|polityka|zásady|隐私政策|ポリシー|方針|방침|سياسة|politika",
    re.IGNORECASE,
)
#: A longer text is an article about such things.
_LONGEST = 900
#: The longest notices, those that ask for consent.
_LONGEST_NOTICE = 4000
#: With so much text of its own, a page of no known article is one all the same.
_ARTICLE = 700
#: So much text beside a notice is something to read.
_LEAST = 120
#: A page that shows less in all shows nothing but its notice.
_SPARSE = 1500
_BARE = 600
#: A page of more texts has a form for its members in a corner.
_FEW = 30
_SHORT = 60
_LONGEST_SAID = 400
_HEADS = 40
#: What frameworks call the element that their scripts put the page into.
_HOLLOW = frozenset({"root", "app", "__next", "__nuxt", "react-root", "main-app", "q-app", "svelte", "___gatsby"})


class Wall(StrEnum):
    """What stands where the article should; the values are codes of notes."""

    MISSING = "not_found"
    BOT = "bot_wall"
    CONSENT = "consent_wall"
    LOGIN = "login_wall"
    SCRIPT = "needs_script"
    BROKEN = "no_article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a page shows, for its notice to be found in."""

    #: What the page calls itself, in parts: the name of the site is one of them.
    titles: tuple[str, ...]
    #: Every text on it.
    texts: tuple[str, ...]
    #: The main text as it was read.
    paragraphs: tuple[str, ...]
    #: What is said where scripts do not run.
    unscripted: str = ""
    #: There is a field for a password.
    password: bool = False
    #: There is an element for scripts to put the page into, and nothing in it.
    hollow: bool = False
    #: The page says that it is an article, or dates it.
    article: bool = False

    @property
    def size(self) -> int:
        """The main text's length."""
        return sum(map(weight, self.paragraphs))

    @property
    def total(self) -> int:
        """The length of everything on it."""
        return sum(map(weight, self.texts))


def shown_on(
    root: Node | None, blocks: Sequence[Block], *, title: str | None, paragraphs: Sequence[str], article: bool
) -> Shown:
    """What a page shows; ``root`` is None for one flattened to plain text."""
    heads = [block.text for block in blocks[:_HEADS] if block.level == 1]
    texts = [title, _named(root) if root is not None else blocks[0].text if blocks else None, *heads]
    # Folded first: the edges' pattern would go through a run of blanks again and again.
    names = [" ".join(text.split()) for text in texts if text]
    titles = [piece for name in names for piece in (name, *map(str.strip, _TITLE_EDGE.split(name)))]
    unscripted = [] if root is None else [each.text() for each in root.css("noscript")]
    return Shown(
        titles=tuple(dict.fromkeys(titles)),
        texts=tuple(block.text for block in blocks),
        paragraphs=tuple(paragraphs),
        unscripted=" ".join(unscripted),
        password=root is not None and any(attribute(each, "type").lower() == "password" for each in root.css("input")),
        hollow=root is not None and _is_hollow(root),
        article=article,
    )


def may_be_wall(paragraphs: Sequence[str]) -> bool:
    """Whether so little text was found that a notice may stand in its place."""
    # A text weighs no less than its length, which costs nothing.
    return sum(map(len, paragraphs)) <= _LONGEST_NOTICE and sum(map(weight, paragraphs)) <= _LONGEST_NOTICE


def is_wall(paragraphs: Sequence[str]) -> bool:
    """Whether a short text is for the most part such a notice."""
    if sum(map(len, paragraphs)) > _LONGEST:
        return False
    total = sum(map(weight, paragraphs))
    if not 0 < total <= _LONGEST:
        return False
    told = sum(
        weight(paragraph) for paragraph in paragraphs if len(set(map(str.casefold, _NOTICE.findall(paragraph)))) > 1
    )
    return told * 2 >= total


def wall_of(shown: Shown) -> Wall | None:
    """The notice that a page shows instead of an article; None where there is something to read, or no notice."""
    if shown.size > _LONGEST_NOTICE:
        return None
    if _titled(shown, "missing"):
        return Wall.MISSING
    if shown.total <= _BARE and shown.size <= 2 * _LEAST and _titled(shown, "broken"):
        return Wall.BROKEN
    for wall, told in ((Wall.BOT, _asks_humanity), (Wall.CONSENT, _asks_consent), (Wall.LOGIN, _asks_login)):
        if told(shown):
            return wall
    if _needs_script(shown):
        return Wall.SCRIPT
    return Wall.CONSENT if not shown.article and _asks_consent(shown, alone=True) else None


def _titled(shown: Shown, name: str) -> bool:
    """Whether a title says that, and no article stands under it."""
    return (not shown.article or shown.size < _ARTICLE) and _said(shown.titles, name)


def _said(texts: Sequence[str], name: str) -> bool:
    return any(len(text) <= 2 * _SHORT and _says(text, name) for text in texts)


def _says(text: str, name: str) -> bool:
    read = uncased(text)
    return any(pattern.search(read) for pattern in patterns(name, read))


def _weigh(texts: Iterable[str], least: int) -> bool:
    """Whether the texts weigh so much together; no more of them are looked at than it takes to know."""
    return any(whole >= least for whole in accumulate(map(weight, texts)))


def _asks_humanity(shown: Shown) -> bool:
    if shown.total > _SPARSE or shown.size > (_LEAST if shown.article else _ARTICLE // 2):
        return False
    if _said(shown.titles, "bot_title") or _said(shown.titles, "bot"):
        return True
    told = sum(weight(text) for text in shown.texts if _says(text, "bot"))
    return told * 3 >= shown.total > 0 or _says(shown.unscripted, "bot")


def _asks_consent(shown: Shown, *, alone: bool = False) -> bool:
    """Whether most of the text asks for consent, under such a title or over such a button, or ``alone`` on the page."""
    if any(_POLICY.search(title) for title in shown.titles):
        return False
    texts = shown.paragraphs or tuple(text for text in shown.texts if len(text) > _SHORT)
    if _weigh((text for text in texts if not is_consent_notice(text)), 2 * _LEAST + 1):
        return False
    total = sum(map(weight, texts))
    told = sum(weight(text) for text in texts if is_consent_notice(text))
    if not told:
        return False
    if alone:
        return told * 5 >= total * 4 and shown.total <= _SPARSE
    if _said(shown.titles, "consent_title"):
        return told * 3 >= total
    # An article on such things may say "we" here and there.
    least = 0.8 if shown.article else 0.5
    return told >= least * total and any(len(text) <= _SHORT and _says(text, "accept") for text in shown.texts)


def is_consent_notice(text: str) -> bool:
    """Whether a paragraph asks its reader for consent: two words of such notices, and "we" or "you" beside them."""
    told = set(map(str.casefold, of_consent().findall(uncased(text))))
    return len(told) > 1 and address().search(text) is not None


def _asks_login(shown: Shown) -> bool:
    if shown.size < _SPARSE and not shown.article and _said(shown.titles, "login"):
        return True
    if _weigh((each for each in shown.paragraphs if not (_NOTICE.search(each) and address().search(each))), _LEAST):
        return shown.total <= _SPARSE and _asks_before(shown)
    if is_wall(shown.paragraphs) and (not shown.article or shown.size <= _ARTICLE // 2):
        notices = [text for text in shown.paragraphs if _NOTICE.search(text)]
        return all(address().search(text) and not is_consent_notice(text) for text in notices)
    # Cheapest first: hardly any page is so small, and for the last a long pattern is compiled.
    short = [text for text in shown.texts if len(text) <= _SHORT]
    return (
        shown.total <= _SPARSE
        and len(shown.texts) <= _FEW
        and (shown.password or any(map(_PASSWORD.search, short)))
        and any(_says(text, "login") for text in short)
    )


def _asks_before(shown: Shown) -> bool:
    """Whether "Log in to read this article" is the first that a page says below its title, and it says little else.

    What stands above such a line is the article's beginning.
    """
    first = shown.paragraphs[0] if shown.paragraphs else ""
    rest = sum(map(weight, shown.paragraphs[1:]))
    return rest <= 2 * _LEAST and len(first) <= 2 * _SHORT and _says(first, "login_to_read")


def _needs_script(shown: Shown) -> bool:
    if shown.total > _SPARSE or _weigh((text for text in shown.paragraphs if not _SCRIPT.search(text)), _LEAST):
        return False
    if shown.hollow and shown.total <= _BARE:
        return True
    return bool(_SCRIPT.search(shown.unscripted)) or any(
        len(text) <= _LONGEST_SAID and _SCRIPT.search(text) for text in shown.texts
    )


def _is_hollow(root: Node) -> bool:
    """Whether the element that scripts build the page in is empty."""
    for element in root.css("div, main, app-root"):
        if (attribute(element, "id") in _HOLLOW or element.tag == "app-root") and _is_single(element):
            return not element.text().strip()
    return False


def _is_single(element: Node) -> bool:
    """Whether there is no more than one element in an element."""
    return sum(each.is_element_node for each in element.iter()) <= 1


def _named(root: Node) -> str | None:
    """The page's name for itself."""
    title = root.css_first("title")
    return title.text() if title is not None else None
