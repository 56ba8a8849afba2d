"""Words of the short lines that any page has ("Reading time", "Weitere Informationen") and that no name has."""

from octavo.extract.wording import words

#: In lower case: English, then German, French, Spanish, Portuguese, Italian, Dutch, Nordic, Slavic and further ones.
NO_NAMES = words("""
    the an and of for to in on at with from by your you our my we us it is are be this that these all any more most no not
    how what why when where who which can will new best top free next previous first last latest only also as or if up out
    about add alert alerts app apps archive article articles architect audio author back blog board book books breaking
    business buy call calls careers category chapter chief click close co code collection comment comments company contact
    content cookie cookies copy country course courses create cta culture daily data date deal deals default delivery
    details digital discover download edition editor's education email enter episode error event events exclusive explore
    facts faq features feed fiction file finance find follow followers forum full gallery game games get gift go guide
    headlines health help history home image index info information insider insight insights intro introduction issue job
    jobs join key language learn learning legal library lifestyle like link links list listen live local login logo low
    mail main make map market member members menu message min mins minute minutes mode modified mobile money month
    navigation news newsletter notice notes now offer online open opinion options order other overview page pages paid
    part pdf photo photos picks picture play player plus podcast policy politics popular post posts premium press preview
    price print privacy product products profile program project public published question questions quick read reader
    reading recent recommended register related report reports reply request resources result results review reviews save
    search section see series service services settings share shares shop show sidebar sign site size skip small social
    solutions sort source special sponsored sport sports start step steps stories story style subscribe subscription
    summary support table tags take takeaways tech text thoughts time tips title today tool tools topic topics total
    trade training transcript travel trending trial try type update updated updates use user version video videos view
    views watch weather web website week weekly words work world write year years
    alle aktuelle aktuell anzeige artikel beitrag beiträge bewertung bild bilder das dem den der des die ein eine einen
    erfahren ergebnisse foto für galerie hier ihr im informationen inhalt inhalte jetzt kommentar kommentare kontakt lesen
    lesezeit mehr meistgelesen merken mit nach nachrichten neue neueste newsticker nächste nächster quelle ratgeber sie
    seite sport startseite suche teilen thema themen uhr umfrage und video vorlesen vorschau weiter weitere weiterlesen
    wetter zu zum zur zurück über überblick übersicht kg ag se ev
    abonnés abonnement accueil actualité actualités article articles au aux avec commentaires contact dans diaporama du
    écouter en et image la le lecture les lire météo navigation newsletter nos notre nous page par partager photo photos
    plus publicité recherche réservé suivez sur télécharger temps toute toutes tous vidéo vidéos voir votre vous
    artículo artículos actualidad buscar comentarios compartir con contenido de del el en escuchar foto fotos galería
    guardar imagen inicio las leer lectura lo los más minutos mundo noticia noticias nuestra nuestro para página por
    portada publicidad relacionadas relacionados su sus temas tiempo todas todos última últimas ver videos y
    ao as assine com como comentários compartilhe conteúdo da das do dos e em fotos galeria leia leitura mais matéria
    notícia notícias ouça ouvir página para publicidade saiba sua tempo últimas veja vídeo
    articoli articolo ascolta commenti condividi con contenuti dei del della di foto galleria guarda il in le leggi
    lettura minuti notizie nostra per pubblicità ricerca tempo tutte tutti ultime vai video
    afbeelding artikelen bekijk beeld de deel delen een het in lees leestijd luister meer meest met nieuws nieuwsbrief op
    reacties van video volg voor zoeken
    alla annons av bild dela fler för gå hela i läs lästid lyssna mer nyheter och om på senaste sök till visa
    alle annonse av bilde del det flere for hør les lytt mer nyheter og om på relaterte saker siste vis
    czytaj czytania czas dodaj galeria komentarze najnowsze polecane udostępnij więcej wideo wszystkie zdjęcia zobacz
    číst článek články další diskuze foto komentáře přečtěte sdílet více zobrazit
    cikk cikkek hírek hozzászólás kapcsolódó kép legfrissebb megosztás olvasási olvasd percek tovább további videó
    articole citește comentarii despre distribuie mai mult știri toate vezi
    devamı fotoğraf galeri giriş güncelleme haber haberler ilgili oku okuma paylaş son süresi tarihi tüm yayınlanma yorum
    yorumlar
    все далее ещё еще комментарии комментировать новости обсудить подписаться подробнее поделиться последние похожие
    смотреть темы фото читать читайте также всі далі коментарі більше новини поділитися читати
    όλα όλες ειδήσεις περισσότερα διαβάστε σχόλια φωτογραφίες δείτε
    baca berita bagikan foto komentar lainnya lihat semua terbaru terkait video
    bài bình chia đọc luận sẻ tin thêm xem
""")
