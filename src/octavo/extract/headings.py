"""Headings and labels that end an article, in many languages, as data: what the block under each of them is."""

import re
from enum import StrEnum
from functools import cache, lru_cache


class Stop(StrEnum):
    """What a stop heading announces."""

    RELATED = "related"
    COMMENTS = "comments"
    HASHTAGS = "hashtags"
    AI = "ai"
    FURNITURE = "furniture"


#: Whole headings, lower case, without counts and punctuation; parted by commas.
_WHOLE: dict[Stop, str] = {
    Stop.RELATED: """
        related, related articles, related stories, related news, related content, related posts,
        related coverage, related reading, related links, related topics, related items, more related articles,
        similar articles, similar stories, similar news, similar posts, more stories, more news, more articles,
        more on this story, more on this topic, more on this, more like this, more from other sources,
        other sources, from other sources, other articles, other stories, read more, read next, read also,
        also read, see also, further reading, up next, you may also like, you might also like, you may like,
        you might like, recommended, recommended for you, recommended articles, recommended reading,
        recommended stories, suggested articles, suggested for you, most read, most popular, most viewed,
        popular, popular now, popular stories, popular articles, trending, trending now, trending stories,
        top stories, latest, latest news, latest stories, latest articles, recent posts, recent articles,
        recent news, what others report, what others are reading, elsewhere, around the web,
        from around the web, from the web, keep reading, continue reading, more to read, what to read next,
        in other news, coverage, more coverage, full coverage, explore more, discover more, don't miss,
        editor's picks, editors' picks, in this story, on the same topic, same topic, also in the news,
        other news, next articles, next stories, verwandte artikel, verwandte beiträge, verwandte themen,
        verwandte nachrichten, ähnliche artikel, ähnliche beiträge, ähnliche nachrichten, ähnliche themen,
        mehr zum thema, mehr dazu, zum thema, lesen sie auch, lesen sie mehr, auch interessant,
        das könnte sie auch interessieren, das könnte dich interessieren, das könnte ihnen auch gefallen,
        das könnte dir auch gefallen, weitere artikel, weitere nachrichten, weitere meldungen, weitere beiträge,
        weitere themen, weiterlesen, meistgelesen, meistgelesene artikel, beliebte artikel, neueste artikel,
        empfohlene artikel, empfehlungen, passend dazu, passend zum thema, aus anderen quellen, andere quellen,
        mehr nachrichten, siehe auch, weiterführende artikel, das interessiert andere, articles liés,
        articles similaires, articles associés, articles connexes, sur le même sujet, à lire aussi, lire aussi,
        à lire également, à lire, voir aussi, dans la même rubrique, les plus lus, les plus populaires,
        articles recommandés, recommandé pour vous, plus d'articles, autres articles, autres sources,
        aussi à la une, vous aimerez aussi, cela pourrait vous intéresser, pour aller plus loin,
        contenus similaires, d'autres sources, artículos relacionados, noticias relacionadas,
        notas relacionadas, contenido relacionado, relacionado, relacionados, relacionadas, más noticias,
        más artículos, otras noticias, otros artículos, otras fuentes, lea también, lee también, leer más,
        también te puede interesar, te puede interesar, te puede gustar, también te puede gustar, más leídas,
        lo más leído, las más leídas, lo más visto, recomendados, recomendado para ti, ver también,
        sobre el mismo tema, más sobre este tema, más información, seguir leyendo, articoli correlati,
        notizie correlate, contenuti correlati, articoli simili, articoli collegati, correlati, leggi anche,
        leggi tutto, potrebbe interessarti, potrebbe interessarti anche, ti potrebbe interessare,
        ti potrebbero interessare, altri articoli, altre notizie, altre fonti, i più letti, più letti,
        le più lette, consigliati, consigliati per te, sullo stesso tema, vedi anche, per approfondire,
        artigos relacionados, notícias relacionadas, matérias relacionadas, conteúdo relacionado,
        conteúdos relacionados, leia também, leia mais, veja também, ler também, mais notícias, mais artigos,
        outras notícias, outras fontes, mais lidas, mais lidos, as mais lidas, recomendadas,
        recomendado para si, você também pode gostar, você pode gostar, pode interessar-lhe, sobre o mesmo tema,
        saiba mais, gerelateerde artikelen, gerelateerd, gerelateerd nieuws, gerelateerde berichten,
        verwante artikelen, meer over dit onderwerp, meer over, lees ook, lees meer, lees verder, bekijk ook,
        zie ook, meer nieuws, meer artikelen, andere artikelen, andere bronnen, meest gelezen, aanbevolen,
        aanbevolen artikelen, uit andere bronnen, relaterade artiklar, relaterat, relaterade nyheter, läs också,
        läs även, läs mer, läs vidare, mer om ämnet, mest lästa, fler artiklar, fler nyheter, liknande artiklar,
        andra källor, rekommenderas, se även, relaterede artikler, relateret, læs også, læs mere, mest læste,
        flere artikler, flere nyheder, se også, lignende artikler, andre kilder, relaterte artikler,
        relaterte saker, relatert, les også, les mer, mest lest, flere saker, aiheeseen liittyvät artikkelit,
        aiheeseen liittyvää, lue myös, lue lisää, luetuimmat, lisää aiheesta, muut lähteet, powiązane artykuły,
        powiązane, powiązane wiadomości, podobne artykuły, podobne wiadomości, zobacz także, zobacz też,
        czytaj także, czytaj też, przeczytaj także, przeczytaj również, czytaj więcej, więcej na ten temat,
        inne artykuły, inne źródła, najczęściej czytane, najpopularniejsze, polecane, polecane artykuły,
        polecamy, související články, související, podobné články, čtěte také, čtěte dále, mohlo by vás zajímat,
        nejčtenější, další články, další zdroje, doporučujeme, súvisiace články, kapcsolódó cikkek, kapcsolódó,
        olvassa el ezt is, további cikkek, legolvasottabb, ajánlott, articole similare, articole conexe,
        articole asociate, citește și, citeste si, vezi și, cele mai citite, alte știri, recomandate,
        похожие статьи, похожие новости, похожие материалы, связанные статьи, связанные новости,
        связанные материалы, статьи по теме, новости по теме, материалы по теме, по теме, читайте также,
        читать также, смотрите также, ещё по теме, еще по теме, другие новости, другие статьи, другие источники,
        самое читаемое, популярное, популярные статьи, рекомендуем, рекомендуемые статьи, читать далее,
        читать ещё, последние новости, схожі статті, схожі новини, пов'язані статті, пов'язані новини,
        читайте також, дивіться також, за темою, інші новини, інші джерела, популярне, рекомендуємо,
        ilgili haberler, ilgili makaleler, ilgili içerikler, ilgili yazılar, benzer haberler, diğer haberler,
        diğer kaynaklar, bunlar da ilginizi çekebilir, ilginizi çekebilir, en çok okunanlar, önerilenler,
        ayrıca okuyun, ayrıca bakınız, daha fazla haber, σχετικά άρθρα, σχετικές ειδήσεις, διαβάστε επίσης,
        διαβάστε ακόμα, δείτε επίσης, περισσότερα νέα, δημοφιλή, artikel terkait, berita terkait, baca juga,
        berita lainnya, artikel lainnya, terpopuler, lihat juga, bài viết liên quan, tin liên quan,
        tin tức liên quan, đọc thêm, xem thêm, có thể bạn quan tâm, ข่าวที่เกี่ยวข้อง, บทความที่เกี่ยวข้อง,
        อ่านเพิ่มเติม, ข่าวอื่น, 関連記事, 関連ニュース, 関連する記事, 関連情報, 関連リンク, 関連コンテンツ,
        関連, あわせて読みたい, 合わせて読みたい, こちらもおすすめ, おすすめ記事, おすすめ, 人気記事,
        その他の記事, 他の記事, ほかのニュース, 続きを読む, アクセスランキング, ランキング, 新着記事, 最新記事,
        次に読む, 相关文章, 相关新闻, 相关报道, 相关阅读, 相关内容, 相关推荐, 延伸阅读, 推荐阅读, 更多新闻,
        更多文章, 更多报道, 热门文章, 热门新闻, 猜你喜欢, 其他来源, 其他报道, 最新新闻, 相關文章, 相關新聞,
        相關報導, 相關報道, 相關閱讀, 相關內容, 延伸閱讀, 推薦閱讀, 更多新聞, 熱門文章, 熱門新聞, 猜你喜歡,
        其他來源, 其他報導, 你可能也喜歡, 您可能感兴趣, 관련 기사, 관련기사, 관련 뉴스, 관련뉴스, 관련 글,
        관련 콘텐츠, 연관 기사, 추천 기사, 추천기사, 인기 기사, 많이 본 뉴스, 많이 본 기사, 다른 기사,
        함께 볼만한 기사, 더 보기, 이 시각 주요뉴스, مقالات ذات صلة, أخبار ذات صلة, مواضيع ذات صلة, ذات صلة,
        موضوعات ذات صلة, اقرأ أيضا, اقرأ أيضًا, إقرأ أيضا, المزيد من الأخبار, أخبار أخرى, مصادر أخرى,
        الأكثر قراءة, قد يهمك أيضا, قد يعجبك أيضا, شاهد أيضا, مقالات مشابهة, כתבות נוספות, כתבות קשורות,
        קראו גם, עוד בנושא, מאמרים קשורים, אולי יעניין אותך, مطالب مرتبط, اخبار مرتبط, बाद में पढ़ें,
        संबंधित लेख, संबंधित खबरें, संबंधित समाचार, संबंधित ख़बरें, यह भी पढ़ें, ये भी पढ़ें, और पढ़ें,
        अन्य समाचार, अन्य खबरें, सबसे ज्यादा पढ़े गए, লেখা সম্পর্কিত, সম্পর্কিত খবর, আরও পড়ুন, متعلقہ خبریں,
        مزید پڑھیں
    """,
    Stop.COMMENTS: """
        comments, comment, reader comments, user comments, readers' comments, your comments, leave a comment,
        leave a reply, post a comment, add a comment, write a comment, join the conversation,
        join the discussion, discussion, conversation, responses, replies, have your say, what do you think,
        show comments, view comments, kommentare, kommentar, leserkommentare, kommentar schreiben,
        kommentar hinterlassen, diskussion, kommentieren, schreiben sie einen kommentar, meinungen der leser,
        diskutieren sie mit, commentaires, commentaire, laisser un commentaire, vos commentaires, vos réactions,
        réactions, réagir, comentarios, comentario, deja un comentario, deja tu comentario, dejar un comentario,
        opiniones de los lectores, commenti, commento, lascia un commento, i vostri commenti, discussione,
        comentários, comentário, deixe um comentário, deixe seu comentário, comentar, reacties, reactie,
        reageer, geef een reactie, plaats een reactie, opmerkingen, kommentarer, skriv en kommentar,
        lämna en kommentar, diskusjon, kommentit, kommentoi, keskustelu, komentarze, komentarz, dodaj komentarz,
        skomentuj, dyskusja, komentáře, komentář, přidat komentář, diskuse, diskuze, komentáre, hozzászólások,
        hozzászólás, szóljon hozzá, comentarii, comentariu, lasă un comentariu, комментарии, комментарий,
        оставить комментарий, добавить комментарий, обсуждение, коментарі, коментар, обговорення, коментари,
        yorumlar, yorum, yorum yap, yorum yazın, okuyucu yorumları, σχόλια, σχόλιο, komentar, tulis komentar,
        bình luận, ความคิดเห็น, ความเห็น, コメント, コメントを書く, コメントする, みんなのコメント, 评论,
        评论区, 发表评论, 网友评论, 留言, 評論, 評論區, 發表評論, 댓글, 댓글 쓰기, 의견, تعليقات, التعليقات,
        تعليق, أضف تعليقا, اترك تعليقا, تعليقات القراء, תגובות, תגובה, הוסף תגובה, نظرات, دیدگاه‌ها, دیدگاه,
        टिप्पणियाँ, टिप्पणियां, टिप्पणी, प्रतिक्रियाएँ, মন্তব্য, تبصرے
    """,
    Stop.HASHTAGS: """
        hashtags, hashtag, tags, tag, topics, keywords, tagged, tagged with, tagged in, filed under, labels,
        in this topic, article tags, story tags, schlagwörter, schlagworte, stichwörter, stichworte, themen,
        themen dieses artikels, mots-clés, mots clés, mots-clefs, étiquettes, thèmes, sujets, thématiques,
        etiquetas, temas, palabras clave, etichette, parole chiave, argomenti, temi, palavras-chave, assuntos,
        tópicos, trefwoorden, onderwerpen, labels, taggar, ämnen, nyckelord, emner, emneord, stikord, nøkkelord,
        aiheet, avainsanat, tunnisteet, tagi, tematy, hasztagi, słowa kluczowe, etykiety, štítky, témata,
        klíčová slova, címkék, cuvinte cheie, etichete, хештеги, хэштеги, хештег, теги, метки, темы,
        ключевые слова, теми, мітки, ключові слова, etiketler, konular, anahtar kelimeler, ετικέτες, θέματα,
        tagar, topik, từ khóa, chủ đề, thẻ, แท็ก, แฮชแท็ก, คำค้นหา, ハッシュタグ, タグ, キーワード, トピック,
        トピックス, 标签, 话题, 关键词, 標籤, 話題, 關鍵字, 關鍵詞, 主题标签, 해시태그, 태그, 키워드, 주제,
        وسوم, الوسوم, هاشتاغ, هاشتاج, علامات, كلمات مفتاحية, الكلمات المفتاحية, مواضيع, תגיות, תגים, האשטגים,
        برچسب‌ها, هشتگ‌ها, हैशटैग, टैग, टैग्स, विषय, ট্যাগ, ہیش ٹیگ
    """,
    Stop.AI: """
        ai features, try our ai features, our ai features, ai tools, ai assistant, ai summary, ai actions,
        ai options, ai insights, ai overview, ai generated summary, ask ai, ask the ai, ask our ai,
        ask about this article, ask a question, chat with this article, powered by ai, ai powered features,
        use ai, ai, artificial intelligence tools, generate summary, smart features, smart tools, ki-funktionen,
        ki funktionen, unsere ki-funktionen, unsere ki-funktionen testen, ki-werkzeuge, ki-assistent,
        ki-zusammenfassung, ki, fragen sie die ki, fonctions ia, fonctionnalités ia, nos fonctions ia,
        essayez nos fonctions ia, outils ia, assistant ia, résumé ia, ia, funciones de ia, funciones ia,
        herramientas de ia, herramientas ia, asistente de ia, resumen ia, resumen de ia,
        prueba nuestras funciones de ia, funzioni ia, funzioni ai, funzionalità ia, funzionalità ai,
        strumenti ia, strumenti ai, assistente ia, riassunto ia, prova le nostre funzioni ia,
        prova le nostre funzioni ai, recursos de ia, funções de ia, funcionalidades de ia, ferramentas de ia,
        assistente de ia, resumo por ia, ai-functies, ai functies, ai-hulpmiddelen, ai-samenvatting,
        ai-funktioner, ai funktioner, ai-verktyg, ai-toiminnot, ai-verktøy, funkcje ai, narzędzia ai,
        asystent ai, wypróbuj nasze funkcje ai, funkcje si, funkce ai, nástroje ai, mi funkciók, funcții ai,
        функции ии, ии-функции, возможности ии, инструменты ии, ии, ии-помощник, функції ші,
        yapay zeka özellikleri, yapay zekâ özellikleri, yapay zeka araçları, yapay zeka, λειτουργίες τν,
        fitur ai, tính năng ai, ฟีเจอร์ ai, ai機能, aiの機能, ai 機能, aiツール, aiアシスタント, ai要約,
        人工智能功能, ai功能, ai 功能, ai工具, ai助手, ai摘要, ai 기능, ai기능, ai 도구, ai 요약, 인공지능 기능,
        ميزات الذكاء الاصطناعي, أدوات الذكاء الاصطناعي, الذكاء الاصطناعي, תכונות בינה מלאכותית, כלי ai,
        ویژگی‌های هوش مصنوعی, एआई सुविधाएँ, एआई फीचर्स, एआई सुविधाएं, ai फीचर्स
    """,
    Stop.FURNITURE: """
        newsletter, newsletters, sign up for our newsletter, subscribe to our newsletter, subscribe,
        subscribe now, sign up, get our newsletter, stay informed, stay up to date, share, share this,
        share this article, share this story, share this post, follow us, follow, advertisement, advertising,
        sponsored, sponsored content, promoted, promoted content, partner content, about us, contact us,
        contact, categories, archives, archive, search, menu, navigation, links, download our app, get the app,
        sitemap, legal, privacy, cookies, about the author, author, newsletter abonnieren, teilen,
        artikel teilen, folgen sie uns, anzeige, werbung, über den autor, über die autorin, impressum, partager,
        partager cet article, suivez-nous, publicité, inscrivez-vous à notre newsletter, à propos de l'auteur,
        compartir, comparte, síguenos, publicidad, suscríbete, boletín, sobre el autor, condividi, seguici,
        pubblicità, iscriviti alla newsletter, compartilhe, compartilhar, siga-nos, publicidade, assine,
        nieuwsbrief, delen, deel dit artikel, volg ons, advertentie, dela, följ oss, annons, del, annonce,
        reklame, jaa, seuraa meitä, mainos, udostępnij, reklama, zapisz się do newslettera, sdílet, поделиться,
        реклама, подпишитесь, подписаться, підписатися, поділитися, paylaş, reklam, bizi takip edin, bülten,
        シェア, シェアする, 広告, メールマガジン, ニュースレター, 分享, 广告, 廣告, 订阅, 訂閱, 공유, 공유하기,
        광고, 뉴스레터, 구독, شارك, مشاركة, إعلان, النشرة البريدية, اشترك, תוכן ממומן, שתפו, साझा करें,
        शेयर करें, विज्ञापन
    """,
}

