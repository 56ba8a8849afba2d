"""What notices say that stand where an article should, in the languages of the web, as regular expressions.

Each is looked for in one short text (a title, a heading, a button, a paragraph), in any case.
They are compiled when the first page asks for them: most pages never do.
"""

import re
from collections.abc import Iterator
from functools import cache

from octavo.extract.blocks.wording import alternatives, in_any_case, patterns_for

#: A page that is not there; said by a title or a heading as a whole.
_MISSING = r"""
(?:error|http|fehler|erreur|erro|errore|fout|fel|virhe|błąd|chyba|hiba|eroare|ошибка|помилка|hata)?\W{0,3}
+(?:404|410)(?:\W{1,3}(?:error|fehler|erreur|erro|errore))?
(?:404\W+)?not found
(?:sorry|oops|oh no)?\W{0,3}(?:the |this |that |your )?(?:requested )?(?:page|article|story|file|url|content)
+(?: (?:that )?you(?:'re|’re| are| were)? (?:look\w+|request\w+|ask\w+)(?: for)?)? (?:(?:could|can) ?(?:not
+|n['’]t) be found|(?:was|is|were) ?(?:not|n['’]t) found|not found|cannot be found|(?:does not|doesn['’]t
+|no longer) exists?|is (?:no longer|not|currently not) available|is unavailable|has (?:been )?(?:moved|removed
+|deleted|expired)[\w ]*)
(?:sorry\W+)?we (?:can(?:no|['’])t|could(?: not|n['’]t)) find (?:that|this|the|your) (?:page|article
+|story)[\w ’']*
(?:die |diese |der |dieser )?(?:angeforderte |gesuchte |gewünschte )?(?:seite|artikel
+|inhalt) (?:konnte |wurde |ist )?(?:leider )?(?:nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden)
+|existiert nicht(?: mehr)?)(?: werden)?
nicht gefunden
(?:oups\W+)?(?:la |cette |l['’])?(?:page|article)(?: demandée?| que vous \w+)? (?:est )?(?:introuvable
+|non trouvée?|inexistante|n['’]existe (?:pas|plus)|n['’]est (?:pas|plus) disponible|n['’]a pas été trouvée?)
(?:esta |la )?(?:página|noticia|url)(?: solicitada| que buscas?)? no (?:encontrada|existe|(?:está )?disponible|
+(?:se )?(?:ha sido|fue|pudo ser|ha) encontrad[ao])
(?:no (?:se )?(?:ha )?encontra\w+ (?:la |esta )?página)
(?:esta |a )?página(?: solicitada| que você procura)? não (?:encontrada|existe(?: mais)?|(?:está )?disponível
+|foi encontrada|pôde ser encontrada)
(?:questa |la )?pagina(?: richiesta| cercata)? non (?:trovata|disponibile|esiste(?: più)?|è (?:stata trovata
+|disponibile|più disponibile))
(?:deze |de )?(?:pagina|artikel) (?:is |kon |werd )?niet (?:gevonden|beschikbaar|meer beschikbaar)(?: worden)?
(?:deze |de )?pagina bestaat niet(?: meer)?
sidan (?:du söker |som du sökte )?(?:kunde inte hittas|hittades inte|(?:finns|existerar) inte(?: längre)?)
siden (?:du leder efter )?(?:blev |kunne )?ikke (?:findes|fundet|blev fundet|længere)
siden findes ikke(?: længere)?
siden (?:du leter etter )?(?:ble ikke funnet|finnes ikke(?: lenger)?|eksisterer ikke)|(?:vi )?fant ikke siden
sivua? ei (?:löydy|löytynyt|ole olemassa)
(?:ta |podana |szukana )?strona (?:nie (?:istnieje|została znaleziona)|o podanym adresie nie istnieje)
nie znaleziono (?:tej )?strony
(?:tato |požadovaná |hledaná )?stránka (?:nebyla nalezena|nenalezena|neexistuje)
(?:táto |požadovaná )?stránka (?:nebola nájdená|sa nenašla|neexistuje)
az? (?:keresett )?oldal nem (?:található|létezik|elérhető)
pagina (?:căutată )?nu (?:a fost găsită|există|este disponibilă)
страницата не (?:е намерена|съществува|беше намерена)
stranica (?:nije pronađena|ne postoji)|strani ni mogoče najti|страница није пронађена
(?:такая |запрашиваемая |эта )?страница (?:\w+ )?не (?:найдена|существует)|такой страницы (?:нет|не существует)
сторінк[уа] не (?:знайден[оа]|існує)|такої сторінки (?:немає|не існує)
η σελίδα (?:που \w+ )?δεν (?:βρέθηκε|υπάρχει)
(?:aradığınız )?sayfa (?:bulunamadı|mevcut değil)|aradığınız sayfaya? (?:bulunamadı|ulaşılamıyor)
(?:عذر\S* ?[،,]? ?)?(?:هذه )?الصفحة (?:المطلوبة )?غير موجودة|لم يتم العثور على الصفحة
ה?(?:דף|עמוד) (?:המבוקש )?לא (?:נמצא|קיים)
صفحه (?:مورد نظر )?(?:شما )?(?:یافت نشد|پیدا نشد|وجود ندارد)
(?:यह )?(?:पेज|पृष्ठ) (?:नहीं मिला|उपलब्ध नहीं(?: है)?|मौजूद नहीं(?: है)?)
halaman (?:yang anda cari )?tidak (?:ditemukan|tersedia|ada)
không tìm thấy trang|trang (?:này )?không (?:tồn tại|tìm thấy)
ไม่พบ(?:หน้า|เพจ)\S*
(?:您|你)?(?:访问|訪問|请求|要找|查找)?的?(?:该|此|本)?(?:页面|頁面|网页|網頁|文章)(?:不存在|未找到|找不到|已
+(?:被)?(?:删除|刪除|移除))\S{0,6}
(?:抱歉\W*)?找不到(?:该|此|您\S{0,4}的?)?(?:页面|頁面|网页|網頁)
(?:お探しの|指定された)?(?:ページ|記事)(?:は|が)?(?:見つかりません(?:でした)?|存在しません|ありません)\S{0,4}
(?:요청하신 )?(?:페이지|기사)를? 찾을 수 없(?:습니다|음|어요)|존재하지 않는 (?:페이지|기사)\S*
"""
#: A check for robots, or a door that is shut to them; said by a title or a heading as a whole.
_BOT_TITLES = r"""
just a moment|one moment,? please|attention required!?
access (?:to this (?:page|website) )?(?:has been )?(?:denied|blocked)|(?:403\W*)?forbidden|error 1020
pardon our interruption|security (?:check|verification)|are you (?:a )?(?:human|robot)\??
(?:please )?verify (?:that )?you(?:'re|’re| are) (?:a )?human|robot check|human verification
you have been blocked|ddos-guard|client challenge|429 too many requests|too many requests
nur einen moment|einen moment,? bitte|zugriff verweigert|sicherheits(?:überprüfung|abfrage)
sind sie ein mensch\??
un instant|accès (?:refusé|interdit|bloqué)|vérification de sécurité|êtes-vous (?:un )?(?:humain|robot) ?\??
un momento|acceso denegado|comprobación de seguridad|¿eres (?:un )?(?:humano|robot)\??
um momento|acesso negado|verificação de segurança
un attimo|accesso negato|verifica di sicurezza
een ogenblik(?: geduld)?|toegang geweigerd|beveiligingscontrole
ett ögonblick|åtkomst nekad|et øjeblik|adgang nægtet|et øyeblikk|ingen tilgang|pääsy (?:estetty|kielletty)
chwileczkę|odmowa dostępu|dostęp zabroniony|okamžik|přístup odepřen|prístup zamietnutý|hozzáférés megtagadva
acces interzis|достъпът е отказан
один момент|доступ (?:запрещ[её]н|ограничен|закрыт)|проверка безопасности|доступ (?:заборонено|обмежено)
bir dakika lütfen|erişim (?:engellendi|reddedildi)|güvenlik (?:kontrolü|doğrulaması)
تم رفض الوصول|الوصول مرفوض|الدخول ممنوع|הגישה נדחתה|دسترسی (?:غیرمجاز|مسدود)\S*|akses ditolak
truy cập bị từ chối
请稍候\W*|請稍候\W*|(?:访问|訪問|存取)(?:被拒绝|被拒|遭拒|受限)|安全(?:验证|驗證|检查)|人机验证
+|しばらくお待ちください\W*|アクセスが拒否されました|잠시만 기다리(?:십시오|세요)\W*
접근이? (?:거부|차단)\S*
"""
#: The same, said anywhere on a page that says little else.
_BOT_WORDS = r"""
checking (?:if the site connection is secure|your browser)
(?:verify|verifying|confirm|prove|check)(?:ing)?(?: that| if| whether)? you(?:'re|’re| are) (?:a )?(?:human
+|not a (?:ro)?bot)
i am not a robot|i['’]m not a robot|unusual (?:traffic|activity) from your
enable javascript and cookies to continue|ddos protection by|review the security of your connection
incapsula incident|reference #\d+\.[\da-f]+\.|cloudflare ray id
made us think you (?:might be|are|were) a (?:ro)?bot|automated (?:access|requests?|traffic)|complete the captcha
solve (?:the|this) captcha|you don't have permission to access|have been blocked|press (?:&|and) hold
(?:überprüf\w+|bestätig\w+|sicherstellen)\W.{0,20}(?:ein mensch|kein roboter|menschlich)|ich bin kein roboter
ungewöhnlichen? datenverkehr|sicherheit ihrer verbindung|automatisierte (?:zugriffe|anfragen)
vérif\w+ que vous (?:êtes (?:bien )?(?:un )?humain|n['’]êtes pas un robot)|je ne suis pas un robot
trafic (?:inhabituel|suspect)|sécurité de votre connexion
(?:verific\w+|comprob\w+|confirm\w+) que (?:eres|es usted|usted es|no eres) (?:un )?(?:ser )?(?:humano|robot)
no soy un robot|tráfico inusual|seguridad de (?:tu|su) conexión
(?:verific\w+|confirm\w+) (?:que|se) você (?:é|não é) (?:um )?(?:ser )?(?:humano|robô)|não sou um robô
tráfego incomum
(?:verific\w+|conferm\w+) (?:che|se) (?:sei|non sei) (?:un )?(?:essere )?(?:umano|robot)|non sono un robot
traffico insolito
(?:controler\w+|verifi\w+|bevestig\w+) (?:of|dat) (?:u|je) (?:een mens|geen robot)|ik ben geen robot
ongebruikelijk verkeer
jag är inte en robot|jeg er ikke en robot|en ole robotti|att du är (?:en )?människa|at du er (?:et )?menneske
(?:że|czy) (?:jesteś człowiekiem|nie jesteś robotem)|nie jestem robotem|nejsem robot|že nejste robot
nem vagyok robot|nu sunt robot
что вы (?:не робот|человек)|я не робот|подозрительный трафик|необычн\w+ (?:трафик|активность)
проверк\w+ (?:вашего )?браузера|що ви (?:не робот|людина)|не съм робот|δεν είμαι ρομπότ
robot olmadığınızı|insan olduğunuzu|ben robot değilim|olağan dışı trafik
لست (?:برنامج )?روبوت|أنك (?:إنسان|لست روبوت)|אינך רובוט|אני לא רובוט|من ربات نیستم|मैं रोबोट नहीं
saya bukan robot|tôi không phải là (?:người máy|robot)|ฉันไม่ใช่(?:โปรแกรมอัตโนมัติ|หุ่นยนต์)
(?:确认|驗證|验证|確認)您是(?:真人|人类|人類)|我不是(?:机器人|機器人)|完成(?:安全|人机)验证|异常流量|異常流量
+|ロボットではありません|人間であることを(?:確認|証明)|通常と異なるトラフィック
로봇이 아닙니다|사람인지 확인|비정상적인 (?:트래픽|접근)
"""
#: A door for members; said by a title, a heading or a button as a whole.
_LOGIN = r"""
(?:please )?(?:log|sign)[ -]?(?:in|on|up)(?: (?:to|or|with|into|and) [\w .’'-]{1,40})?
(?:member |subscriber |user )?login|create (?:an |a free |your )*account|register(?: (?:now|for free))?
forgot(?:ten)? (?:your )?password\??|welcome back!?
already (?:a (?:member|subscriber)|registered|have an account)\??
(?:bitte )?(?:anmelden|einloggen|anmeldung|login|registrieren|jetzt anmelden|melden sie sich an
+|passwort vergessen\??)(?: oder registrieren)?
(?:se connecter|connexion|connectez-vous|s['’]identifier|identifiez-vous|identification
+|mot de passe oublié ?\??|créer (?:un|mon|votre) compte|déjà (?:abonné|inscrit)\S* ?\??)(?: (?:à
+|ou) [\w .’'-]{1,40})?
(?:inici[ae]r? sesión|inicio de sesión|acceder|identifícate|regístr[ae]\w+|¿?(?:has olvidado|olvidaste
+|olvidó) (?:tu|su|la) contraseña\??|crear (?:una )?cuenta)
(?:iniciar sessão|faça (?:o )?(?:seu )?login|fazer login|entrar|acessar|cadastre-se|criar conta
+|esquec\w+ (?:a |sua |minha )?senha\??)
(?:acced[ie]|accesso|registrati|effettua (?:il )?login|password dimenticata\??|hai dimenticato la password\??
+|crea (?:un )?account)
(?:inloggen|log in|aanmelden|registreren|wachtwoord vergeten\??|maak een account(?: aan)?)
(?:logga in|skapa (?:ett )?konto|glömt (?:ditt )?lösenord\??|log ind|opret (?:en )?(?:konto|bruger)
+|glemt (?:din )?adgangskode\??|logg (?:deg )?inn|opprett (?:en )?konto|glemt passord(?:et)?\??|kirjaudu
+(?: sisään)?|luo (?:tili|tunnus)|unohditko salasanasi\??)
(?:zaloguj(?: się)?|logowanie|załóż konto|zarejestruj się|nie pamiętasz hasła\??|nie pamiętam hasła)
(?:přihlá(?:šení|sit se|ste se)|zapomněli jste heslo\??|prihlás(?:enie|iť sa|te sa)|bejelentkezés
+|elfelejtett jelszó|autentificare|conectare|ai uitat parola\??|вход|забравена парола\??|prijav(?:a|i se)
+|zaboravljena lozinka\??)
(?:войти|вход|войдите(?: в \w+(?: \w+)?)?|авторизация|вход на сайт|забыли пароль\??|регистрация
+|зарегистрироваться)
(?:увійти|вхід|увійдіть|авторизація|забули пароль\??|реєстрація)
(?:σύνδεση|είσοδος|ξεχάσατε τον κωδικό\S*(?: σας)?[;?]?|δημιουργία λογαριασμού)
(?:giriş(?: yap\w*)?|oturum aç\w*|üye girişi|şifremi unuttum|kayıt ol)
(?:تسجيل الدخول|سجل الدخول|نسيت كلمة (?:المرور|السر)\s?؟?|إنشاء حساب|התחברו?ת?|כניסה|שכחת(?:י
+|ם)? (?:את ה)?סיסמה\??|ورود|ورود به حساب(?: کاربری)?|رمز عبور را فراموش کرده‌?اید ?؟?)
(?:लॉग ?इन(?: करें)?|साइन ?इन(?: करें)?|पासवर्ड भूल गए\S*|masuk|lupa (?:kata sandi|password)\??|buat akun
+|đăng nhập|quên mật khẩu\??|đăng ký|เข้าสู่ระบบ|ลืมรหัสผ่าน\S*)
(?:(?:请|請)?(?:先)?(?:登录|登錄|登入)|会员登录|會員登入|用户登录|忘记密码\S?|忘記密碼\S?|注册|註冊)
(?:ログイン|会員ログイン|パスワードをお?忘れ\S*|新規(?:会員)?登録|로그인|회원 ?가입|비밀번호(?:를)? (?:찾기
+|잊으셨나요)\S*)
"""
#: A door in front of one article; said by a heading or a text as a whole.
_LOGIN_TO_READ = r"""
(?:please )?(?:(?:log|sign) ?in|register|sign ?up|create (?:a |an )?(?:free )?account)(?: (?:or|and) [\w ]{2,24})?
+(?: for free)? to (?:read|continue|keep|view|see|unlock)[\w ’']*
(?:bitte )?(?:jetzt )?(?:melden sie sich an|anmelden|einloggen|(?:kostenlos )?registrieren)[\w ,]*(?:um|und) [\w ]*
+(?:lesen|weiter\w+)[\w ]*
(?:connectez|inscrivez|identifiez)-vous[\w ]* pour (?:lire|continuer|poursuivre|accéder)[\w ’']*
(?:inici[ae] sesión|regístr[ae]\w+|identifíc\w+)[\w ]* para (?:leer|seguir|continuar|acceder)[\w ]*
(?:faça (?:o )?(?:seu )?login|entre|inicie sessão|cadastre-se|registe-se)[\w ]* para (?:ler
+|continuar|acessar|aceder)[\w ]*
(?:accedi|registrati)[\w ]* per (?:leggere|continuare|proseguire)[\w ’']*
(?:log in|meld je aan|registreer(?: je)?)[\w ]* om [\w ]*(?:lezen|door te gaan)[\w ]*
logga in[\w ]* för att (?:läsa|fortsätta)[\w ]*|log ind[\w ]* for at (?:læse|fortsætte)[\w ]*
logg inn[\w ]* for å (?:lese|fortsette)[\w ]*|kirjaudu[\w ]* (?:lukeaksesi|jatkaaksesi)[\w ]*
zaloguj się,?[\w ]* (?:aby|żeby|by) (?:czytać|przeczytać|kontynuować)[\w ]*
přihlaste se[\w ]* (?:pro|abyste)[\w ]* (?:čtení|čtěte|číst|přečetli|pokračova\w+)[\w ]*
(?:войдите|авторизуйтесь|зарегистрируйтесь)[\w ]*,? чтобы (?:читать|прочитать|продолжить)[\w ]*
(?:увійдіть|авторизуйтесь|зареєструйтеся)[\w ]*,? щоб (?:читати|прочитати|продовжити)[\w ]*
[\w ]*(?:okumak|devam etmek) için (?:giriş yapın|üye olun|oturum açın|kayıt olun)
(?:masuk|login|daftar)[\w ]* untuk (?:membaca|melanjutkan)[\w ]*|đăng nhập[\w ]* để (?:đọc|xem|tiếp tục)[\w ]*
سج[ّ]?ل(?:وا)? الدخول (?:لقراءة|للمتابعة|لمتابعة)[\w ]*|برای (?:خواندن|ادامه)[\w ]* وارد شوید
התחבר\w* כדי (?:לקרוא|להמשיך)[\w ]*|[\w\u0900-\u097f ]*पढ़ने के लिए (?:लॉग ?इन|साइन ?इन|रजिस्टर) करें
(?:请|請)?(?:先)?(?:登录|登入|注册|註冊)[后後]?(?:即可|以|可)?(?:阅读|閱讀|查看|继续|繼續)\S*
\S*読むには\S*(?:ログイン|登録)\S*|ログインして\S*読む|\S*(?:읽으려면|보려면|계속하려면) 로그인\S*
"""
#: A site that is out of order; said by a title or a heading as a whole.
_BROKEN = r"""
(?:error|http|fehler|erreur|erro|errore|fout|fel|virhe|błąd|chyba|hiba|eroare|ошибка|помилка|hata|lỗi|エラー)?\W{0,3}
+50[0-4](?:\W{1,3}(?:error|internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out))?
(?:http )?(?:internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out)
(?:sorry\W+)?(?:(?:the |this |our )?(?:web ?site|site|page|system|service)|we(?:['’]re| are)?) ?(?:is |are )?
+(?:currently |temporarily )?(?:(?:down|closed|offline) for |undergoing |under )(?:scheduled |planned )?
+maintenance[\w ]*
(?:scheduled |site |down for )?maintenance(?: mode)?|wartungs(?:arbeiten|modus)[\w ]*|(?:site |page )?en maintenance
(?:sitio |página )?en mantenimiento|(?:site |página )?em manutenção|(?:sito )?in manutenzione|(?:site )?in onderhoud
(?:sidan |webbplatsen )?(?:underhåll\w*|under underhåll)|huoltokatko\w*|przerwa techniczna
trwają prace (?:techniczne|serwisowe)
(?:ведутся |на сайте ведутся )?технические работы[\w ]*|(?:триває |тривають )?технічн[іе] (?:роботи|обслуговування)
(?:site |sistem )?(?:bakım çalışması|bakımda(?:yız)?)[\w ]*|(?:situs |sedang )*dalam (?:perbaikan|pemeliharaan)
(?:hệ thống|trang web|website) đang (?:được )?bảo trì|(?:الموقع )?(?:تحت|قيد) الصيانة|در دست (?:تعمیر|تعمیرات)
(?:系统|系統|网站|網站)?(?:正在)?(?:维护|維護)中?|(?:ただいま)?(?:システム)?メンテナンス中\S*
(?:시스템 |서비스 )?점검 ?중\S*
"""
#: What a page that asks for consent talks of; two of them beside a word of address make a notice.
_CONSENT = r"""
access information|information on (?:a|your) device|advertising|informationen auf (?:ihrem|einem) gerät
informations sur (?:votre|un) (?:appareil|terminal)|información en (?:tu|su|un) dispositivo
informazioni su(?:l tuo| un) dispositivo|informações n(?:o seu|um) dispositivo|informatie op (?:je|uw|een) apparaat
cookies?|consent\w*|personal data|personali[sz]ed (?:ads?|advertising|content)
privacy (?:policy|settings|preferences|choices)|(?:our|and) (?:\d+ )?partners|legitimate interests?|tracking
vendors
einwilligung\w*|zustimm\w+|datenschutz\w*|personenbezogene\w*|personalisierte\w*|berechtigte\w* interesse\w*
werbung|unsere (?:\d+ )?partner|partner\w*
consentement|consentir|témoins|données personnelles|vie privée|traceurs|nos (?:\d+ )?partenaires|partenaires
publicités? personnalisée?s?|intérêts? légitimes?
consentimiento|datos personales|privacidad|socios|publicidad personalizada|interés legítimo
consentimento|dados pessoais|privacidade|parceiros|anúncios personalizados|consenso|dati personali|privacy
partner|annunci personalizzati|interesse legittimo
toestemming|persoonsgegevens|partners|gepersonaliseerde|samtyck\w+|personuppgifter|samtykke\w*|persondata
personopplysninger|evästei?\w*|suostumu\w+|henkilötie\w+
ciastecz\w+|plik\w* cookies?|zgod[aęyą]|danych osobowych|dane osobowe|partner\w+|soubor\w* cookies?|souhlas\w*
osobních údajů|súhlas\w*|osobných údajov|sütik?\w*|hozzájárul\w+|személyes adat\w*|consimțământ\w*
datelor? personale|бисквитк\w+|съгласи\w+|kolačić\w+|piškotk\w+|pristan\w+
куки|файл\w* cookies?|согласи\w+|персональн\w+ данн\w+|парт[нё]\w+|згод[аиу]|персональн\w+ дан\w+|συγκατάθεση\w*
προσωπικ\w+ δεδομέν\w+|απορρήτου|συνεργάτ\w+
çerez\w*|kişisel veri\w*|rıza\w*|onay\w*|iş ortak\w+|ملفات تعريف الارتباط|الكوكيز|موافق\w*|البيانات الشخصية
الخصوصية|شركا\w+|עוגיות|קובצי cookie|פרטיות|הסכמ\w+|شرکا|کوکی\S*|कुकी\S*|गोपनीयता|सहमति|kuki|persetujuan
data pribadi|mitra|đối tác|quyền riêng tư|dữ liệu cá nhân
"""
#: The same in scripts without blanks between words.
_CONSENT_SIGNS = r"""
คุกกี้|ความเป็นส่วนตัว|ยินยอม|隐私|隱私|个人(?:数据|信息)|個人資料|合作伙伴|合作夥伴|クッキー|同意|プライバシー|個人(?:データ|情報)|パートナー
+|쿠키|개인정보|동의|파트너
"""
#: Who speaks in such a notice and to whom; an article tells of others.
_ADDRESS = r"""
we|our|(?-i:us)|your?|wir|uns(?:ere?[rnms]?)?|(?-i:Ihre?[rnms]?|Sie)|deine?[rnms]?|nous|notre|nos|vous|votre|vos
nosotros|nuestr[oa]s?|tus?|usted|nós|nosso?s?|nossas?|você|noi|nostr[oiea]|tuoi?|tue|wij|uw|jouw|onze|våra?|dina?
vores|våre?|meidän|sinun|evästeitämme|my|nasz\w*|twoj\w*|twoich|naši\w*|vaš\w*|váš|ön|dumneavoastră|noastre|noștri
мы|наш\w*|ваш\w*|вы|ми|ви|εμείς|μας|σας|bizim|sizin|אנו|אנחנו|شما|kami|anda|chúng tôi|bạn
"""
_ADDRESS_SIGNS = r"我们|我們|您|当サイト|弊社|お客様|당사|저희|귀하|نحن|لدينا|نستخدم|हम|आप|เรา|คุณ|私たち"
#: The button that such a page ends in; said by a short text as a whole.
_ACCEPT = r"""
(?:i |yes,? i )?(?:accept|agree|consent|allow)(?: (?:all|and (?:continue|close)|to all|cookies|all cookies
+|& (?:continue|close)))*
got it
(?:alle(?:n)? )?(?:cookies )?(?:akzeptieren|zustimmen|erlauben|annehmen)(?: (?:und|&) (?:weiter|schließen))?
(?:alle )?akzeptieren|(?:ich stimme|stimme) (?:allen? )?zu|einverstanden|ich willige ein|mit werbung weiterlesen
weiter mit werbung
(?:tout |j['’])?accepte[rz]?(?: (?:tout|et (?:continuer|fermer)|les cookies|& fermer))?|continuer sans accepter
d['’]accord
(?:aceptar|acepto)(?: (?:todo|todas?|y (?:continuar|cerrar)|(?:las )?cookies|todas las cookies))?
(?:aceitar|aceito|concordo)(?: (?:tudo|todos|e \w+))?
(?:accett[ao](?:re)?)(?: (?:tutto|tutti|e (?:continua|chiudi)|i cookie))?|acconsento
(?:alles )?(?:accepteren|toestaan)|(?:ik ga )?akkoord|ja,? ik accepteer
(?:acceptera|godkänn|tillåt)(?: (?:alla|och \w+|cookies|alla cookies))?|(?:accepter|tillad|godkend)(?: alle)?
(?:godta|aksepter|tillat)(?: alle)?|hyväksy(?: kaikki)?
(?:akceptuj[ęe]?|zaakceptuj|zgadzam się)(?: (?:wszystk\w+|i (?:przejdź|przechodzę)[\w ]*))?
(?:přijmout|souhlasím)(?: vše| se vším)?|(?:prijať|súhlasím)(?: všetko)?|elfogad\w*|(?:összes )?elfogadása
accept(?:ă|ați)?(?: toate?| tot)?|de acord|приемам(?: всички)?|prihva[tć]\w+(?: sve)?|slažem se
(?:принять|принимаю|согласен|соглашаюсь)(?: (?:все|всё))?|(?:прийняти|погоджуюсь|приймаю)(?: (?:все|всі))?
αποδοχή(?: όλων)?|συμφωνώ|(?:tümünü )?kabul (?:et|ediyorum)
(?:قبول|موافق|أوافق)(?: الكل)?|(?:אישור|אני )?(?:מסכימ?ה?|מאשר)|קבל הכול|قبول|می‌?پذیرم|स्वीकार(?: करें)?
(?:terima|setuju)(?: semua)?|(?:chấp nhận|đồng ý)(?: tất cả)?|ยอมรับ(?:ทั้งหมด)?
(?:全部)?(?:接受|同意)(?:全部|所有|并继续|並繼續|所有cookie)?|(?:すべて)?(?:同意(?:する|します)|許可|受け入れる)
+|(?:모두 )?(?:동의|허용|수락)(?:함|합니다|하기)?
"""
#: What a page asks for consent under, as a title or a heading.
_CONSENT_TITLES = r"""
before you (?:continue|go)(?: to [\w .-]{1,40})?|we (?:value|care about|respect) your privacy
your privacy(?: (?:matters|choices|is important)[\w ]*)?|manage (?:your )?(?:cookies?|consent|privacy)[\w ]*
cookie (?:consent|settings|preferences)|(?:privacy|consent) (?:settings|preferences|centre|center)
bevor sie (?:fortfahren|weiter\w*)(?: zu [\w .-]{1,40})?|ihre (?:privatsphäre|daten)(?: ist uns wichtig)?
(?:cookie|datenschutz)-?einstellungen|wir und unsere partner[\w ]*|mit werbung weiterlesen
zustimmung erforderlich
avant de (?:continuer|poursuivre)[\w ]*|(?:le respect de )?votre vie privée[\w ]*
(?:gestion|paramètres) des cookies
antes de continuar[\w ]*|(?:valoramos|respetamos|nos importa) (?:tu|su) privacidad|(?:tu|su) privacidad[\w ]*
(?:valorizamos|respeitamos)[\w ]* privacidade
prima di continuare[\w ]*|la tua privacy[\w ]*|rispettiamo la (?:tua|vostra) privacy
voordat (?:je|u) (?:verdergaat|doorgaat)[\w ]*|(?:jouw|uw) privacy[\w ]*|cookie-?instellingen
innan du (?:fortsätter|går vidare)[\w ]*|din integritet[\w ]*|før du fort(?:sætter|setter)[\w ]*
(?:dit|ditt) (?:privatliv|personvern)[\w ]*|ennen kuin jatkat[\w ]*|(?:cookie-?inställningar|evästeasetukset)
zanim przejdziesz[\w ]*|(?:cenimy|szanujemy) (?:twoją|państwa) prywatność|(?:vážíme|ceníme) si vašeho soukromí
než budete pokračovat[\w ]*|mielőtt (?:továbblép|folytat)\w*[\w ]*|înainte de a continua[\w ]*
прежде чем (?:продолжить|перейти)[\w ]*|настройки (?:cookie|конфиденциальности)
перш ніж (?:продовжити|перейти)[\w ]*|πριν (?:συνεχίσετε|προχωρήσετε)[\w ]*|devam etmeden önce[\w ]*
gizliliğinize değer veriyoruz
قبل المتابعة[\w ]*|(?:نحن )?نقدر خصوصيتك|לפני שממשיכים[\w ]*|sebelum melanjutkan[\w ]*
trước khi (?:bạn )?tiếp tục[\w ]*|继续(?:之前|前)\S*|繼續前\S*|続行する前に\S*|(?:続ける|ご利用)前に\S*
+|계속하기 전에\S*
"""
_WHOLE = frozenset({"missing", "broken", "bot_title", "login", "login_to_read", "accept", "consent_title"})
_PATTERNS = {
    "missing": _MISSING,
    "broken": _BROKEN,
    "bot_title": _BOT_TITLES,
    "bot": _BOT_WORDS,
    "login": _LOGIN,
    "login_to_read": _LOGIN_TO_READ,
    "accept": _ACCEPT,
    "consent_title": _CONSENT_TITLES,
}


@cache
def _joined(name: str) -> str:
    return alternatives(_PATTERNS[name])


def patterns(name: str, text: str) -> Iterator[re.Pattern[str]]:
    """The words of that name as patterns for an ``uncased`` text, which fit whole texts where they must be one."""
    # A number may stand before the words: "404: page not found".
    edges = (r"^\W*(?:(?:error )?4\d\d\W+)?", r"\W*$") if name in _WHOLE else ("", "")
    return patterns_for(text, _joined(name), before=edges[0], after=edges[1])


@cache
def of_consent() -> re.Pattern[str]:
    """The words of notices that ask for consent, for ``uncased`` texts."""
    return in_any_case(rf"(?<!\w)(?:{alternatives(_CONSENT)})(?!\w)|{alternatives(_CONSENT_SIGNS)}")


@cache
def address() -> re.Pattern[str]:
    """The words for "we" and "you"."""
    return re.compile(rf"(?<!\w)(?:{alternatives(_ADDRESS)})(?!\w)|{_ADDRESS_SIGNS}", re.IGNORECASE)
