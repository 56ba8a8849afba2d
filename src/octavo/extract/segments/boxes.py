"""Small boxes inside an article that are none of it: pointers to other articles, calls to sign up, and controls.

<p>Lesen Sie auch: <a>The ferry sails on</a></p>                    -->  pointer, a related article with a link
<div><b>By post</b> News every night. <a>Sign up</a></div>          -->  appeal
<div><b>By post</b> News every night. <form>…</form></div>          -->  controls
<div><b>To your inbox</b> News every night. <a>Yes, please</a></div> -->  call
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from octavo.extract.blocks.appeals import asks_consent, is_order
from octavo.extract.blocks.channels import speaks_of_calls, speaks_of_letters
from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.headings import stop_of
from octavo.extract.blocks.lines import Line, ends_sentence, weight
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.unit import Unit

#: What links and buttons say that ask for an address, a payment or a click on "follow"; also how such links begin.
_ASKS = """
    sign up, signup, sign me up, subscribe, subscribe now, get the newsletter, get our newsletter,
    join the newsletter, join our newsletter, join our mailing list, join now, register now,
    register for free, create account, create a free account, start free trial, start your free trial,
    become a member, donate, donate now, support us, support our work, support our journalism, follow us,
    follow on, like us on, join us on, join our channel, join our telegram, join our whatsapp,
    download the app, download our app, get the app, install the app, anmelden, jetzt anmelden,
    hier anmelden, jetzt abonnieren, abonnieren, newsletter abonnieren, newsletter bestellen,
    jetzt bestellen, kostenlos bestellen, kostenlos registrieren, jetzt registrieren, zum newsletter,
    eintragen, jetzt spenden, spenden, jetzt unterstützen, folgen sie uns, folge uns, folgt uns,
    app herunterladen, zur app, s'inscrire, je m'inscris, inscrivez-vous, inscription, s'abonner,
    je m'abonne, abonnez-vous, faire un don, je fais un don, soutenez-nous, suivez-nous,
    télécharger l'application, recevoir la newsletter, suscríbete, suscribirse, suscribirme, suscríbase,
    regístrate, registrarse, apúntate, darme de alta, donar, haz una donación, apóyanos, síguenos,
    descarga la app, descarga la aplicación, únete, iscriviti, iscriviti ora, iscriviti alla newsletter,
    abbonati, registrati, dona, dona ora, sostienici, seguici, scarica l'app, assine, assinar, assine já,
    inscreva-se, inscrever-se, cadastre-se, subscrever, subscreva, doe, doar, apoie, siga-nos, siga o,
    baixe o app, baixe o aplicativo, aanmelden, meld je aan, meld u aan, schrijf je in, inschrijven,
    abonneer, abonneer je, word lid, doneer, steun ons, volg ons, download de app, prenumerera,
    registrera dig, anmäl dig, bli medlem, följ oss, ladda ner appen, skänk en gåva, tilmeld, tilmeld dig,
    abonner, abonnér, støt os, følg os, meld deg på, bli abonnent, følg oss, støtt oss, tilaa,
    tilaa uutiskirje, liity, seuraa meitä, lahjoita, zapisz się, subskrybuj, zaprenumeruj, zarejestruj się,
    wesprzyj nas, obserwuj nas, pobierz aplikację, přihlásit se k odběru, odebírat, předplatit,
    podpořte nás, sledujte nás, prihlásiť sa, feliratkozás, feliratkozom, iratkozz fel, kövess minket,
    abonează-te, abonați-vă, urmărește-ne, подписаться, подпишитесь, подписывайтесь, подписка,
    зарегистрироваться, поддержать, поддержать нас, скачать приложение, підписатися, підпишіться,
    підтримати, abone ol, abone olun, kaydol, kayıt ol, bizi takip edin, destek ol, uygulamayı indir,
    εγγραφή, εγγραφείτε, ακολουθήστε μας, berlangganan, langganan, daftar sekarang, ikuti kami, đăng ký,
    theo dõi chúng tôi, สมัครสมาชิก, สมัครรับข่าวสาร, ติดตามเรา, 登録する, 登録, 無料登録, 会員登録,
    購読する, 購読, フォローする, アプリを入手, 订阅, 立即订阅, 注册, 免费注册, 关注我们, 下载app, 下载应用,
    訂閱, 立即訂閱, 註冊, 免費註冊, 追蹤我們, 下載app, 구독, 구독하기, 구독 신청, 회원가입, 팔로우,
    앱 다운로드, اشترك, اشترك الآن, اشتراك, سجل الآن, تابعنا, تابعونا, تبرع, حمل التطبيق, הירשמו, להרשמה,
    הרשמה, עקבו אחרינו, מינוי, عضویت, مشترک شوید, ثبت نام, सब्सक्राइब करें, सदस्यता लें, साइन अप करें,
    हमें फॉलो करें, সাবস্ক্রাইব করুন, subscribe to, register for, подпишитесь на, подписывайтесь на,
    подписаться на, підпишіться на, підписатися на, suscríbete a, suscríbase a, iscriviti al,
    iscriviti alla, abbonati a, assine a, assine o, abonnez-vous à, inscrivez-vous à, abonneer je op,
    zapisz się do, zapisz się na, abonnieren sie, folgen sie, абонирай се, абонирайте се, pretplati se,
    pretplatite se, naročite se, prijavite se, prenumeruoti, prenumeruokite, abonēt, telli, obuna bo‘lish,
    жазылу, abunə ol, მხარდაჭერა, გამოიწერე, გამოიწერეთ, դառնալ աջակից, աջակցել, բաժանորդագրվել, ይመዝገቡ,
    குழுசேர, سبسکرائب کریں