#: Beginnings of headings (not of running text) that announce the same: "More from Harbour Post", "Mehr aus Politik".
_BEGINNINGS: dict[Stop, str] = {
    Stop.RELATED: """
        related, more on, more from, more about, similar, other news, read more about, latest from, recommended,
        trending in, most read in, you may also, you might also, what others, mehr zu, mehr aus, mehr von,
        mehr über, verwandte, ähnliche, weitere artikel, sur le même, articles similaires, à lire aussi,
        plus d'articles, más sobre, más de, artículos relacionados, noticias relacionadas, más noticias de,
        altri articoli, altre notizie, articoli correlati, mais sobre, mais de, notícias relacionadas,
        artigos relacionados, meer over, gerelateerde, fler artiklar, relaterade, więcej o, podobne, powiązane,
        ещё о, другие новости, похожие, ilgili, benzer
    """,
    Stop.COMMENTS: """
        comments on, what readers, leave a comment, join the, kommentare zu, commentaires sur,
        comentarios sobre
    """,
    Stop.AI: """
        try our ai, explore our ai, ai features, our ai, testen sie unsere ki, essayez notre ia,
        prueba nuestra ia
    """,
    Stop.FURNITURE: "sign up for , subscribe to , follow us on , get the latest , about the author , über die autor",
}

