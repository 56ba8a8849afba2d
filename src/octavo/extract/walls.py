"""Notices that stand where an article should: log in, accept cookies, turn on JavaScript, prove that you are human."""

import re
from collections.abc import Sequence

from octavo.extract.lines import weight

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
#: A longer text is an article about such things.
_LONGEST = 900


def is_wall(paragraphs: Sequence[str]) -> bool:
    """Whether a short text is for the most part such a notice."""
    total = sum(map(weight, paragraphs))
    told = sum(
        weight(paragraph) for paragraph in paragraphs if len(set(map(str.casefold, _NOTICE.findall(paragraph)))) > 1
    )
    return 0 < total <= _LONGEST and told * 2 >= total