"""
#: The two ways in, which a box of links and nothing else offers: to whoever has an account, and to whoever has none.
_DOOR_WORDS = """
    register, log in, login, sign in, sign up, create account, create an account, join, registrieren, anmelden,
    einloggen, konto erstellen, se connecter, connexion, s'inscrire, inscription, créer un compte, iniciar sesión,
    registrarse, regístrate, crear cuenta, entrar, criar conta, cadastrar-se, cadastre-se, accedi, registrati,
    inloggen, registreren, logga in, registrera dig, logg inn, registrer deg, log ind, kirjaudu, rekisteröidy,
    zaloguj się, zarejestruj się, přihlásit se, registrovat se, войти, вход, регистрация, зарегистрироваться,
    увійти, зареєструватися, giriş yap, kayıt ol, đăng nhập, đăng ký, ログイン, 新規登録, 会員登録, 로그인, 회원가입,
    登录, 注册, 登入, 註冊, تسجيل الدخول, إنشاء حساب, ورود, ثبت نام, התחברות, הרשמה, σύνδεση, εγγραφή
"""
#: Where a player of sound or films stands before anybody plays it.
_AT_REST = ("0:00", "00:00")
_LONGEST_CLOCK = len("00:00:00 / 00:00:00")
_CELLS = frozenset({"td", "th"})
#: How the label of a box begins that somebody paid for, in letters by mail above all.
_PAID = (
    *("together with ", "presented by ", "sponsored by ", "in partnership with ", "brought to you by "),
    *("a message from ", "a word from our sponsor", "from our sponsor", "today's sponsor", "today’s sponsor"),
    *("präsentiert von ", "présenté par ", "en partenariat avec ", "presentado por ", "patrocinado por "),
    *("apresentado por ", "in collaborazione con ", "offerto da ", "aangeboden door ", "i samarbete med "),
)
#: The same as whole sentences, too: "This issue is brought to you by Tallyman".
_SPONSORED = _PAID + tuple(
    f"{piece} is {paid} by "
    for piece in ("this issue", "this newsletter", "this edition", "this letter", "today's issue", "today’s issue")
    for paid in ("brought to you", "sponsored", "presented", "supported")
)
#: Such a link or button says no more.
_LONGEST_CALL = 60
#: A longer link that begins with such words leads to an article ("Subscribe or not? What readers say …").
_LONGEST_ASK = 48
#: A larger box is a section of the page and no appeal.
_LARGEST = 400
_MOST_BLOCKS = 8
#: The same of one that asks to consent to something embedded.
_LARGEST_CONSENT = 900
#: What cuts in with a heading, a sentence or two and a link or button, whatever it asks for: its size and its lines.
_LARGEST_BLURB, _BLURB = 250, (3, 4)
#: No box is more than this share of the page's running text.
_SHARE = 0.34
#: A form has a sentence or two on what it is for.
_MOST_TEXTS = 3
_LONGEST_LEAD = 40
_LEAST_TITLE = 8
#: So much of a line that only leads elsewhere is link.
_LEAST_LINKED = 0.5
_DIGITS = re.compile(r"\d+")
_TEXT_TAGS = frozenset({"p", "li", "td", "th", "dd", "dt", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})
_LEAD = re.compile(r"^([^:：]{2,40})[:：]\s*(\S.{7,})$")
#: What announces another article in front of a link and nowhere else.
_LEADS = frozenset(
    {"more", "mehr", "read", "watch", "related", "see also", "more on this", "plus", "lire", "zum thema"}
)
_EDGE = " \t:：–—-|»›>→•·▶►*"
_ASK_EDGE = _EDGE + ".!…"


def pointer_units(layout: Layout, taken: set[int]) -> tuple[Unit, ...]:
    """The lines outside ``taken`` that only lead to another article ("Read also: …"), each as a related article."""
    units = []
    for place in layout.linked:
        line = layout.lines[place]
        leads = line.block.linked >= _LEAST_LINKED
        title = _pointed(line) if leads and place not in taken and place != layout.home else None
        if title:
            units.append(
                Unit(
                    title=title,
                    source=None,
                    age=None,
                    when=None,
                    authors=(),
                    href=line.block.href,
                    body=(),
                    enclosed=True,
                    start=place,
                    end=place + 1,
                )
            )
    return tuple(units)


def _pointed(line: Line) -> str | None:
    """The title to which a line with a link leads; None where the line says more, or leads nowhere."""
    block = line.block
    if line.stop or line.tags or len(block.links) > 2:
        return None
    rest = block.text
    if block.links == (rest,) and ":" not in rest and "：" not in rest:
        return None
    for link in block.links:
        rest = rest.replace(" ".join(link.split()), " ", 1)
    lead = rest.strip(_EDGE)
    if lead:
        announced = len(lead) <= _LONGEST_LEAD and stop_of(lead, heading=False) is Stop.RELATED
        title = " ".join(block.links).strip(_EDGE)
        announced = announced or (lead != rest.strip() and lead.lower().rstrip(":：") in _LEADS)
        return title if announced and len(title) >= _LEAST_TITLE else None
    found = _LEAD.match(block.text)
    return found[2] if found and stop_of(found[1], heading=False) is Stop.RELATED else None


def appeal_places(layout: Layout, taken: set[int]) -> set[int]:
    """The places outside ``taken`` of the boxes that ask to sign up, to pay, to follow or to install."""
    total = layout.text(0, len(layout.lines)) - sum(
        weight(layout.lines[place].block.text) for place in layout.prose if place in taken
    )
    places: set[int] = set()
    for place, line in enumerate(layout.lines):
        block = line.block
        if "appeal" in block.marks:
            places.add(place)
        elif not block.links and block.tag != "button":
            if block.text[0] == "0" and _is_at_rest(line) and place not in taken:
                places.update(_box(layout, place, total))
            continue
        # "Subscribe now" is a stop of its own, and may close a box.
        elif place not in places and (place not in taken or line.stop is Stop.FURNITURE) and place != layout.home:
            if _asks(line):
                places.update(_box(layout, place, total))
            elif _may_call(layout, place) and _is_call(layout, box := tuple(_box(layout, place, total))):
                places.update(box)
            elif block.tag == "button" and not block.level:
                places.update(_controlled(layout, place, total) or _consented(layout, place, total))
            elif _is_set_apart(layout, place):
                places.add(place)
    places.update(_headed(layout, total))
    return places - taken - {-1 if layout.home is None else layout.home}


def _is_at_rest(line: Line) -> bool:
    """Whether a line is the clock of a player that nobody has started: "0:00", "0:00 / 4:07", not "00:00:41"."""
    text = line.block.text
    told = text.startswith(_AT_REST) and len(text) <= _LONGEST_CLOCK and line.block.tag not in _CELLS
    return told and not any(map(str.isalpha, text)) and (text[5:6] != ":" or text[6:8] == "00")


def _asks(line: Line) -> bool:
    """Whether a line with links, or a button, is a button that asks for something or ends in a link that does."""
    block = line.block
    if block.tag == "button":
        return _is_ask(block.text, button=True)
    last = block.links[-1]
    if len(block.links) == 2 and block.linked > 0.9 and _doors().issuperset(map(str.casefold, block.links)):
        return True
    return bool(last) and block.text.endswith(last) and _is_ask(last) and weight(block.text) <= _LARGEST


def _may_call(layout: Layout, place: int) -> bool:
    """Whether a line below the article's beginning is a button or short and has a link, under a whole sentence."""
    block, above = layout.lines[place].block, layout.lines[place - 1].block
    return (
        layout.lead is not None
        and layout.lead < place
        and len(block.text) <= _LONGEST_CALL
        and not block.level
        and above.linked < _LEAST_LINKED
        and ends_sentence(above.text)
    )