#: Beginnings in scripts without spaces between words, for headings.
_GLUED_BEGINNINGS: dict[Stop, tuple[str, ...]] = {
    Stop.RELATED: ("関連", "相关", "相關", "관련", "おすすめ", "延伸"),
}

#: Labels and lines that are nobody's text, wherever they stand.
_LABELS = """
        no comments yet, no comments, be the first to comment, be the first to comment on this story,
        there are no comments yet, summarize, summarise, summary, translate, key points, ask, listen, explain,
        read aloud, ask a question, ask a question about this article, chat, read more, more, show more,
        load more, see more, view all, see all, show all, read full article, read full story,
        read the full story, read the full article, continue reading, full story, open original, view original,
        read original, source, share, save, like, reply, report, copy link, print, back to top, subscribe,
        log in, sign in, sign up, register, follow, advertisement, loading, close, menu, search, home, previous,
        next, facebook, twitter, whatsapp, telegram, email, e-mail, linkedin, reddit, pinterest, x, bookmark,
        privacy, privacy policy, terms, terms of service, about, contact, imprint, cookies, hide,
        skip to content, skip to main content, accept, accept all, comment, post comment, send,
        keine kommentare, noch keine kommentare, zusammenfassen, zusammenfassung, übersetzen, kernpunkte,
        fragen, anhören, vorlesen, mehr, mehr lesen, mehr anzeigen, mehr laden, weiterlesen, alle anzeigen,
        zum artikel, ganzen artikel lesen, teilen, speichern, antworten, melden, drucken, anmelden, schließen,
        suche, startseite, datenschutz, impressum, aucun commentaire, pas encore de commentaires,
        aucun commentaire pour le moment, résumer, résumé, traduire, points clés, demander, poser une question,
        écouter, lire la suite, lire plus, voir plus, afficher plus, tout voir, partager, enregistrer, répondre,
        signaler, imprimer, se connecter, fermer, accueil, sin comentarios, aún no hay comentarios,
        todavía no hay comentarios, no hay comentarios, resumir, resumen, traducir, puntos clave, preguntar,
        escuchar, leer más, ver más, cargar más, ver todo, compartir, guardar, responder, denunciar, imprimir,
        iniciar sesión, cerrar, inicio, nessun commento, ancora nessun commento, riassumi, riassunto, traduci,
        punti chiave, chiedi, ascolta, leggi di più, leggi tutto, mostra altro, vedi tutto, condividi, salva,
        rispondi, segnala, stampa, accedi, chiudi, sem comentários, ainda não há comentários, resumo, traduzir,
        pontos principais, pontos-chave, perguntar, ouvir, leia mais, ver mais, carregar mais, ver tudo,
        compartilhar, partilhar, salvar, entrar, fechar, nog geen reacties, geen reacties, samenvatten,
        samenvatting, vertalen, vertaal, kernpunten, vraag, luister, luisteren, lees meer, meer laden,
        toon meer, delen, opslaan, inga kommentarer, inga kommentarer än, sammanfatta, översätt, lyssna,
        läs mer, visa mer, dela, ingen kommentarer, ingen kommentarer ennå, oversett, oversæt, lytt, lyt,
        les mer, læs mere, vis mer, del, ei kommentteja, tiivistä, käännä, kuuntele, lue lisää, brak komentarzy,
        nie ma jeszcze komentarzy, podsumuj, podsumowanie, przetłumacz, tłumacz, kluczowe punkty, zapytaj,
        posłuchaj, słuchaj, czytaj więcej, czytaj dalej, pokaż więcej, załaduj więcej, udostępnij, zapisz,
        zaloguj się, zatím žádné komentáře, shrnout, přeložit, číst dále, комментариев пока нет,
        пока нет комментариев, нет комментариев, кратко, краткое содержание, пересказать, перевести, главное,
        спросить, слушать, прослушать, читать далее, читать полностью, показать ещё, показать еще,
        загрузить ещё, поделиться, сохранить, ответить, войти, коментарів ще немає, перекласти, читати далі,
        henüz yorum yok, yorum yok, özetle, özet, çevir, önemli noktalar, sor, dinle, devamını oku, daha fazla,
        paylaş, kaydet, yanıtla, giriş yap, belum ada komentar, ringkas, terjemahkan, chưa có bình luận,
        tóm tắt, dịch, コメントはまだありません, まだコメントはありません, 要約, 要約する, 翻訳, 翻訳する, 要点,
        質問する, 聞く, 続きを読む, もっと見る, すべて見る, 保存, 返信, ログイン, 閉じる, 暂无评论, 还没有评论,
        总结, 摘要, 翻译, 要点, 提问, 收听, 阅读更多, 查看更多, 加载更多, 阅读全文, 分享, 收藏, 登录, 暫無評論,
        尚無留言, 總結, 翻譯, 重點, 提問, 收聽, 閱讀更多, 查看更多, 閱讀全文, 登入, 아직 댓글이 없습니다,
        댓글이 없습니다, 요약, 요약하기, 번역, 번역하기, 핵심 요점, 질문하기, 듣기, 더 보기, 전체 기사 보기,
        공유, 저장, 로그인, لا توجد تعليقات, لا توجد تعليقات بعد, لا تعليقات بعد, تلخيص, لخص, ترجمة, ترجم,
        النقاط الرئيسية, اسأل, استمع, اقرأ المزيد, المزيد, عرض المزيد, شارك, حفظ, تسجيل الدخول, אין תגובות,
        אין עדיין תגובות, סיכום, תרגום, קרא עוד, अभी तक कोई टिप्पणी नहीं, कोई टिप्पणी नहीं, सारांश, अनुवाद,
        मुख्य बिंदु, पूछें, सुनें, और पढ़ें, पूरी खबर पढ़ें, शेयर करें
    """

