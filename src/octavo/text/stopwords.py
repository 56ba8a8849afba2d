"""Stop words as data: the words of each language that say how, not what.

Casefolded, as ``tokens`` gives them: an apostrophe parts a word, so ``don't`` stands here as ``don`` and ``t``.
Chinese, Japanese and Korean entries are bigrams or whole runs, as ``tokens`` cuts those scripts.
"""

import unicodedata
from collections.abc import Mapping

#: English leaves out ``us`` (the US of a headline).
_LISTS: dict[str, str] = {
    "en": """
        a about above after again against all also although am among an and another any are aren around as at
        be because been before being below between both but by can cannot could couldn d did didn do does doesn
        doing don done down during each either else ever every few for from further had hadn has hasn have haven
        having he her here hers herself him himself his how however i if in into is isn it its itself just ll
        let m may me might more most much must my myself neither no nor not now of off often on once one only or
        other others our ours out over own per rather re s said same say saying says shall she should shouldn
        since so some still such t than that the their theirs them themselves then there these they this those
        though through thus to too toward towards under until up upon ve very via was wasn we were weren what
        when where whether which while who whom whose why will with within without won would wouldn yet you your
        yours yourself""",
    "de": """
        ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch auf
        aus außerdem bei beim beiden bereits bin bis bisher bist da dabei dadurch dafür dagegen daher damit danach
        dann daran darauf daraus darin darüber darum das dass daß davon davor dazu dein deine dem den denen denn
        dennoch der deren des dessen deshalb die dies diese diesem diesen dieser dieses doch dort du durch
        dürfen darf ebenso ein eine einem einen einer eines einige einigen einmal er erst es etwa etwas euch euer
        eure fast für gab gar gegen gegenüber geht gewesen gibt habe haben hat hatte hatten hätte hätten heißt
        her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins
        insgesamt irgend ist ja je jede jedem jeden jeder jedes jedoch jemand jene jetzt kann kein keine keinem
        keinen keiner können könne könnte könnten laut mal man manche mehr mein meine mich mir mit möchte müssen
        muss musste mussten nach nachdem nämlich neben nicht nichts nie noch nun nur ob obwohl oder ohne sagte
        sagt sagen schon sehr sei seien sein seine seinem seinen seiner seines seit selbst sich sie sind so
        sogar solche soll sollen sollte sollten somit sondern sonst soweit sowie sowohl statt trotz über um und
        uns unser unsere unter vom von vor während wann war wäre wären waren warum was wegen weil weiter weitere
        weiteren welche welchem welchen welcher welches wenig wenn wer werde werden weshalb wie wieder will wir
        wird wo wobei wollen wollte wollten worden wurde wurden würde würden zu zudem zum zur zwar zwischen""",
    "fr": """
        à afin ai ainsi alors après as au aucun aucune aujourd auquel aussi autre autres aux auxquels avaient
        avait avant avec avez avoir avons ayant bien c car ce ceci cela celle celles celui cependant ces cet cette
        ceux chacun chaque chez comme comment d dans de déjà depuis des désormais dès dessous dessus deux
        devant doit doivent donc dont du duquel elle elles en encore entre es est et était étaient étant été être
        eu eux fait faire fois fut hors hui ici il ils j je jusqu jusque l la laquelle le lequel les
        lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais malgré me même mêmes mes moi moins mon n
        ne ni non nos notamment notre nous on ont or ou où par parce parmi pas pendant peu peut peuvent plus
        plusieurs plutôt pour pourquoi pourrait pouvait presque puis puisque qu quand que quel quelle quelles
        quels quelque quelques qui quoi s sa sans se selon sera seraient serait seront ses si sien soi soit son
        sont sous souvent sur t ta tandis te tel telle telles tels tes toi ton toujours tous tout toute toutefois
        toutes très trop tu un une vers voici voilà vos votre vous y""",
    "es": """
        a ahora al algo algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos
        aquí así aún aunque bajo bien cada casi como cómo con contra cual cuál cuales cualquier cuando cuándo
        cuanto de debe deben del desde después dice dijo donde dónde dos durante e el él ella ellas ello ellos en
        entonces entre era eran eres es esa esas ese eso esos esta está ésta están estaba estaban estado estar
        estas éstas este éste esto estos éstos fue fueron ha había habían haber han hasta hay he hizo incluso
        la las le les lo los luego más me mediante menos mi mientras mis mismo misma mismos mucho muchos muy nada
        ni no nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poco
        pocos podría podrían por porque pues puede pueden que qué quien quién quienes se sea sean según ser será
        serán sería si sí sido siempre sin sino sobre solo sólo son su sus suyo tal también tampoco tan tanto
        te tener tenía tiene tienen toda todas todavía todo todos tras tu tus un una unas uno unos usted ustedes
        y ya yo""",
    "it": """
        a abbiamo ad ai agli al alcuna alcune alcuni alcuno alla alle allo allora altra altre altri altro anche
        ancora aveva avevano avere ha hanno ho c che chi ci ciò circa col come con contro così cui d da dagli dai
        dal dall dalla dalle dallo davanti degli dei del dell della delle dello dentro di dopo dove due dunque
        durante e è ed era erano essere fa fino fra gli già i il in infatti insieme invece io l la le lei li lo
        loro lui ma mai me mentre meno mi mia mie miei mio molta molte molti molto ne negli nei nel nell nella
        nelle nello nessun nessuna nessuno no noi non nostra nostre nostri nostro o od ogni oggi ogni oltre
        oppure ora per perché perciò però più poi poco presso prima proprio può possono qua qual quale quali
        qualche quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi s sarà
        saranno sarebbe se secondo sei sempre senza si sia siamo siano sì solo sono sopra sotto stata state stati
        stato su sua sue sugli sui sul sull sulla sulle sullo suo suoi tale tali tanto te ti tra troppo tu tua
        tue tuo tutta tutte tutti tutto un una uno v verso vi voi vostro""",
    "pt": """
        a à ainda além algum alguma algumas alguns antes ao aos apenas após aquela aquelas aquele aqueles aquilo
        as às assim até cada com como contra contudo cuja cujo da das de dela delas dele deles depois desde dessa
        desse desta deste devem deve disse diz do dois dos durante e é ela elas ele eles em embora enquanto então
        entre era eram essa essas esse esses esta está estão estas estava estavam este estes eu foi foram for
        fosse há havia isso isto já lá lhe lhes logo mais mas me mediante meio menos mesma mesmas mesmo mesmos
        meu meus minha muita muitas muito muitos na nada não nas nem nenhum nenhuma nessa nesse nesta neste no
        nos nós nossa nossas nosso nossos num numa nunca o onde os ou outra outras outro outros para pela pelas
        pelo pelos per perante pode podem poderia pois por porém porque portanto pouco pouca poucos qual quais
        qualquer quando quanto quase que quem são se segundo seja sejam sem sempre sendo ser será serão seria
        seu seus si sido sob sobre sua suas tal também tampouco tanto te tem têm tendo tenha ter teve tinha
        tinham toda todas todavia todo todos tu tua tudo um uma umas uns você vocês""",
    "nl": """
        aan aangezien achter af al aldus alle alleen alles als altijd ander andere anderen ben bent bij bijna
        binnen boven buiten daar daarbij daarmee daarna daarom daarvan dan dat de deze die dit doch doen door
        dus echter een één eens eerder eerst en enkele er erg ervan even gaan gaat geen geweest ging had hadden
        hoe heb hebben hebt heeft hem hen het hier hij hoewel hun ieder iedere iemand iets ik in ja je jij jou
        jouw jullie kan kon konden kunnen langs later maar me meer men met mij mijn moet moeten moest na naar
        naast niemand niet niets nieuwe nog nu of om omdat onder ons onze ook op over pas per reeds sinds slechts
        sommige steeds te tegen ten ter terwijl toch toen tot tussen twee u uit uw van vanaf veel verder via
        volgens voor vooral waar waarbij waardoor waarin waarom was waren wat we wel welke werd werden wie wij
        wil willen word worden wordt zal ze zegt zei zelf zich zij zijn zo zoals zonder zou zouden zowel""",
    "pl": """
        a aby albo ale ani aż bardzo bez bo bowiem być był była było były będzie będą by choć ci ciągle co coraz
        coś czego czy czyli często dla dlaczego dlatego do dwa gdy gdyż gdzie go i ich ile im inna inne inny
        innych iż ja jak jaka jakie jako jakiś jednak jednocześnie jedna jeden jego jej jemu jest jestem jeszcze
        jeśli jeżeli już każdy każda każde kiedy kilka kto która które którego której który których którym którzy
        ku lecz lub ma mają mamy mi mimo między mnie mogą może można mu musi my na nad nam nami nas nasz nasza
        nasze natomiast natychmiast nawet nią nic nich nie niego niej nim nimi niż no o obok od około on ona one
        oni ono oraz pan po pod podczas ponad ponieważ powiedział powinien poza przed przede przez przy roku
        również są sam sama się skąd swoich swoje swój ta tak taka taki takie także tam te tego tej ten teraz też
        to tobie trzeba tu tutaj twój ty tych tylko tym u w we według wiele więc wielu więcej wszyscy wszystkich
        wszystkie wszystko właśnie z za zaś zawsze ze że żaden żadna żeby""",
    "sv": """
        alla allt alltså andra att av bara bland blev bli blir bort bra då där därför de del dem den denna deras
        dess dessa det detta dig din ditt du efter eftersom ej eller en enligt er ett från få får för före genom
        gör göra ha hade han hans har hela henne hennes här hon honom hos hur i icke in inga ingen inget innan
        inom inte ja jag kan kom kommer kunde kunna man med mellan men mer mest mig min mina mitt mot mycket
        måste nej ni nu någon något några när och också om oss på redan samma samt sedan sig sin sina sitt ska
        skall skulle så sådan säger sade som tar till tills trots två under upp ut utan vad var vara varit varje
        vem vi vid vilka vilken vilket vill visst våra vår vårt även än är åt över""",
    "da": """
        ad af alle alt anden andet andre at bare blev blive bliver både da de dem den denne der deres det dette
        dig din disse dog du efter ej eller en end endnu er et få får fik flere for fordi fra før gennem gør ham
        han hans har havde have hele hen hende hendes her hun hver hvis hvor hvordan hvorfor hvad hvem hvilken i
        ifølge igen ikke ind ingen intet jeg jer jo kan kom kommer kun kunne lige man mange med meget mellem men
        mens mere mest mig min mine mit mod må måtte ned nej noget nogen nogle nok nu når og også om op os over
        på samme samt selv ses siden sig siger sagde sin sine sit skal skulle som stadig så sådan til to ud uden
        under var ved vi vil ville vores være været""",
    "no": """
        alle alt andre at av bare begge ble bli blir blitt både da de deg dem den denne der deres det dette din
        disse du eller en enn er et ett etter få får fikk flere for fordi fra før gjennom gjør ha hadde ham han
        hans har hele her hun henne hennes hva hvem hver hvilken hvis hvor hvordan hvorfor i ifølge igjen ikke
        ingen inn jeg kan kom kommer kun kunne man mange med meg mellom men mens mer mest min mine mitt mot mye
        må måtte ned nei noe noen nok nå når og også om opp oss over på samme samt selv siden seg sier sa sin
        sine sitt skal skulle som så sånn til to under ut uten var ved vi vil ville vår være vært""",
    "fi": """
        aina ainakin alla asti edes eikä ei eivät eli emme en enemmän ennen entä erittäin esimerkiksi että
        hän häneen hänellä hänen hänestä hänet he heidän heille heitä hyvin itse ja jo joiden joissa joita jolla
        jolle jonka jos joskus jossa josta jota jotka joten jotta joka jokin juuri jälkeen kaikki kaikkien
        kanssa kautta keskellä koska kuin kuinka kuitenkin kuka kun kuten kyllä lisäksi luona lähellä me
        meidän meille melkein mikä mikään minkä minun minä missä mistä mitä mitään mukaan mutta muun muut myös
        myöskin ne nämä näiden näin niiden niin niitä noin nuo nyt olen oli olisi olivat olla olleet ollut on
        ovat pois päälle saa saman se sekä sen siellä siihen siinä siis siitä sille silloin sitä sitten
        sinä sinun taas tai tämä tämän tässä tästä tätä te teidän tuo tuon tällä tänä vaan vai vaikka vain
        varten vielä voi voivat vuoden vuonna yhä yli ympäri""",
    "ru": """
        а без бо более больше будет будут бы был была были было быть в вам вас ваш весь во вот все всего всей
        всех всё вы где да даже два для до других его ее её ей ему если есть еще ещё же за здесь и из или им
        их к как какой когда которая которого которой которые который которых кто куда ли либо лишь между меня
        мне много может могут можно мой мы на над надо нам нас наш не него нее неё ней некоторые нельзя нет
        ни них ничего но ну о об однако он она они оно от очень перед по под после потому почему почти
        при про раз с сам свое своего своей свои своих свою сегодня сейчас сказал сказала со собой стал
        стала стали так также такие такой там тем теперь то тогда того тоже только том тот тут ты у уже хотя
        чего чей чем через что чтобы эта эти этих это этого этой этом этот эту я""",
    "uk": """
        а або адже але б без більш більше бо був буде будуть була були було бути в вам вас ваш вже ви від він
        вона вони воно все всі всіх втім де деякі для до є жодного з за зараз зі й його йому її їй їх із і
        інших каже коли котрий крім куди лише між мене мені може можуть можна мої ми на навіть над нам нас
        наш не неї немає ні ній них ніж нічого о один однак ось перед під після по поки понад про проте при
        раз саме свого своє своєї свої своїх свою сказав сказала собі став стали та так також таке такий там
        те тепер теж ти тим тих то тобто тоді того той тому тут у усі усіх хоча хто це цей ця цього цьому ці
        цих цієї цю через чи чим чого чому що щоб щодо як яка якби яке який якого якої якщо які яких якій""",
    "tr": """
        ama ancak artık aslında az bana bazı belki ben bende beni benim bile bir biraz birçok biri birkaç biz
        bize bizi bizim böyle bu buna bunda bundan bunlar bunları bunların bunu bunun burada çok çünkü da daha
        de defa değil dedi diğer diye dolayı en etti ettiği etmek fakat gibi göre hem hemen henüz hep hepsi her
        hiç için içinde ile ilgili ise işte kadar karşı kendi kez ki kim kimse mı mi mu mü nasıl ne neden
        nerede o olan olarak oldu olduğu olduğunu olmak olması olsa olup olur on ona ondan onlar onların onu onun
        oysa öyle pek rağmen sadece sanki sen senin siz sizin son sonra söyledi şey şöyle şu şunu tarafından
        tüm üzere var ve veya ya yani yapılan yapmak yer yine yok zaten""",
    "ar": """
        آخر أحد أن أنا أنت أنه أنها أو أي أيضا أيضاً إذا إذ إلا إلى إن إنه إنها التي الذي الذين اللذين الى ان او
        أكثر أمام بأن بعد بعض به بها بين بينما تحت تكون تلك تم ثم جدا جميع حتى حول حيث حين خلال دون ذلك سوف
        ضد ضمن عبر عدد عدم على عليه عليها عن عند عندما غير فإن في فيه فيها قال قالت قبل قد كان كانت كذلك كل كما
        كيف لا لأن لدى لقد لكن لم لن له لها لهم لو ليس ليست ما ماذا متى مثل مع معظم من منذ منه منها نحن نحو هذا
        هذه هل هم هنا هناك هو هي و وأن وقال وقالت وقد وكان وكانت ولا ولكن ولم وما ومن وهو وهي وفي وعلى يكون
        يمكن يوم""",
    "hi": """
        अपना अपनी अपने अब अभी आदि आप इन इस इसका इसकी इसके इसमें इसलिए इसी इसे उन उनका उनकी उनके उन्हें उन्होंने उस
        उसका उसकी उसके उसने उसे उसी एक एवं ऐसा ऐसे ओर और कई कर करता करती करते करना करने करें कहा का कि किया
        किसी की कुछ के को कोई कौन क्या क्यों गई गए गया चाहिए जब जहां जा जाता जाती जाने जिन जिस जिसमें जिसे जैसे
        जो तक तब तरह तो था थी थे दिया दी दे दो दोनों द्वारा न नहीं ना ने पर पहले फिर बाद बारे बहुत भी मगर मुझे
        में मेरा मैं यदि यह यहां यही या ये रहा रही रहे लिए लिया ले लेकिन व वह वहां वही वाला वाली वाले वे सकता
        सकती सकते सब सभी साथ से हम हमारे ही हुआ हुई हुए हूं है हैं हो होगा होता होती होते होने""",
    "ja": """
        あり ある いう いた いて いる うち および おり から かつ くる けど この こと これ しか した して しな
        する すで せる そう そし その それ ただ たち ため たり だが だけ だっ だろ では です でも では とい
        とき とし との とは とも ない なお なが なく なっ など なら なり なる にお にし につ には のか ので
        のに のは また まで まし ます ませ もの よう より られ れた れて れる われ を に は が の と で も や""",
    "zh": """
        一个 一些 一种 不仅 不会 不是 不过 与其 为了 之一 之后 之前 也是 了解 于是 什么 今天 他们 以及 以来 但是
        你们 例如 依然 便是 其中 其他 其实 再次 几乎 到了 卻是 可以 可能 各种 同时 后来 向前 因为 因此 在此 多少
        大家 她们 如何 如果 如此 它们 對於 对于 就是 已经 已經 并且 很多 怎么 怎样 我们 我們 或者 所以 所有 才能
        是否 曾经 有些 有关 根据 根據 正在 此外 每个 比如 没有 沒有 然后 然後 然而 现在 現在 由于 由於 的话
        目前 直到 看到 眾多 第一 等等 自己 至于 至於 虽然 雖然 表示 認為 认为 许多 許多 该是 说是 说道 起来 起來
        越来 还是 還是 还有 這些 這個 这个 这些 这种 这样 進行 进行 通过 透過 那个 那些 那么 都是 除了 随着 非常
        的 了 是 在 和 与 與 及 也 都 就 而 但 被 把 对 對 从 從 向 这 這 那 有 不 我 你 他 她 它 们 們""",
    "ko": """
        것으 으로 이다 있다 있는 있었 했다 했고 하는 하고 하며 한다 하지 지만 그리 리고 그러 러나 그런 그는 그의
        대한 대해 위해 위한 통해 따라 따르 르면 때문 문에 에서 에게 에는 에도 으며 면서 라고 다고 밝혔 혔다
        말했 습니 니다 이라 이번 또한 또는 그리고 그러나 하지만 그런데 이날 지난 것이 것은 것을 것이다
        있습니다 합니다 있다고 한다고 수 등 및 더 이 그 저 것 를 을 은 는 가 의 에 와 과 도 로""",
}

#: Languages to their stop words, casefolded and in NFKC as ``tokens`` gives them.
STOP_WORDS: Mapping[str, frozenset[str]] = {
    code: frozenset(unicodedata.normalize("NFKC", words.casefold()).split()) for code, words in _LISTS.items()
}