def _is_call(layout: Layout, box: Sequence[int]) -> bool:
    """Whether a box of several lines speaks of what readers are asked to have sent to them, to follow or to sign."""
    if len(box) < 2:
        return False
    told = " ".join(layout.lines[at].block.text for at in box)
    return speaks_of_calls(told.lower()) or (weight(told) <= _LARGEST_BLURB and _cuts_in(layout, box))


def _cuts_in(layout: Layout, box: Sequence[int]) -> bool:
    """Whether a box under a short line of its own, the only one of its kind, parts two paragraphs that are alike."""
    low, high, lines = box[0], box[-1] + 1, layout.lines
    if not (_BLURB[0] <= len(box) <= _BLURB[1] and low and high < len(lines)) or lines[low].prose:
        return False
    before, head, after = lines[low - 1], lines[low].block, lines[high]
    # The text may go on with a heading. Of the same rank as the box's own both are the article's sections; a box whose
    # first line is a link is a card of another article.
    if (level := after.block.level) and high + 1 < len(lines):
        if 0 < head.level <= level or head.linked > _LEAST_LINKED:
            return False
        after = lines[high + 1]
    # A quote of a few words may stand above.
    if not ((before.prose or before.block.tag == "blockquote") and after.prose):
        return False
    if len(before.block.names) != len(after.block.names) or not _are_alike(
        before.block.names[:-1], after.block.names[:-1]
    ):
        return False
    own = lines[high - 1].block.names
    alike = sum(len(own) == len(each.block.names) and _are_alike(own, each.block.names) for each in lines)
    return head.names[:-1] != before.block.names[:-1] and alike == 1