#: How notices that there are no comments begin.
_NOBODY = """
    no comments, there are no comments, be the first to comment, no responses, keine kommentare, noch keine kommentare,
    aucun commentaire, pas encore de commentaire, sin comentarios, aún no hay comentarios, todavía no hay comentarios,
    no hay comentarios, nessun commento, ancora nessun commento, sem comentários, ainda não há comentários,
    nenhum comentário, nog geen reacties, geen reacties, inga kommentarer, ingen kommentarer, ei kommentteja,
    brak komentarzy, nie ma jeszcze komentarzy, zatím žádné komentáře, комментариев пока нет, пока нет комментариев,
    нет комментариев, коментарів ще немає, henüz yorum yok, yorum yok, belum ada komentar, chưa có bình luận,
    コメントはまだありません, まだコメントはありません, 暂无评论, 还没有评论, 暫無評論, 尚無留言, 아직 댓글이 없습니다,
    댓글이 없습니다, لا توجد تعليقات, لا تعليقات, אין תגובות, אין עדיין תגובות, अभी तक कोई टिप्पणी नहीं, कोई टिप्पणी नहीं
"""

_NOISE = re.compile(r"[\W\d_]+$|^[\W\d_]+")
_COUNT = re.compile(r"\s*[(\[]?\s*\d+\s*[)\]]?\s*")
_DIGIT = re.compile(r"\d")
_PIECES = re.compile(r"\s*[·•|/→,]\s*|\.\s+|\n")
_PIECE_END = re.compile(r"[·•|/→,\n]|\.\s")
_COPYRIGHT = re.compile(
    r"^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b|alle rechte vorbehalten|tous droits réservés", re.IGNORECASE
)
_RIGHTS_SIGNS = frozenset("©(cC")
_SHORTEST_RIGHTS = len("all rights reserved")
#: A stop heading is a few words.
_LONGEST = 64