def _are_alike(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether elements are called the same, but for the numbers that builders of pages give to them."""
    return names == others or all(
        one == other or _DIGITS.sub("", one) == _DIGITS.sub("", other)
        for one, other in zip(reversed(names), reversed(others), strict=True)
    )


def _is_set_apart(layout: Layout, place: int) -> bool:
    """Whether a text with a link speaks of a letter, in other elements than the two paragraphs round it, alike."""
    around = layout.lines[place - 1 : place + 2] if place else ()
    if not (len(around) > 2 and around[0].prose and around[2].prose):
        return False
    before, names, after = (line.block.names[-2:] for line in around)
    if before != after or names == before:
        return False
    text = around[1].block.text
    return weight(text) <= _LARGEST and speaks_of_letters(text.lower())


def _headed(layout: Layout, total: int) -> Iterator[int]:
    """The places of boxes between two paragraphs whose heading speaks of a letter, is an order, or names a sponsor."""
    for before, after in pairwise(layout.prose):
        heading = layout.lines[after - 1]
        if after - before > 1 and heading.short and speaks_of_letters(heading.block.text.lower()):
            box = tuple(_box(layout, after - 1, total))
            if len(box) > 1 and before not in box:
                yield from box
        # In a longer stretch no box stands between two paragraphs of one text.
        near = after - before <= _MOST_BLOCKS
        for at in range(before + 1, after):
            block = layout.lines[at].block
            if (block.level and is_order(block.text)) or (near and block.text.lower().startswith(_SPONSORED)):
                yield from _below_order(layout, at, total)


def _below_order(layout: Layout, place: int, total: int) -> Sequence[int]:
    """The box that an order heads: it is a heading's in the markup, and no more than what is ordered stands in it."""
    box = tuple(_box(layout, place, total))
    return box if len(box) > 1 and box[0] == place else ()


def _is_ask(text: str, *, button: bool = False) -> bool:
    """Whether a link or button asks for something; a ``button`` that begins with an ask leads to no article."""
    if len(text) > 2 * _LONGEST_ASK:
        return False
    # Most links begin with none of these words.
    first = text.lstrip(_EDGE).split(None, 1)[:1]
    word = first[0].casefold() if first else ""
    if word not in _openings() and (word.isalpha() or word.replace("’", "'").strip(_ASK_EDGE) not in _openings()):
        return False
    plain = " ".join(text.casefold().replace("’", "'").split()).strip(_ASK_EDGE)
    if not plain or len(plain) > _LONGEST_ASK:
        return False
    return plain in _asking() or plain.startswith(_beginnings()) or (button and plain.split()[0] in _asking())


@cache
def _doors() -> frozenset[str]:
    return frozenset(word.strip() for word in _DOOR_WORDS.split(","))


@cache
def _asking() -> frozenset[str]:
    return frozenset(word.strip() for word in _ASKS.replace("\n", " ").split(",") if word.strip())


@cache
def _openings() -> frozenset[str]:
    """The first words of all asks."""
    return frozenset(ask.split()[0] for ask in _asking())


@cache
def _beginnings() -> tuple[str, ...]:
    """How longer asks begin: two words, so that a link "Spenden für Brennick" is none."""
    return tuple(f"{word} " for word in _asking() if " " in word)


def _box(layout: Layout, place: int, total: int) -> Iterator[int]:
    """The places of the element that an asking line closes; the line alone where it is nothing but the link."""
    line = layout.lines[place]
    best: tuple[int, int] | None = None
    for depth in range(len(layout.path(place)), 0, -1):
        low, high = layout.extent(place, depth)
        if high - low > _MOST_BLOCKS or not _is_small(layout, low, high, total):
            break
        if best is not None and _prose(layout, *best) and _prose(layout, low, high) > _prose(layout, *best):
            break
        if high - low > 1 or line.block.tag not in _TEXT_TAGS:
            best = low, high
    if best is not None:
        yield from range(*best)
    elif line.block.linked > 0.9:
        yield place


def _controlled(layout: Layout, place: int, total: int) -> Sequence[int]:
    """The places of the smallest element that holds a form, or a row of buttons, and what these are for.

    One button says nothing: it may play the article's film, or open an answer.
    """
    in_form = any(name[:5] in {"form", "form "} for name in layout.lines[place].block.names)
    if not in_form and not any(map(_is_button, layout.lines[place + 1 : place + 2])):
        return ()
    for depth in range(len(layout.path(place)), 0, -1):
        low, high = layout.extent(place, depth)
        if high - low > _MOST_BLOCKS:
            return ()
        controls = [at for at in range(low, high) if _is_button(layout.lines[at])]
        if len(controls) < high - low:
            row = len(controls) > 1 and controls[-1] - controls[0] == len(controls) - 1
            if (in_form or row) and _is_small(layout, low, high, total) and _prose(layout, low, high) < _MOST_TEXTS:
                return range(low, high)
            return ()
    return ()


def _consented(layout: Layout, place: int, total: int) -> Sequence[int]:
    """The places of the box of a button under a line that asks to consent to something embedded."""
    if not asks_consent(layout.lines[place - 1].block.text):
        return ()
    for depth in range(len(layout.path(place)), 0, -1):
        low, high = layout.extent(place, depth)
        if high - low > _MOST_BLOCKS or not _is_small(layout, low, high, total, largest=_LARGEST_CONSENT):
            return ()
        if low < place:
            return range(low, high)
    return ()


def _is_button(line: Line) -> bool:
    return line.block.tag == "button" and not line.block.level


def _is_small(layout: Layout, low: int, high: int, total: int, *, largest: int = _LARGEST) -> bool:
    if layout.home is not None and low <= layout.home < high:
        return False
    size = sum(weight(line.block.text) for line in layout.lines[low:high])
    return size <= min(largest, _SHARE * total)


def _prose(layout: Layout, low: int, high: int) -> int:
    return sum(line.prose for line in layout.lines[low:high])