def may_be_known(text: str, *, heading: bool) -> bool:
    """False: the first word alone tells that a line is no stop heading, and no label but a copyright line.

    So it is with most lines, and one word is sooner read than a line made plain.
    """
    if len(text) > 2 * _LONGEST:
        return False
    words = text.split(None, 1)
    word = words[0].casefold() if words else ""
    # What is not letters alone may be a bullet or a count; headings of scripts without spaces have no first word.
    return not word.isalpha() or word in _first_words() or (heading and not word.isascii())


def stop_of(text: str, *, heading: bool) -> Stop | None:
    """What a short line announces; None where it is no stop heading.

    ``heading``: the markup says that it is one; then a known beginning ("More from …") is enough.
    """
    if len(text) > _LONGEST:
        return None
    plain = _plain(text)
    whole = _whole().get(plain)
    if whole is not None or not heading:
        return whole
    for stop, beginnings in _beginnings().items():
        if plain.startswith(beginnings) and len(plain.split()) <= 6:
            return stop
    return None


def says_no_comments(text: str) -> bool:
    """Whether a line says that nobody has commented yet."""
    return _plain(text).startswith(_nobody())


def is_label(text: str) -> bool:
    """Whether a line is a button, a notice ("No comments yet") or a copyright line: no part of any article."""
    if len(text) > 2 * _LONGEST:
        return False
    plain = _plain(text)
    if plain in _labels() or is_copyright(text):
        return True
    opening = plain.split(" ", 1)[0].rstrip(",.")
    # Most lines begin with no label's first word; scripts without spaces have none.
    if opening.isalpha() and opening.isascii() and opening not in _openings():
        return False
    first = _PIECE_END.search(text)
    head = _plain(text[: first.start()]) if first else None
    # Of a sentence with a comma the rest need not be looked at.
    if head is None or (head and head not in _labels()):
        return False
    known = 0
    for piece in _PIECES.split(text):
        plain = _plain(piece)
        if plain and plain not in _labels():
            return False
        known += bool(plain)
    return known > 1


def is_copyright(text: str) -> bool:
    """Whether a short line says who owns the page's rights."""
    if text[:1] not in _RIGHTS_SIGNS:
        if not _SHORTEST_RIGHTS <= len(text) <= 2 * _LONGEST:
            return False
        # Looking for a word of each phrase is quicker than looking for the phrases.
        lowered = text.lower()
        if "reserved" not in lowered and "vorbehalten" not in lowered and "réservés" not in lowered:
            return False
    return len(text) <= 2 * _LONGEST and _COPYRIGHT.search(text) is not None


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    """Lower case, without a count and what stands round the letters; asked for twice of most lines."""
    folded = " ".join(text.casefold().split())
    if not folded.isascii():
        folded = folded.replace("’", "'").replace("i̇", "i")
    if _DIGIT.search(folded):
        folded = _COUNT.sub(" ", folded).strip()
    if folded[:1].isalpha() and folded[-1:].isalpha():
        return folded
    return _NOISE.sub("", folded)


def _words(spec: str) -> list[str]:
    return [_plain(word) for word in spec.split(",")]


@cache
def _whole() -> dict[str, Stop]:
    return {word: stop for stop, spec in _WHOLE.items() for word in _words(spec) if word}


@cache
def _beginnings() -> dict[Stop, tuple[str, ...]]:
    spaced = {stop: tuple(f"{word} " for word in _words(spec) if word) for stop, spec in _BEGINNINGS.items()}
    return {stop: (*words, *_GLUED_BEGINNINGS.get(stop, ())) for stop, words in spaced.items()}


@cache
def _nobody() -> tuple[str, ...]:
    return tuple(_words(_NOBODY))


@cache
def _first_words() -> frozenset[str]:
    """The first words of all stop headings, whole or beginning, and of all labels."""
    beginnings = (word for words in _beginnings().values() for word in words)
    return _openings() | {phrase.split(" ", 1)[0] for phrase in (*_whole(), *beginnings)}


@cache
def _openings() -> frozenset[str]:
    """The first words of all labels."""
    return frozenset(label.split(" ", 1)[0] for label in _labels() if label)


@cache
def _labels() -> frozenset[str]:
    return frozenset(_words(_LABELS))
